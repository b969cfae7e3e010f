import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Breakdown } from '@soshiki/contracts';
import { SessionKeeper } from '../api/session';
import { appConfig } from '../app.config';
import { someFindings } from '../findings/findings.fixture';
import { Language } from '../language/language';
import { industryRoutes } from './industries.routes';

const industry = (code: string, name: string) => ({ code, name, nameEn: name, jsic: code });
const CODES = {
  asOf: '2025-12',
  industries: [industry('G37', '情報通信'), industry('D082', '通信建設')],
  industryGroups: [],
  prefectures: [],
  blocks: [],
  confederations: [],
  periods: [{ period: '2025-12', status: 'final' }],
  isSample: true,
};

const byIndustry = (asOf: string, members: readonly [number, number]): Breakdown => ({
  ...{ asOf, basis: 'workplace', by: ['industry'] },
  rows: [
    { keys: ['G37'], names: ['情報通信'], unions: 35, members: members[0], share: 0.87 },
    { keys: ['D082'], names: ['通信建設'], unions: 45, members: members[1], share: 0.13 },
  ],
  total: { unions: 80, members: members[0] + members[1] },
});

describe('the pages of industries', () => {
  let harness: RouterTestingHarness;
  let http: HttpTestingController;
  const page = () => harness.routeNativeElement ?? document.createElement('div');
  const hrefOf = (words: string) =>
    [...page().querySelectorAll('a')]
      .find((link) => link.textContent.trim() === words)
      ?.getAttribute('href');

  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    harness.detectChanges();
  };
  const asked = (path: string) => {
    TestBed.tick();
    return http.match(({ url }) => url === `/api/v1${path}`).filter(({ cancelled }) => !cancelled);
  };
  const open = async (address: string) => {
    await harness.navigateByUrl(address);
    for (const request of asked('/codes')) request.flush(CODES);
    await settle();
  };
  /** Answers what the list asks; what other panels ask stays awaited. */
  const listIndustries = async () => {
    for (const question of asked('/breakdown')) {
      const { params } = question.request;
      if (params.get('by') !== 'industry') continue;
      const isNow = params.get('asOf') === '2025-12';
      question.flush(
        isNow ? byIndustry('2025-12', [139_932, 20_827]) : byIndustry('2024-12', [140_939, 20_232]),
      );
    }
    await settle();
  };

  // The pages are compiled when first asked for: that is not the time a test may take.
  beforeAll(async () => {
    await import('./industries-page');
    await import('./industry-page');
  }, 60_000);

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [...appConfig.providers, provideHttpClientTesting()],
    });
    await TestBed.inject(Language).start();
    http = TestBed.inject(HttpTestingController);
    TestBed.inject(Router).resetConfig([{ path: 'industries', children: industryRoutes }]);
    const signedIn = TestBed.inject(SessionKeeper).signInSample('viewer');
    http.expectOne('/api/v1/session/sample').flush({
      user: { id: '1', name: '閲覧者', role: 'viewer', scope: { kind: 'federation' } },
    });
    await signedIn;
    harness = await RouterTestingHarness.create();
  });

  const names = () =>
    [...page().querySelectorAll('app-industry-list tbody th')].map((cell) =>
      cell.textContent.trim(),
    );

  it('lead from members and unions to the list of unions, from a change to the industry', async () => {
    await open('/industries?asOf=2025-12');
    await listIndustries();
    expect(hrefOf('139,932')).toBe('/unions?asOf=2025-12&industry=G37');
    expect(hrefOf('45')).toBe('/unions?asOf=2025-12&industry=D082');
    expect(hrefOf('△1,007')).toBe('/industries/G37?asOf=2025-12');
    expect(hrefOf('160,759')).toBe('/unions?asOf=2025-12');
  });

  it('order the list as the address says', async () => {
    await open('/industries?asOf=2025-12');
    await listIndustries();
    expect(names()).toEqual(['情報通信', '通信建設']);
    await open('/industries?asOf=2025-12&sort=difference');
    await listIndustries();
    expect(names()).toEqual(['通信建設', '情報通信']);
  });

  it('keep the other industries in the list when the address chooses one', async () => {
    await open('/industries?asOf=2025-12&industry=D082');
    const lists = asked('/breakdown').filter(
      ({ request }) => request.params.get('by') === 'industry',
    );
    expect(lists.map(({ request }) => request.params.has('industry'))).toEqual([false, false]);
  });

  it('ask for the findings of the one industry, and lead to its comparison', async () => {
    await open('/industries/D082?asOf=2025-12&kind=council');
    const [question] = asked('/findings');
    expect(question?.request.params.getAll('industry')).toEqual(['D082']);
    expect(question?.request.params.getAll('kind')).toEqual(['council']);
    const text = { ja: '通信建設は595人増えた。', en: 'up 595' };
    const sentences = [{ code: 'constant' as const, text }];
    question?.flush(someFindings({ sentences }));
    await settle();
    expect(page().textContent).toContain('通信建設は595人増えた。');
    expect(hrefOf('比較の表')).toBe('/unions?asOf=2025-12&industry=D082&kind=council');
    expect(hrefOf('比較に加える')).toBe('/compare?asOf=2025-12&kind=council&ids=industry:D082');
  });
});
