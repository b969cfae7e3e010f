import type { Routes } from '@angular/router';

/** Pages below `/prefectures`. */
export const prefectureRoutes: Routes = [
  {
    path: '',
    title: 'prefectures.title',
    loadComponent: async () => (await import('./prefectures-page')).PrefecturesPage,
  },
  {
    path: ':code',
    title: 'prefectures.one.title',
    loadComponent: async () => (await import('./one/prefecture-page')).PrefecturePage,
  },
];
