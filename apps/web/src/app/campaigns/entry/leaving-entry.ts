import { inject } from '@angular/core';
import { type CanDeactivateFn, Router } from '@angular/router';
import { Dialogs } from '../dialogs';
import type { EntryPage } from './entry-page';
import { LeaveDialog } from './leave-dialog';

/** Saves what is not saved before the page is left; what cannot be saved now is a choice. */
export const leavingEntry: CanDeactivateFn<EntryPage> = async (page) => {
  const [dialogs, router] = [inject(Dialogs), inject(Router)];
  // Who has to sign in again comes back to what was kept.
  const to = router.currentNavigation()?.finalUrl?.toString() ?? '';
  if (to.startsWith('/sign-in')) return true;
  const rows = await page.unsavedAfterSaving();
  if (rows === 0) return true;
  return (await dialogs.ask<boolean>(LeaveDialog, rows)) === true;
};
