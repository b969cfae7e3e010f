import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { SessionKeeper } from '../api/session';

/** Where the product opens: on the overview, for a regional officer on that of the own block or prefecture. */
export const landing: CanActivateFn = ({ queryParams }) => {
  const scope = inject(SessionKeeper).user()?.scope;
  const isRegion = scope?.kind === 'block' || scope?.kind === 'prefecture';
  const region = isRegion ? { [scope.kind]: scope.code } : {};
  return inject(Router).createUrlTree(['/overview'], {
    queryParams: { ...queryParams, ...region },
  });
};
