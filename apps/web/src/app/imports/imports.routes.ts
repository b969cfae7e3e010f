import { inject } from '@angular/core';
import { type CanActivateFn, Router, type Routes } from '@angular/router';
import { HEADQUARTERS, type Role } from '@soshiki/contracts';
import { SessionKeeper } from '../api/session';

const IMPORTERS: readonly Role[] = HEADQUARTERS;

/** Lets the headquarters in, and leads all others to the page that the import belongs to. */
const byImporters: CanActivateFn = async (route) => {
  const [router, keeper] = [inject(Router), inject(SessionKeeper)];
  const user = await keeper.ask();
  if (user && IMPORTERS.includes(user.role)) return true;
  const period = route.paramMap.get('period');
  const page = period === null ? ['/unions'] : ['/campaigns', period];
  return router.createUrlTree(page, { queryParams: route.queryParams });
};

const wizard = {
  canActivate: [byImporters],
  loadComponent: async () => (await import('./import-page')).ImportPage,
};

/** The import of figures, below `/campaigns`. */
export const figureImportRoutes: Routes = [
  { path: ':period/import', title: 'imports.title.figures', data: { kind: 'figures' }, ...wizard },
];

/** The import of the directory, below `/unions`, before `:code`, which would take it for one. */
export const unionImportRoutes: Routes = [
  { path: 'import', title: 'imports.title.unions', data: { kind: 'unions' }, ...wizard },
];
