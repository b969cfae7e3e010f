import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Union, UnionList, ListedUnion } from '@soshiki/contracts';
import { SessionKeeper } from '../api/session';
import { appConfig } from '../app.config';
import { Language } from '../language/language';
import { unionRoutes } from './unions.routes';

const CODES = {
  asOf: '2025-12',
  industries: [{ code: 'G39', name: '情報サービス', nameEn: 'Information services', jsic: [] }],
  industryGroups: [],
  prefectures: [{ code: '13', name: '東京都', nameEn: 'Tokyo', block: 'kanto' }],
  blocks: [],
  confederations: [],
  periods: [{ period: '2025-12', status: 'final' }],
  isSample: true,
};

const UNION: ListedUnion = {
  code: '0123',
  name: '東ソフト労働組合',
  kana: 'ひがしそふとろうどうくみあい',
  shortName: null,
  kind: 'council',
  industry: { code: 'G39', name: '情報サービス' },
  industryGroup: null,
  prefecture: { code: '13', name: '東京都' },
  parent: null,
  members: 1234,
  membersAsOf: '2025-12',
  carriedForward: false,
  affiliatedOn: '2016-01-01',
  withdrawnOn: null,
  membersUnderFilters: 234,
};

const listOf = (...items: ListedUnion[]): UnionList => ({
  items,
  total: items.length,
  counted: { unions: items.length, members: 234 * items.length },
  page: 1,
  pageSize: 50,
  asOf: '2025-12',
  facets: {
    industry: items.length === 0 ? [] : [{ code: 'G39', name: '情報サービス', unions: 3 }],
    industryGroup: [],
    prefecture: [],
    kind: [],
    sizeBand: [],
    parent: [],
    status: [
      { code: 'affiliated', name: '加盟中', unions: 3 },
      { code: 'withdrawn', name: '脱退', unions: 2 },
    ],
  },
});

const ONE: Union = {
  ...UNION,
  asOf: '2025-12',
  status: 'affiliated',
  formerNames: [{ name: '東電算労働組合', until: '2020-04-01' }],
  memberUnions: [],
  contacts: null,
};

const NOT_FOUND = {
  type: '/api/docs#problem-not-found',
  title: '見つかりません',
  status: 404,
  code: 'not-found',
  requestId: 'req-1',
};

