import { describe, expect, it } from '@jest/globals';
import type { EntryRowData, ReportCell } from '@soshiki/contracts';
import { EntryRow } from './entry-row';
import { isShown } from './entry-states';

const cellOf = (gender: ReportCell['gender'], members: number, prefecture = '10'): ReportCell => ({
  ...{ prefecture, gender, members, employment: 'regular' },
});

const DATA: EntryRowData = {
  code: '0144',
  name: '群馬里見運輸労働組合',
  kana: 'ぐんまさとみうんゆろうどうくみあい',
  shortName: null,
  formerNames: ['里見運輸労働組合'],
  kind: 'council',
  industry: { code: 'H42', name: '運輸' },
  prefecture: { code: '10', name: '群馬県' },
  state: 'notStarted',
  correction: null,
  version: 'v0',
  revision: 0,
  isEditable: true,
  members: null,
  cells: [],
  reasons: {},
  comment: null,
  previous: {
    ...{ period: '2025-12', members: 575, unchangedFor: 2 },
    cells: [cellOf('male', 400), cellOf('female', 175)],
  },
  affiliations: [{ from: '2010-04-01', to: null }],
  savedAt: null,
  savedBy: null,
};

const rowOf = (change: Partial<EntryRowData> = {}) =>
  new EntryRow({ ...DATA, ...change }, '2026-01');
const stored = (members: number, version: string, change: Partial<EntryRowData> = {}) => ({
  ...DATA,
  ...{ state: 'draft' as const, members, version },
  cells: [{ ...cellOf('unknown', members, '00'), employment: 'unknown' as const }],
  ...change,
});

describe('a row of the entry sheet', () => {
  it('adds up men, women and those who did not say, in the place of last time', () => {
    const row = rowOf();
    row.edit({ male: '401', female: '１７５' });
    expect(row.figure().members).toBe(576);
    expect(row.body()).toMatchObject({
      seen: 'v0',
      cells: [cellOf('male', 401), cellOf('female', 175)],
    });
    row.edit({ members: '600' });
    expect(row.odd()).toContain('cellsDifferFromTotal');
    expect([row.body(), row.fault()]).toEqual([null, 'error']);
    row.edit({ members: '576' });
    expect(row.fault()).toBeNull();
  });

  it('leaves the genders to the report’s page where it is in more parts', () => {
    const parts = [cellOf('male', 400), cellOf('male', 175, '13')];
    expect(rowOf({ previous: { ...previous(), cells: parts } }).shape().is).toBe('partsBefore');
    const row = rowOf({ members: 575, cells: parts, state: 'draft' });
    expect(row.isEnterable()).toBe(false);
    row.edit({ members: '1' });
    expect(row.members()).toBe(575);
  });

  it('wants a reason for what is odd, one for all of it, and for another revision', () => {
    const row = rowOf();
    row.edit({ members: '5750' });
    expect([row.wantsNote(), row.fault()]).toEqual([true, 'reasonOfWarning']);
    row.edit({ note: '合併のため' });
    expect(row.fault()).toBeNull();
    expect(row.body()?.reasons).toEqual({ largeChange: '合併のため', tenfold: '合併のため' });
    const returned = rowOf({ state: 'returned', revision: 1 });
    returned.edit({ members: '576' });
    expect(returned.fault()).toBe('reasonOfRevision');
  });

  it('is saved when what was sent comes back, but for what was typed since', () => {
    const row = rowOf();
    row.edit({ members: '576' });
    const { texts } = row.send();
    row.edit({ members: '577' });
    row.arrive(stored(576, 'v1'), texts);
    expect([row.isTouched(), row.members(), row.kept()?.seen]).toEqual([true, 577, 'v1']);
    const again = row.send();
    row.arrive(stored(577, 'v2'), again.texts);
    expect([row.isTouched(), row.kept()]).toEqual([false, null]);
  });

  it('takes what it had sent itself for no conflict when the answer was lost', () => {
    const row = rowOf();
    row.edit({ members: '576' });
    row.send();
    row.lost();
    row.edit({ members: '577' });
    const { before } = row.send();
    const now = stored(576, 'v1');
    row.refuse({ code: '0144', because: 'stale', messages: [], now }, before);
    expect([row.conflict(), row.isTouched(), row.body()?.seen]).toEqual([null, true, 'v1']);
  });

  it('comes back after a reload, also one in mid-save', () => {
    const [texts, sent] = ['577', '576'].map((members) => ({ ...rowOf().texts(), members }));
    const kept = { texts: texts ?? rowOf().texts(), seen: 'v0', sent: sent ?? null };
    const saved = new EntryRow(stored(576, 'v1'), '2026-01');
    saved.recall(kept);
    expect([saved.members(), saved.conflict(), saved.isTouched()]).toEqual([577, null, true]);
    const other = new EntryRow(stored(580, 'v1'), '2026-01');
    other.recall(kept);
    expect([other.members(), other.conflict()?.members, other.body()]).toEqual([577, 580, null]);
    other.keepMine();
    expect(other.body()).toMatchObject({ seen: 'v1', members: 577 });
    const theirs = new EntryRow(stored(580, 'v1'), '2026-01');
    theirs.recall(kept);
    theirs.takeTheirs();
    expect([theirs.members(), theirs.kept()]).toEqual([580, null]);
  });

  it('reports nobody on purpose only', () => {
    const row = rowOf();
    row.edit({ members: '0', note: '解散のため' });
    expect(row.fault()).toBe('zeroUnasked');
    row.confirmZero();
    expect(row.fault()).toBeNull();
    expect(row.body()).toMatchObject({ members: 0 });
  });

  it('is shown by state, industry, name, kana and code', () => {
    const all = { state: 'all', industry: null, words: '' } as const;
    expect(isShown(DATA, { ...all, state: 'awaited', words: '144' })).toBe(true);
    expect(isShown(DATA, { ...all, words: 'さとみ' })).toBe(true);
    expect(isShown(DATA, { ...all, industry: 'E15' })).toBe(false);
    expect(isShown(DATA, { ...all, state: 'approved' })).toBe(false);
  });
});

function previous() {
  return { period: '2025-12', members: 575, unchangedFor: 2 };
}
