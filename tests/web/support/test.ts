import { type BrowserContext, type PlaywrightWorkerArgs, test as base } from '@playwright/test';
import type { Role } from '@soshiki/contracts';
import { type Faults, watched } from './faults';

export { expect } from '@playwright/test';

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;

interface Options {
  /** Who is signed in; `null`: nobody. */
  readonly role: Role | null;
  /** Statuses of failure that the pages of a test are meant to meet. */
  readonly expectedStatuses: readonly number[];
  /** Whether the browser is to save data: then nothing is asked in advance, which spares the run a fifth of its questions. */
  readonly savesData: boolean;
  /** What went wrong in the browser so far; every test fails when anything did. */
  readonly faults: Faults;
}

interface WorkerFixtures {
  /** Signs in as a sample role, once per worker. */
  readonly sessionOf: (role: Role) => Promise<StorageState>;
}

/** Playwright's test with a signed-in role, which fails on whatever goes wrong in the browser unseen. */
export const test = base.extend<Options, WorkerFixtures>({
  role: [null, { option: true }],
  expectedStatuses: [[], { option: true }],
  savesData: [true, { option: true }],

  sessionOf: [
    async ({ playwright }, use, { project }) => {
      const sessions = new Map<Role, Promise<StorageState>>();
      await use((role) => {
        const session = sessions.get(role) ?? signIn(playwright, project.use.baseURL ?? '', role);
        sessions.set(role, session);
        return session;
      });
    },
    { scope: 'worker' },
  ],

  storageState: async ({ role, sessionOf }, use) => {
    await use(role === null ? undefined : await sessionOf(role));
  },

  faults: [
    async ({ context, expectedStatuses, savesData }, use) => {
      if (savesData) await context.addInitScript(saveData);
      const faults = await watched(context, expectedStatuses);
      await use(faults);
      base.expect(faults.list, 'what went wrong in the browser').toEqual([]);
    },
    { auto: true },
  ],
});

/** Runs in the page. */
function saveData(): void {
  Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
}

async function signIn(
  playwright: PlaywrightWorkerArgs['playwright'],
  baseURL: string,
  role: Role,
): Promise<StorageState> {
  const request = await playwright.request.newContext({
    baseURL,
    extraHTTPHeaders: { origin: baseURL },
    // Within a test a new context would take over the test's session, and signing in would end that one.
    storageState: { cookies: [], origins: [] },
  });
  const answer = await request.post('/api/v1/session/sample', { data: { role } });
  base.expect(answer.status(), `sample sign-in as ${role}`).toBe(200);
  const session = await request.storageState();
  await request.dispose();
  return session;
}