describe('the pages of unions', () => {
  let harness: RouterTestingHarness;
  let http: HttpTestingController;

  const page = () => harness.routeNativeElement ?? document.createElement('div');
  const text = () => page().textContent.replace(/\s+/g, ' ');
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    harness.detectChanges();
  };

  /** Answers what has been asked of a path, and says with which parameters it was asked last. */
  const answer = async (path: string, body: object, status = 200) => {
    TestBed.tick();
    const asked = http.match(({ url }) => url === `/api/v1${path}`);
    for (const request of asked) {
      if (!request.cancelled) request.flush(body, { status, statusText: String(status) });
    }
    await settle();
    return asked.at(-1)?.request.params;
  };

  const open = async (address: string) => {
    await harness.navigateByUrl(address);
    await answer('/codes', CODES);
  };

  const press = async (name: string) => {
    const pressed = [...page().querySelectorAll<HTMLElement>('button, label')].find((element) =>
      [element.getAttribute('aria-label'), element.textContent].some((told) =>
        told?.trim().startsWith(name),
      ),
    );
    pressed?.click();
    // What was pressed is seen first.
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await settle();
    await settle();
  };

  // The pages are compiled when first asked for: that is not the time a test may take.
  beforeAll(async () => {
    await import('./directory/directory-page');
    await import('./union/union-page');
    await import('./union/union-profile');
    await import('./union/union-figures');
  }, 60_000);

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [...appConfig.providers, provideHttpClientTesting()],
    });
    await TestBed.inject(Language).start();
    http = TestBed.inject(HttpTestingController);
    TestBed.inject(Router).resetConfig([{ path: 'unions', children: unionRoutes }]);
    const signedIn = TestBed.inject(SessionKeeper).signInSample('viewer');
    http.expectOne('/api/v1/session/sample').flush({
      user: { id: '1', name: '閲覧者', role: 'viewer', scope: { kind: 'federation' } },
    });
    await signedIn;
    harness = await RouterTestingHarness.create();
  });

  it('ask for exactly what the address says', async () => {
    await open('/unions?asOf=2025-12&q=東&kana=は&industry=G39&status=all&sort=-members&page=2');
    const asked = await answer('/unions', listOf(UNION));
    expect(asked?.toString()).toBe(
      'industry=G39&basis=workplace&asOf=2025-12&q=%E6%9D%B1&kana=%E3%81%AF&status=all&sort=-members&page=2&pageSize=50',
    );
    const sorted = page().querySelectorAll('[aria-sort]');
    expect(sorted).toHaveLength(1);
    expect(sorted[0]?.getAttribute('aria-sort')).toBe('descending');
    expect(sorted[0]?.textContent).toContain('組合員数');
  });

  it('say what the whole result amounts to, and whom a filter on members leaves of each union', async () => {
    await open('/unions?asOf=2025-12&prefecture=13');
    const asked = await answer('/unions', listOf(UNION, { ...UNION, code: '0124' }));
    expect(asked?.get('basis')).toBe('workplace');
    expect(text()).toContain('該当 2組合・468人2025年12月現在2件のうち1–2件目を表示');
    const [row] = page().querySelectorAll('tbody tr');
    expect(
      [...(row?.querySelectorAll('.number') ?? [])].map((cell) => cell.textContent.trim()),
    ).toEqual(['1,234', '234']);
    await TestBed.inject(Router).navigateByUrl(
      '/unions?asOf=2025-12&prefecture=13&basis=headquarters',
    );
    await answer('/unions', listOf(UNION));
    expect(page().querySelectorAll('tbody .number')).toHaveLength(1);
  });

  it('write a press on a header into the address, and keep the page size', async () => {
    await open('/unions?asOf=2025-12&pageSize=20&page=3');
    await answer('/unions', listOf(UNION));
    await press('組合員数');
    expect(TestBed.inject(Router).url).toBe('/unions?asOf=2025-12&pageSize=20&sort=-members');
    await press('か行');
    expect(TestBed.inject(Router).parseUrl(TestBed.inject(Router).url).queryParams).toEqual({
      asOf: '2025-12',
      pageSize: '20',
      sort: '-members',
      kana: 'か',
    });
  });

  it('filter by a checked value of a facet', async () => {
    await open('/unions?asOf=2025-12');
    await answer('/unions', listOf(UNION));
    await press('情報サービス');
    expect(TestBed.inject(Router).url).toContain('industry=G39');
    const asked = await answer('/unions', listOf(UNION));
    expect(asked?.getAll('industry')).toEqual(['G39']);
  });

  it('tell carried, missing and inapplicable figures apart, and explain only the signs used', async () => {
    await open('/unions?asOf=2025-12');
    await answer(
      '/unions',
      listOf(
        { ...UNION, code: '0001', kind: 'confederation', members: null, membersAsOf: null },
        { ...UNION, code: '0002', carriedForward: true, membersAsOf: '2025-10' },
        { ...UNION, code: '0003', members: null, membersAsOf: null },
        { ...UNION, code: '0004', members: 0 },
      ),
    );
    const rows = [...page().querySelectorAll('tbody tr')];
    const members = rows.map((row) => row.querySelector('.number')?.textContent.trim() ?? '');
    expect(members.map((cell) => cell.replace(/\s+/g, ' '))).toEqual([
      '−該当しない',
      '1,234 繰越2025年10月',
      '…未報告',
      '0',
    ]);
    expect(page().querySelectorAll('.legend li')).toHaveLength(3);
  });

  it('say why nothing was found and what can be done', async () => {
    await open('/unions?asOf=2025-12&q=zzz');
    await answer('/unions', listOf());
    expect(text()).toContain('当てはまる組合がありません');
    expect(text()).toContain('旧名称');
    await press('条件をすべて外す');
    expect(TestBed.inject(Router).url).toBe('/unions?asOf=2025-12');
  });

  it('show who a union is, and what it was called', async () => {
    await open('/unions/0123?asOf=2025-12');
    await answer('/unions/0123', ONE);
    expect(TestBed.inject(Router).url).toBe('/unions/0123/profile?asOf=2025-12');
    expect(page().querySelector('h1')?.textContent.trim()).toBe('東ソフト労働組合');
    expect(text()).toContain('東電算労働組合 （2020年4月1日に改称）');
    expect(text()).toContain('1,234人');
  });

  it('say of an unknown union, and of one out of scope, only that it cannot be found', async () => {
    await open('/unions/9999/figures?asOf=2025-12');
    await answer('/unions/9999', NOT_FOUND, 404);
    expect(page().querySelector('h1')?.textContent).toBe('この組合は見つかりません');
    expect(page().querySelector('a')?.getAttribute('href')).toBe('/unions?asOf=2025-12');
    expect(page().querySelector('nav')).toBeNull();
  });

  it('ask nothing of the API for a code that no union can have', async () => {
    await open('/unions/abc?asOf=2025-12');
    await settle();
    http.expectNone(({ url }) => url.includes('abc'));
    expect(page().querySelector('h1')?.textContent).toBe('この組合は見つかりません');
  });
});
