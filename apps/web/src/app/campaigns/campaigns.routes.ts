import type { Routes } from '@angular/router';
import { figureImportRoutes } from '../imports/imports.routes';
import { entryRoutes } from './entry/entry.routes';
import { reportRoutes } from './report/report.routes';
import { reviewRoutes } from './review/review.routes';

/** Pages below `/campaigns`: the list, and each campaign with its board, reminders, entry, review and reports. */
export const campaignRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'campaigns.title',
    loadComponent: async () => (await import('./list/campaigns-page')).CampaignsPage,
  },
  {
    path: '',
    loadComponent: async () => (await import('./campaign-frame')).CampaignFrame,
    children: [
      {
        path: ':period',
        title: 'campaigns.board.title',
        loadComponent: async () => (await import('./board/board-page')).BoardPage,
      },
      {
        path: ':period/reminders',
        title: 'campaigns.reminders.title',
        loadComponent: async () => (await import('./reminders/reminders-page')).RemindersPage,
      },
      ...entryRoutes,
      ...figureImportRoutes,
      ...reviewRoutes,
      ...reportRoutes,
    ],
  },
];
