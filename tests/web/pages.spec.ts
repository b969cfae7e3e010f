import { type Place, lookEveryWay } from './support/looks';
import { test } from './support/test';

const PLACES: readonly Place[] = [
  { name: 'overview', address: '/overview?asOf=2025-12', ja: '概況', en: 'Overview' },
  {
    name: 'overview with a filter, as tables',
    address: '/overview?asOf=2025-12&industry=D082&view=table',
    ja: '概況',
    en: 'Overview',
  },
  {
    name: 'overview of a period whose reports still come in',
    address: '/overview?asOf=2026-01&measure=unions',
    ja: '概況',
    en: 'Overview',
  },
  { name: 'industries', address: '/industries?asOf=2025-12', ja: '業種', en: 'Industries' },
  {
    name: 'page of an industry',
    address: '/industries/D082?asOf=2025-12',
    ja: '通信建設',
    en: 'Telecom construction',
  },
  {
    name: 'prefectures, ranked, in order of code',
    address: '/prefectures?asOf=2025-12&form=ranking&sort=code&mark=13',
    ja: '地域',
    en: 'Regions',
  },
  {
    name: 'page of a prefecture',
    address: '/prefectures/13?asOf=2025-12',
    ja: '東京都',
    en: 'Tokyo',
  },
  {
    name: 'trends',
    address: '/trends?asOf=2025-12&by=block&form=area&mode=share',
    ja: '推移',
    en: 'Trends',
  },
  {
    name: 'comparison',
    address: '/compare?asOf=2025-12&ids=industry:G37,block:kanto',
    ja: '比較',
    en: 'Compare',
  },
  {
    name: 'comparison of nothing yet',
    address: '/compare?asOf=2025-12',
    ja: '比較',
    en: 'Compare',
  },
  { name: 'directory', address: '/unions?asOf=2025-12', ja: '加盟組合', en: 'Unions' },
  {
    name: 'directory without a result',
    address: '/unions?asOf=2025-12&q=zzz&industry=E15',
    ja: '加盟組合',
    en: 'Unions',
  },
  {
    name: 'profile of a union',
    address: '/unions/0035/profile?asOf=2025-12',
    ja: '埼玉珊瑚データ労働組合',
    en: '埼玉珊瑚データ労働組合',
  },
  {
    name: 'history of a union',
    address: '/unions/0271/history?asOf=2025-12',
    ja: '愛知藤波印刷労働組合',
    en: '愛知藤波印刷労働組合',
  },
  {
    name: 'figures of a union',
    address: '/unions/0076/figures?asOf=2025-12',
    ja: '熊本亀甲システムズ労働組合',
    en: '熊本亀甲システムズ労働組合',
  },
  {
    name: 'page of a confederation',
    address: '/unions/0001/profile?asOf=2025-12',
    ja: '通建連合',
    en: '通建連合',
  },
  { name: 'outline', address: '/outline?asOf=2025-12', ja: '概要（案）', en: 'Outline (draft)' },
  {
    name: 'outline as a table',
    address: '/outline?asOf=2024-12&rounding=down&view=table',
    ja: '概要（案）',
    en: 'Outline (draft)',
  },
  {
    name: 'page for addresses that lead nowhere',
    address: '/nowhere?asOf=2025-12',
    ja: 'ページが見つかりません',
    en: 'Page not found',
  },
];

const SIGN_IN: Place = { name: 'sign-in', address: '/sign-in', ja: 'サインイン', en: 'Sign in' };

test.describe('in both languages, both themes and at every width, axe and the eye find nothing on', () => {
  test.use({ role: 'viewer' });
  for (const place of PLACES) {
    test(`the ${place.name}`, async ({ page }) => {
      await lookEveryWay(page, place);
    });
  }
});

test.describe('in both languages, both themes and at every width, axe and the eye find nothing on', () => {
  test(`the ${SIGN_IN.name} page`, async ({ page }) => {
    await lookEveryWay(page, SIGN_IN);
  });
});

test.describe('in both languages, both themes and at every width, axe and the eye find nothing on', () => {
  test.use({ role: 'viewer', expectedStatuses: [404] });

  test('the page for codes without a union', async ({ page }) => {
    const name = { ja: 'この組合は見つかりません', en: 'This union cannot be found' };
    await lookEveryWay(page, { name: '', address: '/unions/9999/profile?asOf=2025-12', ...name });
  });
});
