import { beforeEach, describe, expect, it } from '@jest/globals';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { BoardItem, Report, ReportCell } from '@soshiki/contracts';
import { appConfig } from '../../app.config';
import { actOf } from './entry-keys';
import { EntryRow } from './entry-row';
import { isShown } from './entry-states';

const URL = '/api/v1/campaigns/2026-01/reports/0144';

const ITEM: BoardItem = {
  code: '0144',
  name: '群馬里見運輸労働組合',
  kana: 'ぐんまさとみうんゆろうどうくみあい',
  kind: 'council',
  industry: { code: 'H42', name: '運輸' },
  prefecture: { code: '10', name: '群馬県' },
  block: null,
  parent: null,
  state: 'notStarted',
  correction: null,
  needsReview: false,
  isLate: false,
  revision: 0,
  members: null,
  previous: { period: '2025-12', members: 575 },
  change: null,
  changeRate: null,
  figure: { members: 575, period: '2025-12', carriedForward: true },
  lastChangeAt: null,
  lastChangeBy: null,
  lastRemindedAt: null,
};

const REPORT: Report = {
  period: '2026-01',
  union: { code: '0144', name: '群馬里見運輸労働組合' },
  campaign: { state: 'open', opensOn: '2026-01-31', dueOn: '2099-12-31' },
  revision: 0,
  state: 'notStarted',
  correction: null,
  isLate: false,
  members: null,
  cells: [],
  previous: { period: '2025-12', members: 575, cells: [] },
  change: null,
  changeRate: null,
  warnings: [],
  figure: null,
  draft: null,
  revisions: [],
  affiliations: [{ from: '2010-04-01', to: null }],
  earlier: [{ period: '2025-12', revision: 1, members: 575, cells: [] }],
  allowed: {
    edit: true,
    submit: true,
    correct: false,
    approve: false,
    return: false,
    because: null,
  },
};

const PART: ReportCell = { prefecture: '10', gender: 'male', employment: 'regular', members: 580 };
const STALE = { type: '', title: '', status: 412, code: 'stale', requestId: 'r', issues: [] };

const draftOf = (members: number, cells: ReportCell[] = []): Report => ({
  ...REPORT,
  state: 'draft',
  members,
  cells,
  draft: { savedAt: '2026-02-10T01:32:00.000Z', savedBy: '本部担当' },
});

describe('a row of the entry sheet', () => {
  let http: HttpTestingController;
  let row: EntryRow;

  const settle = () => new Promise((done) => setTimeout(done));
  const asked = (method: string) => http.match((request) => request.method === method);
  const answer = async (method: string, body: object, version: string) => {
    for (const request of asked(method)) {
      request.flush(body, { headers: { etag: `"${version}.x"` } });
    }
    await settle();
  };

  beforeEach(() => {
    sessionStorage.clear();
    TestBed.configureTestingModule({
      providers: [...appConfig.providers, provideHttpClientTesting()],
    });
    http = TestBed.inject(HttpTestingController);
    row = TestBed.runInInjectionContext(() => new EntryRow(ITEM, '2026-01'));
  });

  it('reads its report once, when it is first needed', async () => {
    void row.load();
    void row.load();
    const requests = asked('GET');
    expect(requests.map(({ request }) => request.url)).toEqual([URL]);
    requests[0]?.flush(REPORT, { headers: { etag: '"v0.x"' } });
    await settle();
    expect(row.isEnterable()).toBe(true);
  });

  it('saves what was typed even before its report was there', async () => {
    row.edit({ total: '５８０' });
    void row.save();
    await settle();
    await answer('GET', REPORT, 'v0');
    const [saved] = asked('PUT');
    expect(saved?.request.body).toEqual({ members: 580, reasons: {} });
    expect(saved?.request.headers.get('If-Match')).toBe('"v0.x"');
    saved?.flush(draftOf(580), { headers: { etag: '"v1.x"' } });
    await settle();
    expect([row.state(), row.isTouched()]).toEqual(['draft', false]);
  });

  it('is submitted once, however often one asks, and then takes nothing more', async () => {
    row.edit({ total: '580' });
    const asks = [row.submit(), row.submit()];
    await settle();
    await answer('GET', REPORT, 'v0');
    const posts = asked('POST');
    expect(posts).toHaveLength(1);
    posts[0]?.flush({ ...REPORT, state: 'submitted', members: 580 });
    expect(await Promise.all(asks)).toEqual([true, false]);
    row.edit({ total: '9' });
    expect(row.members()).toBe(580);
    expect(row.isEnterable()).toBe(false);
  });

  it('is not sent while a warning has no reason', async () => {
    row.edit({ total: '5750' });
    const submitted = row.submit();
    await settle();
    await answer('GET', REPORT, 'v0');
    expect(await submitted).toBe(false);
    expect(row.unreasoned()).toEqual(['largeChange', 'tenfold']);
    expect(asked('POST')).toEqual([]);
  });

  it('shows both values of a conflict and keeps the one chosen', async () => {
    void row.load();
    await answer('GET', REPORT, 'v0');
    row.edit({ total: '580' });
    void row.save();
    await settle();
    asked('PUT')[0]?.flush(STALE, { status: 412, statusText: '412' });
    await settle();
    await answer('GET', draftOf(570), 'v2');
    expect(row.hasConflict()).toBe(true);
    expect([row.typed().total, row.report()?.members]).toEqual(['580', 570]);
    row.restore();
    expect([row.typed().total, row.hasConflict()]).toEqual(['570', false]);
  });

  it('leaves a draft in parts to its own page, but submits it as it is', async () => {
    void row.load();
    await answer('GET', draftOf(580, [PART]), 'v1');
    expect(row.isEnterable()).toBe(false);
    const submitted = row.submit();
    await settle();
    const [post] = asked('POST');
    expect(post?.request.body).toEqual({ cells: [PART], reasons: {} });
    post?.flush({ ...REPORT, state: 'submitted', members: 580 });
    expect(await submitted).toBe(true);
  });
});

