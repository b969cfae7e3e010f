import type { Routes } from '@angular/router';

/** Pages below `/unions`: the directory, and each union with its tabs. */
export const unionRoutes: Routes = [
  {
    path: '',
    title: 'unions.title',
    loadComponent: async () => (await import('./directory/directory-page')).DirectoryPage,
  },
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
      { path: '**', redirectTo: 'profile' },
    ],
  },
];
