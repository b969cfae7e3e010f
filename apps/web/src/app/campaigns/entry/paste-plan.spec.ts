import { describe, expect, it } from '@jest/globals';
import type { EntryRowData, ReportCell } from '@soshiki/contracts';
import { EntryRow } from './entry-row';
import { identifies, indexOf, layoutOf, withMembersFrom } from './paste-layout';
import { type PastedRange, readRange } from './paste-plan';
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
const PRINTERS = {
  ...{ ...DATA, code: '0119', name: '白樺印刷労働組合', kana: 'しらかば' },
  ...{ formerNames: [], previous: { ...previous(), cells: [] } },
};
const CARERS = { ...PRINTERS, code: '0200', name: '千鳥福祉労働組合', kana: 'ちどり' };
const KNOWN: readonly EntryRowData[] = [DATA, PRINTERS, CARERS];
const OWN = ['code', 'name', 'previous', 'members', 'male', 'female', 'unknown', 'note'];

interface Asked {
  readonly own?: readonly string[];
  readonly membersFrom?: number;
  readonly chosen?: ReadonlyMap<string, string>;
}

function read(
  range: readonly (readonly string[])[],
  { own = [], membersFrom, chosen }: Asked = {},
): PastedRange {
  const proposed = layoutOf(range, indexOf(KNOWN), own);
  const layout = membersFrom === undefined ? proposed : withMembersFrom(proposed, membersFrom);
  return readRange(range, layout, { index: indexOf(KNOWN, chosen), period: '2026-01' });
}

const membersIn = ({ unions }: PastedRange) =>
  unions.map(({ code, cells }) => [code, cells.map(({ members }) => members)]);

function review(pasted: PastedRange, known = KNOWN) {
  const rows = known.map((data) => [data.code, new EntryRow(data, '2026-01')] as const);
  return reviewed(pasted.unions, new Map(rows));
}