describe('the keys of the sheet', () => {
  const plain = {
    isComposing: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
  };
  const calm = { unreasoned: () => [] } as unknown as EntryRow;
  const odd = { unreasoned: () => ['tenfold'] } as unknown as EntryRow;

  it('go on with Enter, first to a reason that is wanted', () => {
    expect(actOf({ ...plain, key: 'Enter' }, calm)).toBe('next');
    expect(actOf({ ...plain, key: 'Enter' }, odd)).toBe('reason');
    expect(actOf({ ...plain, key: 'Enter', shiftKey: true }, odd)).toBe('previous');
    expect(actOf({ ...plain, key: 'Enter', ctrlKey: true }, odd)).toBe('submit');
    expect(actOf({ ...plain, key: 'ArrowDown' }, odd)).toBe('next');
    expect(actOf({ ...plain, key: 'Escape' }, calm)).toBe('restore');
  });

  it('are the input method’s own while it composes, and the field’s otherwise', () => {
    expect(actOf({ ...plain, key: 'Enter', isComposing: true }, calm)).toBeNull();
    expect(actOf({ ...plain, key: 'ArrowDown', shiftKey: true }, calm)).toBeNull();
    expect(actOf({ ...plain, key: '5' }, calm)).toBeNull();
  });
});

describe('the rows shown', () => {
  const all = { state: 'awaited', industry: null, words: '' } as const;

  it('want a figure, unless another state is asked for', () => {
    expect(isShown(ITEM, all)).toBe(true);
    expect(isShown({ ...ITEM, state: 'submitted' }, all)).toBe(false);
    expect(isShown({ ...ITEM, state: 'submitted' }, { ...all, state: 'all' })).toBe(true);
    expect(isShown({ ...ITEM, state: 'returned' }, { ...all, state: 'draft' })).toBe(false);
  });

  it('are found by industry, name, kana and code', () => {
    expect(isShown(ITEM, { ...all, industry: 'E15' })).toBe(false);
    expect(isShown(ITEM, { ...all, words: '里見 運輸' })).toBe(true);
    expect(isShown(ITEM, { ...all, words: 'さとみ' })).toBe(true);
    expect(isShown(ITEM, { ...all, words: '０１４' })).toBe(true);
    expect(isShown(ITEM, { ...all, words: '144' })).toBe(true);
    expect(isShown(ITEM, { ...all, words: '44' })).toBe(false);
  });
});
