import type { Routes } from '@angular/router';

/** What waits for a decision, below `/campaigns`. */
export const reviewRoutes: Routes = [
  {
    path: ':period/review',
    title: 'reports.review.title',
    loadComponent: async () => (await import('./review-page')).ReviewPage,
  },
];
