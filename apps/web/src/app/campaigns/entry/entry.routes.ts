import type { Routes } from '@angular/router';

/** Fast entry of the figures of many unions, below `/campaigns`. */
export const entryRoutes: Routes = [
  {
    path: ':period/entry',
    title: 'reports.entry.title',
    loadComponent: async () => (await import('./entry-page')).EntryPage,
  },
];
