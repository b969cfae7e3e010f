import type { Routes } from '@angular/router';
import { leavingEntry } from './leaving-entry';

/** Fast entry of the figures of many unions, below `/campaigns`. */
export const entryRoutes: Routes = [
  {
    path: ':period/entry',
    title: 'entrySheet.title',
    canDeactivate: [leavingEntry],
    loadComponent: async () => (await import('./entry-page')).EntryPage,
  },
];