describe('a range that is pasted into the entry sheet', () => {
  it('finds unions by code and by name, former ones too, and says whom it does not find', () => {
    const pasted = read([
      ['2026年1月', '', ''],
      ['組合コード', '組合名', '組合員数'],
      ['144', '', '576'],
      ['', '白樺印刷 労働組合', '1,200人'],
      ['', '千鳥福祉労働組合', '…'],
      ['', '白樺印刷労連', '7'],
    ]);
    expect(membersIn(pasted)).toEqual([
      ['0144', [576]],
      ['0119', [1200]],
      ['0200', []],
    ]);
    expect(pasted.unmatched).toMatchObject([
      { given: { name: '白樺印刷労連' }, candidates: [{ code: '0119' }] },
    ]);
    expect(review(pasted).map(({ state }) => state)).toEqual(['changed', 'changed', 'nothing']);
  });

  it('takes the union chosen for a row, by what the row says', () => {
    const range = [
      ['組合名', '組合員数'],
      ['白樺印刷労連', '7'],
    ];
    const key = read(range).unmatched[0]?.key ?? '';
    const pasted = read(range, { chosen: new Map([[key, '0119']]) });
    expect([membersIn(pasted), pasted.unmatched]).toEqual([[['0119', [7]]], []]);
  });

  it('leaves sums out, and tells where one is not that of its rows', () => {
    const pasted = read([
      ['組合コード', '組合名', '組合員数'],
      ['0144', '群馬里見運輸労働組合', '576'],
      ['0119', '白樺印刷労働組合', '100'],
      ['', '合計', '700'],
    ]);
    expect([pasted.unions.length, pasted.subtotals]).toEqual([2, 1]);
    expect(pasted.issues).toMatchObject([{ row: 4, column: 2, code: 'subtotal-differs' }]);
  });

  it('turns thousands into persons by their digits, and says that they are rounded', () => {
    const pasted = read([
      ['組合コード', '組合員数（千人）'],
      ['0144', '1.234'],
      ['0119', '0.5'],
    ]);
    expect(membersIn(pasted)).toEqual([
      ['0144', [1234]],
      ['0119', [500]],
    ]);
    expect(pasted.issues).toMatchObject([{ severity: 'warning', code: 'rounded-figures' }]);
  });

  it('refuses what is no number of persons in the words of files', () => {
    const [negative, broken] = review(
      read([
        ['組合コード', '組合員数'],
        ['0144', '△12'],
        ['0119', '1.5'],
      ]),
    );
    expect(negative).toMatchObject({ state: 'unreadable', found: '△12', after: Number.NaN });
    expect(negative?.odd[0]?.ja).toBe(
      '「△12」は負の数です。組合員数は0以上の整数で記入してください。',
    );
    expect(broken?.odd[0]?.en).toContain('is not whole');
  });

  it('puts men and women into their fields, in one row or in several', () => {
    const wide = [
      ['コード', '組合名', '男', '女', '計'],
      ['0144', '', '401', '175', '576'],
    ];
    const long = [
      ['組合コード', '性別', '組合員数'],
      ['0144', '男', '401'],
      ['', '女', '175'],
    ];
    const values = { members: '', male: '401', female: '175', unknown: '' };
    for (const range of [wide, long]) {
      expect(review(read(range))).toMatchObject([{ state: 'changed', after: 576, values }]);
    }
    const [wrong] = review(read([...wide.slice(0, 1), ['0144', '', '401', '175', '600']]));
    expect([wrong?.state, wrong?.found]).toEqual(['unreadable', '600']);
  });

  it('takes a place only where the row has its members, or the union its seat', () => {
    const header = ['組合コード', '都道府県', '雇用形態', '組合員数'];
    const inGunma = read([header, ['0144', '群馬県', '正規', '576']]);
    expect(review(inGunma)).toMatchObject([
      { state: 'changed', values: { members: '', unknown: '576' } },
    ]);
    const atSeat = read([
      ['組合コード', '都道府県', '組合員数'],
      ['0119', '群馬県', '12'],
    ]);
    expect(review(atSeat)).toMatchObject([{ state: 'changed', values: { members: '12' } }]);
    const inParts = read([
      header,
      ['0119', '群馬県', '正規', '10'],
      ['0119', '東京都', '正規', '2'],
    ]);
    expect(review(inParts)).toMatchObject([{ state: 'parts', losesParts: true, after: 12 }]);
  });

  it('takes the total alone where the parts of last time are more than genders', () => {
    const parts = [cellOf('male', 400), cellOf('male', 175, '13')];
    const before = { ...DATA, previous: { ...previous(), cells: parts } };
    const pasted = read([
      ['コード', '組合名', '男', '女'],
      ['0144', '', '401', '175'],
    ]);
    expect(review(pasted, [before])).toMatchObject([
      { state: 'changed', losesParts: true, values: { members: '576' } },
    ]);
  });

  it('does not take the figures of another period', () => {
    const months = read([
      ['組合コード', '2025年12月', '2026年1月'],
      ['0144', '575', '576'],
    ]);
    expect(membersIn(months)).toEqual([['0144', [576]]]);
    expect(months.unions[0]?.others).toEqual(['2025-12']);
    const titled = read([
      ['2025年12月末現在', ''],
      ['組合コード', '組合員数'],
      ['0144', '575'],
    ]);
    expect(review(titled)).toMatchObject([{ state: 'otherPeriod', others: ['2025-12'] }]);
  });

  it('has the columns of the sheet where it is as wide, with the reasons', () => {
    const range = [
      ['0144', '群馬里見運輸労働組合', '575', '5760', '', '', '', '合併のため'],
      ['0119', '白樺印刷労働組合', '575', '10', '4', '6', '', ''],
    ];
    expect(review(read(range, { own: OWN })).map(({ values }) => values)).toEqual([
      { members: '5760', male: '', female: '', unknown: '', note: '合併のため' },
      { members: '', male: '4', female: '6', unknown: '' },
    ]);
    const noted = read([
      ['組合コード', '組合員数', '備考'],
      ['0144', '5760', '合併のため'],
    ]);
    expect(noted.unions[0]?.note).toBe('合併のため');
  });

  it('takes the members from the column chosen', () => {
    const range = [
      ['組合コード', '組合員数', '登録人員'],
      ['0144', '576', '580'],
    ];
    expect(membersIn(read(range, { membersFrom: 2 }))).toEqual([['0144', [580]]]);
  });

  it('does not take numbers of persons for codes', () => {
    const isNamed = (...range: readonly (readonly string[])[]) => identifies(range, KNOWN);
    expect(isNamed(['119'], ['144'])).toBe(false);
    expect(isNamed(['144', '3'], ['119', '4'])).toBe(false);
    expect(isNamed(['0144', '3'], ['0119', '4'])).toBe(true);
    expect(isNamed(['119', '3'], ['144', '4'], ['200', '5'])).toBe(true);
  });

  it('tells men and women from the members where they add up, without a header', () => {
    const pasted = read([
      ['0144', '575', '400', '175'],
      ['0119', '10', '4', '6'],
    ]);
    expect(membersIn(pasted)).toEqual([
      ['0144', [400, 175]],
      ['0119', [4, 6]],
    ]);
    const apart = read([
      ['0144', '575', '400'],
      ['0119', '10', '4'],
    ]);
    expect(membersIn(apart)).toEqual([
      ['0144', [575]],
      ['0119', [10]],
    ]);
  });

  it('changes only rows that can be entered, and none that is there twice', () => {
    const closed = KNOWN.map((data) => ({ ...data, isEditable: data.code !== '0200' }));
    const pasted = read([
      ['0144', '5760'],
      ['0119', '3'],
      ['0200', '1'],
      ['0119', '2'],
    ]);
    const judged = review(pasted, closed);
    expect(judged.map(({ state }) => state)).toEqual(['changed', 'twice', 'closed']);
    expect(judged[0]).toMatchObject({ before: null, after: 5760, previous: 575 });
    expect(judged[0]?.odd).not.toEqual([]);
  });
});

function previous() {
  return { period: '2025-12', members: 575, unchangedFor: 2 };
}
