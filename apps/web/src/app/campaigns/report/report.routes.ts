import type { Routes } from '@angular/router';

/** The report of one union in one campaign, below `/campaigns`. */
export const reportRoutes: Routes = [
  {
    path: ':period/reports/:code',
    title: 'reports.title',
    loadComponent: async () => (await import('./report-page')).ReportPage,
  },
];
