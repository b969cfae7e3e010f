import type { Routes } from '@angular/router';
import { inWords } from './shell/first-view';
import { landing } from './shell/landing';
import { signedIn } from './shell/signed-in';

/** Titles are keys of texts; `PageTitles` puts them into words. */
export const routes: Routes = [
  {
    path: 'sign-in',
    title: 'signIn.title',
    loadComponent: async () => (await import('./sign-in/sign-in-page')).SignInPage,
  },
  {
    path: '',
    canActivate: [signedIn],
    canActivateChild: [inWords],
    loadComponent: async () => (await import('./shell/shell')).Shell,
    children: [
      { path: '', pathMatch: 'full', canActivate: [landing], children: [] },
      {
        path: 'overview',
        title: 'overview.title',
        loadComponent: async () => (await import('./overview/overview-page')).OverviewPage,
      },
      {
        path: 'industries',
        loadChildren: async () => (await import('./industries/industries.routes')).industryRoutes,
      },
      {
        path: 'prefectures',
        loadChildren: async () =>
          (await import('./prefectures/prefectures.routes')).prefectureRoutes,
      },
      {
        path: 'trends',
        title: 'trends.title',
        loadComponent: async () => (await import('./trends/trends-page')).TrendsPage,
      },
      {
        path: 'compare',
        title: 'compare.title',
        loadComponent: async () => (await import('./compare/compare-page')).ComparePage,
      },
      {
        path: 'unions',
        loadChildren: async () => (await import('./unions/unions.routes')).unionRoutes,
      },
      {
        path: 'campaigns',
        loadChildren: async () => (await import('./campaigns/campaigns.routes')).campaignRoutes,
      },
      {
        path: 'outline',
        title: 'outline.title',
        loadComponent: async () => (await import('./outline/outline-page')).OutlinePage,
      },
      {
        path: 'targets',
        title: 'targets.title',
        loadComponent: async () => (await import('./targets/targets-page')).TargetsPage,
      },
      {
        path: 'revisions',
        title: 'revisions.title',
        loadComponent: async () => (await import('./revisions/revisions-page')).RevisionsPage,
      },
      {
        path: '**',
        title: 'shell.notFound.title',
        loadComponent: async () => (await import('./shell/not-found-page')).NotFoundPage,
      },
    ],
  },
];
