import type { BrowserContext } from '@playwright/test';

/** Whatever a reader cannot see but must not happen, in the order in which it did. */
export interface Faults {
  readonly list: readonly string[];
}

/** Chromium's own line for an answer with an error status, which is judged by its status instead. */
const STATUS_LINE = 'Failed to load resource: the server responded with a status of';

/** What the page calls to tell of a breach. */
const REPORT = 'reportPolicyBreach';

/** Watches all pages of a context: errors in the console, exceptions, breaches of the security policy, requests
 *  that fail and answers of 400 and above, but for `expectedStatuses`. */
export async function watched(
  context: BrowserContext,
  expectedStatuses: readonly number[],
): Promise<Faults> {
  const list: string[] = [];
  context.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && !text.startsWith(STATUS_LINE)) list.push(`console: ${text}`);
  });
  context.on('weberror', (error) => list.push(`exception: ${error.error().message}`));
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // Leaving a page, or asking anew, gives up what was under way.
    if (reason !== 'net::ERR_ABORTED') list.push(`request: ${request.url()} ${reason}`);
  });
  context.on('response', (response) => {
    const status = response.status();
    if (status >= 400 && !expectedStatuses.includes(status)) {
      list.push(`answer: ${String(status)} ${response.url()}`);
    }
  });
  // Chromium's console keeps silent about breaches that a script caught.
  await context.exposeBinding(REPORT, (_source, breach: string) => list.push(`policy: ${breach}`));
  await context.addInitScript((report) => {
    const own = globalThis as unknown as Record<string, (breach: string) => void>;
    document.addEventListener('securitypolicyviolation', (event) =>
      own[report]?.(`${event.violatedDirective} ${event.blockedURI}`),
    );
  }, REPORT);
  return { list };
}
