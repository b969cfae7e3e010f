import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { parsePeriod } from '@soshiki/base';
import type { BoardItem, Campaign, CampaignBoard, Role } from '@soshiki/contracts';
import { SessionKeeper } from '../api/session';
import { appConfig } from '../app.config';
import { Language } from '../language/language';
import { PageState } from '../page/page-state';
import { campaignRoutes } from './campaigns.routes';

const CODES = {
  asOf: '2026-01',
  industries: [{ code: 'G39', name: '情報サービス', nameEn: 'Information services', jsic: [] }],
  industryGroups: [],
  prefectures: [{ code: '13', name: '東京都', nameEn: 'Tokyo', block: 'kanto' }],
  blocks: [{ code: 'kanto', name: '関東', nameEn: 'Kanto' }],
  confederations: [],
  periods: [
    { period: '2026-01', status: 'open' },
    { period: '2025-12', status: 'final' },
  ],
  isSample: true,
};

const COUNTS: Campaign['counts'] = {
  ...{ expected: 3, notStarted: 1, draft: 0, submitted: 1, returned: 0, approved: 1 },
  ...{ needsReview: 0, correcting: 0, late: 0, carriedForward: 2, missing: 0 },
};

const CAMPAIGN: Campaign = {
  period: '2026-01',
  opensOn: '2026-01-31',
  dueOn: '2026-02-28',
  state: 'open',
  counts: COUNTS,
  steps: [],
  entry: { allowed: true, isLate: true, because: null },
};

const ITEM: BoardItem = {
  code: '0123',
  name: '東ソフト労働組合',
  kana: 'ひがしそふとろうどうくみあい',
  kind: 'council',
  industry: { code: 'G39', name: '情報サービス' },
  prefecture: { code: '13', name: '東京都' },
  block: { code: 'kanto', name: '関東' },
  parent: null,
  state: 'returned',
  correction: null,
  needsReview: false,
  isLate: true,
  revision: 1,
  members: 100,
  previous: { period: '2025-12', members: 120 },
  change: -20,
  changeRate: -20 / 120,
  figure: { members: 120, period: '2025-12', carriedForward: true },
  lastChangeAt: '2026-02-10T01:02:00Z',
  lastChangeBy: '承認者',
  lastRemindedAt: null,
};

const SLICE = { expected: 3, approved: 1, submitted: 1, outstanding: 1 };
const BOARD: CampaignBoard = {
  items: [ITEM],
  total: 1,
  page: 1,
  pageSize: 1000,
  counts: COUNTS,
  byIndustry: [{ code: 'G39', name: '情報サービス', ...SLICE }],
  byBlock: [{ code: 'kanto', name: '関東', ...SLICE }],
};

const STALE = {
  type: '/api/docs#problem-stale',
  title: 'ほかの人が先に変更しました',
  status: 412,
  code: 'stale',
  requestId: 'req-1',
};

