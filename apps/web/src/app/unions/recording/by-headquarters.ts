import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { HEADQUARTERS, type Role } from '@soshiki/contracts';
import { SessionKeeper } from '../../api/session';

const KEEPERS: readonly Role[] = HEADQUARTERS;

/** Whether a role keeps the directory. The API decides for itself; this spares a reader forms that are not for them. */
export function keepsDirectory(role: Role | undefined): boolean {
  return role !== undefined && KEEPERS.includes(role);
}

/** Lets those in who keep the directory, and leads all others to the page the form belongs to. */
export const byHeadquarters: CanActivateFn = async (route) => {
  const [router, keeper] = [inject(Router), inject(SessionKeeper)];
  const user = await keeper.ask();
  if (keepsDirectory(user?.role)) return true;
  const code = route.paramMap.get('code');
  return router.createUrlTree(code === null ? ['/unions'] : ['/unions', code], {
    queryParams: route.queryParams,
  });
};
