import type { Routes } from '@angular/router';

/** Pages below `/unions`. */
export const unionRoutes: Routes = [
  {
    path: '',
    title: 'unions.title',
    loadComponent: async () => (await import('./unions-page')).UnionsPage,
  },
];