describe('the pages of campaigns', () => {
  let harness: RouterTestingHarness;
  let http: HttpTestingController;
  const page = () => document.body;
  const buttons = () =>
    [...page().querySelectorAll('app-board-actions button')].map((one) => one.textContent.trim());

  const settle = async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      TestBed.tick();
      const asked = http.match(({ url }) => url === '/api/v1/codes');
      asked.filter(({ cancelled }) => !cancelled).forEach((request) => request.flush(CODES));
    }
  };

  const signIn = async (role: Role) => {
    const signedIn = TestBed.inject(SessionKeeper).signInSample(role);
    const user = { id: '1', name: '利用者', role, scope: { kind: 'federation' } };
    http.expectOne('/api/v1/session/sample').flush({ user });
    await signedIn;
    harness = await RouterTestingHarness.create();
  };

  /** Opens the board and answers what it asks; gives the query it asked with. */
  const open = async (address: string, campaign: Partial<Campaign> = {}) => {
    await harness.navigateByUrl(address);
    await settle();
    const { period } = { ...CAMPAIGN, ...campaign };
    const headers = { etag: '"1.abc"' };
    http.expectOne(`/api/v1/campaigns/${period}`).flush({ ...CAMPAIGN, ...campaign }, { headers });
    const asked = http.expectOne(({ url }) => url === `/api/v1/campaigns/${period}/reports`);
    asked.flush(BOARD);
    await settle();
    return asked.request.params;
  };

  const press = async (name: string) => {
    const pressed = [...page().querySelectorAll('button')].find((one) =>
      one.textContent.trim().startsWith(name),
    );
    if (pressed === undefined) throw new Error(`no button ${name}`);
    pressed.click();
    await settle();
  };

  // The pages are compiled when first asked for: that is not the time a test may take.
  beforeAll(async () => {
    await import('./campaign-frame');
    await import('./board/board-page');
  }, 60_000);

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [...appConfig.providers, provideHttpClientTesting()],
    });
    await TestBed.inject(Language).start();
    http = TestBed.inject(HttpTestingController);
    TestBed.inject(Router).resetConfig([{ path: 'campaigns', children: campaignRoutes }]);
  });

  it('ask for exactly what the address says', async () => {
    await signIn('viewer');
    const asked = await open(
      '/campaigns/2026-01?asOf=2026-01&state=returned&industry=G39&block=kanto&q=東&sort=-change',
    );
    expect(Object.fromEntries(asked.keys().map((key) => [key, asked.getAll(key)]))).toEqual({
      state: ['returned'],
      industry: ['G39'],
      block: ['kanto'],
      q: ['東'],
      sort: ['-change'],
      pageSize: ['1000'],
    });
    const sorted = page().querySelector('th[aria-sort]');
    expect(sorted?.getAttribute('aria-sort')).toBe('descending');
  });

  it('write states, slices and headers into the address', async () => {
    await signIn('viewer');
    await open('/campaigns/2026-01?asOf=2026-01');
    await press('差戻し');
    await press('情報サービス');
    await press('増減（人）');
    expect(TestBed.inject(Router).parseUrl(TestBed.inject(Router).url).queryParams).toEqual({
      asOf: '2026-01',
      state: 'returned',
      industry: 'G39',
      sort: '-change',
    });
  });

  it('say a decrease, a carried figure and who changed what', async () => {
    await signIn('viewer');
    await open('/campaigns/2026-01?asOf=2026-01');
    const cells = [...page().querySelectorAll('tbody th, tbody td')].map((cell) =>
      cell.textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(cells).toEqual([
      '0123東ソフト労働組合',
      '差戻し期限後',
      '1202025年12月',
      '100',
      '△20−16.7％',
      '120 繰越',
      '情報サービス',
      '東京都 関東',
      '2026/02/10 10:02 承認者',
    ]);
  });

  it.each<[Role, Campaign['state'], string[]]>([
    ['viewer', 'open', []],
    ['editor', 'open', ['期日を変える', '締め切る']],
    ['editor', 'closed', ['期日を変える']],
    ['approver', 'open', ['警告のない提出済をすべて承認', '期日を変える', '締め切る']],
    [
      'approver',
      'closed',
      ['警告のない提出済をすべて承認', '期日を変える', '確定する', '再開する'],
    ],
    ['approver', 'locked', ['再開する']],
  ])('offer %s of a campaign that is %s: %j', async (role, state, offered) => {
    await signIn(role);
    await open('/campaigns/2026-01?asOf=2026-01', { state });
    expect(buttons()).toEqual(offered);
  });

  it('explain why nothing is locked while reports wait for a decision', async () => {
    await signIn('approver');
    await open('/campaigns/2026-01?asOf=2026-01', { state: 'closed' });
    await press('確定する');
    const dialog = page().querySelector('mat-dialog-container');
    expect(dialog?.textContent).toContain('承認を待つ報告が1件あるため');
    expect(dialog?.querySelector('a')?.getAttribute('href')).toBe(
      '/campaigns/2026-01/review?asOf=2026-01',
    );
    expect(dialog?.querySelectorAll('button')).toHaveLength(1);
  });

  it('show the days that somebody else has set meanwhile, and change them only when asked again', async () => {
    await signIn('editor');
    await open('/campaigns/2026-01?asOf=2026-01');
    await press('期日を変える');
    await press('変更する');
    const first = http.expectOne({ method: 'PATCH' });
    expect(first.request.headers.get('If-Match')).toBe('"1.abc"');
    first.flush(STALE, { status: 412, statusText: 'Precondition Failed' });
    await settle();
    http
      .expectOne('/api/v1/campaigns/2026-01')
      .flush({ ...CAMPAIGN, dueOn: '2026-03-15' }, { headers: { etag: '"2.def"' } });
    await settle();
    expect(page().querySelector('mat-dialog-container')?.textContent).toContain(
      '2026年1月31日から2026年3月15日まで',
    );
    await press('変更する');
    const second = http.expectOne({ method: 'PATCH' });
    expect(second.request.headers.get('If-Match')).toBe('"2.def"');
    expect(second.request.body).toEqual({ opensOn: '2026-01-31', dueOn: '2026-02-28' });
  });

  it('belong to the period of the header, and follow it', async () => {
    await signIn('viewer');
    await open('/campaigns/2026-01?asOf=2025-12');
    expect(TestBed.inject(Router).url).toBe('/campaigns/2026-01?asOf=2026-01');
    await TestBed.inject(PageState).change({ asOf: parsePeriod('2025-12') });
    await settle();
    expect(TestBed.inject(Router).url).toBe('/campaigns/2025-12?asOf=2025-12');
  });
});
