import { inject } from '@angular/core';
import type { CanActivateChildFn } from '@angular/router';
import { SessionKeeper } from '../api/session';
import { Language } from '../language/language';

/** Pages that do with the texts of the first view. */
const FIRST = /^\/(overview|sign-in)?([?#]|$)/;
const SIGN_IN = /^\/sign-in\b/;

/** Whether a reader who comes to `address` needs only the texts of the first view yet. */
export function isFirstView(address: string): boolean {
  return FIRST.test(address);
}

/** Asks for what the page at `address` will need, all at once: who is signed in, the frame, and the page most come to.
 *  Must run in an injection context. */
export function fetchAhead(address: string): void {
  if (SIGN_IN.test(address)) return;
  // Whatever fails here is asked for again, and told, where it is needed.
  inject(SessionKeeper).ask().catch(forget);
  import('./shell').catch(forget);
  if (isFirstView(address)) import('../overview/overview-page').catch(forget);
}

/** Pages other than the first have all texts before they show. */
export const inWords: CanActivateChildFn = async (_route, { url }) => {
  if (!isFirstView(url)) await inject(Language).complete();
  return true;
};

function forget(): void {
  // Nothing to do: see above.
}
