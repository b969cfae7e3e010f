import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Role } from '@soshiki/contracts';
import { type Faults, watched } from './faults';
import { settled } from './pages';

/** Somebody with a browser of their own, signed in with a sample role. */
export interface Player {
  readonly page: Page;
  readonly faults: Faults;
  /** Opens an address and waits until it stands. */
  readonly open: (address: string) => Promise<void>;
  /** Asks the API as this person. @throws Error on any status but 200. */
  readonly ask: <Answer>(address: string) => Promise<Answer>;
  readonly leave: () => Promise<void>;
}

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };

/** Gives a role to a new browser, at the server of `baseURL`. */
export async function enter(
  browser: Browser,
  baseURL: string,
  part: { readonly role: Role; readonly on?: 'phone' | 'desk' },
): Promise<Player> {
  const viewport = part.on === 'phone' ? PHONE : DESK;
  const context = await browser.newContext({ baseURL, viewport, hasTouch: part.on === 'phone' });
  const signedIn = await context.request.post('/api/v1/session/sample', {
    data: { role: part.role },
  });
  if (!signedIn.ok()) throw new Error(`the sample ${part.role} could not sign in`);
  const faults = await watched(context, []);
  const page = await context.newPage();
  return {
    ...{ page, faults },
    open: async (address) => {
      await page.goto(address);
      await settled(page);
    },
    ask: (address) => asked(context, address),
    leave: () => context.close(),
  };
}

async function asked<Answer>(context: BrowserContext, address: string): Promise<Answer> {
  const answer = await context.request.get(address);
  if (answer.status() !== 200) throw new Error(`${address} answered ${String(answer.status())}`);
  return (await answer.json()) as Answer;
}
