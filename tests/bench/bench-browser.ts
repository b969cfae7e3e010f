import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { freePort } from '../../apps/api/src/database/embedded/free-port';
import { chromiumArguments, chromiumPath } from '../support/chromium';
import { startProduct } from './running-product';

/** The built product with the sample, and a browser to look at it with. */
export interface BenchBrowser {
  readonly url: string;
  /** Cookies of a viewer who is signed in, as a header has them. */
  readonly cookie: string;
  readonly browser: Browser;
  /** Where the browser takes commands. */
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Starts both, in a folder that is gone afterwards. */
export async function startBenchBrowser(): Promise<BenchBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'soshiki-bench-'));
  const product = await startProduct(folder);
  const port = await freePort(45_217);
  const executablePath = await chromiumPath();
  const browser = await chromium.launch({
    args: [...chromiumArguments(), `--remote-debugging-port=${port}`],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  const close = async () => {
    await browser.close();
    await product.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: product.url, cookie: await signedIn(product.url), browser, port, close };
}

async function signedIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/session/sample`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ role: 'viewer' }),
  });
  if (!answer.ok) throw new Error(`sample sign-in answered ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
