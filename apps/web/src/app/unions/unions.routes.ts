import type { Routes } from '@angular/router';
import { unionImportRoutes } from '../imports/imports.routes';
import { byHeadquarters } from './recording/by-headquarters';

/** Forms that write to the directory. Their addresses stand before `:code`, which would take them for codes. */
const recordingRoutes: Routes = [
  {
    path: 'new',
    title: 'directoryForms.affiliate.title',
    loadComponent: async () => (await import('./recording/new-union-page')).NewUnionPage,
  },
  {
    path: 'lineage',
    title: 'directoryForms.lineage.title',
    loadComponent: async () => (await import('./recording/lineage/lineage-page')).LineagePage,
  },
  {
    path: ':code/change',
    title: 'directoryForms.change.title',
    loadComponent: async () => (await import('./recording/change-page')).ChangePage,
  },
  {
    path: ':code/withdrawal',
    title: 'directoryForms.withdraw.title',
    loadComponent: async () => (await import('./recording/withdrawal-page')).WithdrawalPage,
  },
  {
    path: ':code/affiliation',
    title: 'directoryForms.reaffiliate.title',
    loadComponent: async () => (await import('./recording/reaffiliation-page')).ReaffiliationPage,
  },
].map((route) => ({ ...route, canActivate: [byHeadquarters] }));

/** Pages below `/unions`: the directory, and each union with its tabs. */
export const unionRoutes: Routes = [
  {
    path: '',
    title: 'unions.title',
    loadComponent: async () => (await import('./directory/directory-page')).DirectoryPage,
  },
  ...recordingRoutes,
  ...unionImportRoutes,
  {
    path: ':code',
    title: 'unions.one.title',
    loadComponent: async () => (await import('./union/union-page')).UnionPage,
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'profile' },
      {
        path: 'profile',
        loadComponent: async () => (await import('./union/union-profile')).UnionProfile,
      },
      {
        path: 'history',
        loadComponent: async () => (await import('./union/union-history')).UnionHistoryTab,
      },
      {
        path: 'figures',
        loadComponent: async () => (await import('./union/union-figures')).UnionFiguresTab,
      },
      {
        path: 'contacts',
        loadComponent: async () => (await import('./union/union-contacts')).UnionContactsTab,
      },
      { path: '**', redirectTo: 'profile' },
    ],
  },
];
