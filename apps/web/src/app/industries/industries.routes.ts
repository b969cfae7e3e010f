import type { Routes } from '@angular/router';

/** Pages below `/industries`. */
export const industryRoutes: Routes = [
  {
    path: '',
    title: 'industries.title',
    loadComponent: async () => (await import('./industries-page')).IndustriesPage,
  },
  {
    path: ':code',
    title: 'industries.one.title',
    loadComponent: async () => (await import('./industry-page')).IndustryPage,
  },
];
