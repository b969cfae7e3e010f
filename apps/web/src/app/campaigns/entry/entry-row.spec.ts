import { describe, expect, it } from '@jest/globals';
import type { EntryRowData, ReportCell } from '@soshiki/contracts';
import { EntryRow } from './entry-row';
import { isShown } from './entry-states';
import { layoutOf, indexOf, rowsOf, identifies } from './paste-plan';
import { reviewed } from './paste-review';

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

describe('a paste into the entry sheet', () => {
  const other = {
    ...DATA,
    code: '0119',
    name: '白樺印刷労働組合',
    formerNames: [],
    kana: 'しらかば',
  };
  const third = {
    ...DATA,
    code: '0200',
    name: '千鳥福祉労働組合',
    formerNames: [],
    kana: 'ちどり',
  };
  const known = [DATA, other, third];
  const planned = (range: readonly string[][]) => {
    const index = indexOf(known);
    return rowsOf(range, layoutOf(range, index, []), index);
  };

  it('finds unions by code and by name, former ones too, and says whom it does not find', () => {
    const rows = planned([
      ['2026年1月', '', ''],
      ['組合コード', '組合名', '組合員数'],
      ['144', '', '576'],
      ['', '白樺印刷 労働組合', '1,200'],
      ['', '里見運輸労働組合', '…'],
      ['', '白樺印刷労連', '7'],
      ['', '', '合計'],
    ]);
    expect(rows.map(({ code, values }) => [code, values.members])).toEqual([
      ['0144', '576'],
      ['0119', '1,200'],
      ['0144', undefined],
      [null, '7'],
    ]);
    expect(rows.at(-1)?.candidates[0]?.code).toBe('0119');
  });

  it('does not take numbers of persons for codes', () => {
    expect(identifies([['119'], ['144']], known)).toBe(false);
    expect(
      identifies(
        [
          ['144', '3'],
          ['119', '4'],
        ],
        known,
      ),
    ).toBe(false);
    expect(
      identifies(
        [
          ['0144', '3'],
          ['0119', '4'],
        ],
        known,
      ),
    ).toBe(true);
    const rising = [
      ['119', '3'],
      ['144', '4'],
      ['200', '5'],
    ];
    expect(identifies(rising, known)).toBe(true);
  });

  it('tells men and women from the members where they add up', () => {
    const range = [
      ['0144', '575', '400', '175'],
      ['0119', '10', '4', '6'],
    ];
    expect(layoutOf(range, indexOf(known), []).fields).toEqual({ members: 1, male: 2, female: 3 });
  });

  it('changes only rows that can be entered, and none that is there twice', () => {
    const rows = new Map(
      known.map((data) => {
        const isOpen = data.code !== '0200';
        return [data.code, new EntryRow({ ...data, isEditable: isOpen }, '2026-01')] as const;
      }),
    );
    const pasted = planned([
      ['0144', '5760'],
      ['0119', 'x'],
      ['0200', '1'],
      ['0119', '2'],
    ]).flatMap((row) => (row.code === null ? [] : [{ ...row, code: row.code }]));
    const judged = reviewed(pasted, rows);
    expect(judged.map(({ state }) => state)).toEqual(['changed', 'twice', 'closed', 'twice']);
    expect(judged[0]).toMatchObject({ before: null, after: 5760, previous: 575 });
    expect(judged[0]?.odd).not.toEqual([]);
    const [bad] = reviewed(pasted.slice(1, 2), rows);
    expect(bad?.state).toBe('unreadable');
  });
});

function previous() {
  return { period: '2025-12', members: 575, unchangedFor: 2 };
}
