import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { SessionKeeper } from '../api/session';

/** Lets the signed-in in; sends everybody else to sign in and back to where they wanted to go. */
export const signedIn: CanActivateFn = async (_route, state) => {
  const router = inject(Router);
  const user = await inject(SessionKeeper)
    .ask()
    // When the API cannot say who this is, the sign-in page says what is wrong.
    .catch(() => null);
  if (user !== null) return true;
  return router.createUrlTree(['/sign-in'], { queryParams: { return: state.url } });
};
