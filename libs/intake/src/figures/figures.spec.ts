import { describe, expect, it } from '@jest/globals';
import { parsePeriod } from '@soshiki/base';
import { unionIndex } from '../matching/union-index';
import { planOf } from '../plan/sheet-plan';
import type { FigureRow } from '../read-row';
import type { IntakeIssue } from '../source';
import { figureReader } from './figure-reader';

const vocabulary = { industries: [], industryGroups: [] };
const index = unionIndex([
  { code: '0001', name: '青空労働組合', otherNames: ['青空'] },
  { code: '0002', name: '海風労働組合', otherNames: [] },
  { code: '0003', name: '山彦時計', otherNames: [] },
]);

/** Rows of a sheet (lines, cells by `|`) as they are read, headers left out, and what is said at the end. */
function readSheet(text: string, period: string | null = '2025-12') {
  const rows = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const plan = planOf(rows, { kind: 'figures', vocabulary });
  const chosen = period === null ? null : parsePeriod(period);
  const reader = figureReader(plan, { index, vocabulary, period: chosen });
  const read = rows.map((row, at) => reader.read(row, at + 1)).slice(plan.headerTo);
  return { read, end: reader.end() };
}

/** A row in short: what it is, whose, its cells. */
function short(row: FigureRow): string {
  if (row.is !== 'figures') return 'code' in row ? `${row.is} ${row.code ?? '?'}` : row.is;
  const cells = row.cells.map(
    (cell) =>
      `${cell.period.slice(2)} ${cell.prefecture} ${cell.gender[0] ?? ''}${cell.employment[0] ?? ''} ${String(cell.members)}`,
  );
  return `${row.code}: ${cells.join(', ')}`;
}

function codes(issues: readonly IntakeIssue[]): string[] {
  return issues.map(({ code, row, column }) => `${code} ${String(row)}:${String(column)}`);
}

function issuesOf({ read, end }: ReturnType<typeof readSheet>): string[] {
  return codes([...read.flatMap((row) => ('issues' in row ? row.issues : [])), ...end]);
}

describe('figureReader', () => {
  it('reads a long sheet, and says nothing where a cell does', () => {
    const { read } = readSheet(`
組合コード|組合名|都道府県|性別|雇用形態|組合員数
1|青空労働組合|東京都|男|正規|１,２３４人
0001|青空労働組合|13|女|パート|5
0002|海風労働組合||||0
0003||||| …`);
    expect(read.map(short)).toEqual([
      '0001: 25-12 13 mr 1234',
      '0001: 25-12 13 fn 5',
      '0002: 25-12 00 uu 0',
      'nothing 0003',
    ]);
  });

  it('reads a wide sheet: several cells a row, the periods of its columns, exact thousands', () => {
    const { read, end } = readSheet(`
（単位：千人）|||||
組合名|2025年12月|||2025年11月|
|男|女|計|男|女
青空労働組合|1.234|2|3.234|0|1
海風労働組合|||5||`);
    expect(read.map(short)).toEqual([
      '0001: 25-12 00 mu 1234, 25-12 00 fu 2000, 25-11 00 mu 0, 25-11 00 fu 1000',
      '0002: 25-12 00 uu 5000',
    ]);
    expect(codes(end)).toEqual(['rounded-figures 3:1']);
  });

  it('takes the period reported for before the row, the title and the choice', () => {
    const text = (title: string) => `
${title}||
組合名|調査期|報告の調査期|人数
青空|2025-11|2025-10|1
青空|2025年11月||1
青空|||1`;
    expect(readSheet(text('2025年9月現在')).read.map(short)).toEqual([
      '0001: 25-10 00 uu 1',
      '0001: 25-11 00 uu 1',
      '0001: 25-09 00 uu 1',
    ]);
    expect(short(readSheet(text('表')).read[2] ?? { is: 'blank' })).toBe('0001: 25-12 00 uu 1');
    expect(issuesOf(readSheet(text('表'), null))).toEqual(['period-missing 5:null']);
  });

  it('fills merged cells from above, but never a total without a name', () => {
    const { read } = readSheet(`
組合コード|組合名|都道府県|性別|人数
0001|青空労働組合|東京都|男|1
|||女|2
||大阪府|男|3
|||女|4
0002|海風労働組合||男|5
||||7`);
    expect(read.map(short)).toEqual([
      '0001: 25-12 13 mu 1',
      '0001: 25-12 13 fu 2',
      '0001: 25-12 27 mu 3',
      '0001: 25-12 27 fu 4',
      '0002: 25-12 00 mu 5',
      'rejected ?',
    ]);
  });

  it('passes over headings of groups, notes and headers printed again', () => {
    const { read } = readSheet(`
組合コード|組合名|男|女
情報通信|||
0001|青空労働組合|1|2
|||
組合コード|組合名|男|女
|運輸||
0002|海風労働組合|3|4
※ 2025年12月末現在|||
出典：調査|||`);
    expect(read.map(({ is }) => is).join(' ')).toBe(
      'blank figures blank blank blank figures blank blank',
    );
  });

  it('refuses a row with a faulty cell, located and quoted', () => {
    const { read } = readSheet(`
組合名|都道府県|男|女
青空|江戸|△12|#REF!`);
    const [row] = read;
    expect(row).toMatchObject({ is: 'rejected', code: '0001' });
    expect(row !== undefined && 'issues' in row ? row.issues : []).toMatchObject([
      { row: 2, column: 2, code: 'members-negative', found: '△12', severity: 'error' },
      { row: 2, column: 3, code: 'members-spreadsheet-fault' },
      { row: 2, column: 1, code: 'prefecture-unknown', found: '江戸' },
    ]);
  });

  it('refuses a year where a month is wanted, and says once that no column is of figures', () => {
    expect(issuesOf(readSheet('組合名|調査期|人数\n青空|2025年度|1'))).toEqual([
      'period-is-year 2:1',
    ]);
    const found = issuesOf(readSheet('組合名|2025年度\n青空|1'));
    expect(found).toEqual(['figures-missing null:null', 'period-is-year 1:1']);
  });

  it('refuses a total that is not the sum of its row, with both numbers', () => {
    const { read } = readSheet('組合名|男|女|合計\n青空|1|2|4\n海風労働組合|1|2|3');
    expect(read.map(short)).toEqual(['rejected 0001', '0002: 25-12 00 mu 1, 25-12 00 fu 2']);
    expect(read[0]).toMatchObject({
      issues: [{ code: 'cellsDifferFromTotal', column: 3, message: { ja: /4人.*3人/ } }],
    });
  });

  it('checks a 小計 against the columns beside it', () => {
    const sheet = (kanto: string) => `
組合名|東京都|千葉県|小計|大阪府|京都府|小計|合計
青空|1|2|${kanto}|3|4|7|10`;
    expect(short(readSheet(sheet('3')).read[0] ?? { is: 'blank' })).toContain('0001:');
    expect(issuesOf(readSheet(sheet('4')))).toContain('cellsDifferFromTotal 2:3');
  });

  it('leaves whom it does not know for a person to choose, with candidates', () => {
    const { read } = readSheet('組合コード|組合名|人数\n|青空労働|1\n0002|青空|1\n9999||1');
    expect(read.map(({ is }) => is).join(' ')).toBe('unmatched rejected unmatched');
    expect(read[0]).toMatchObject({ given: { name: '青空労働' }, candidates: [{ code: '0001' }] });
    expect(read[1]).toMatchObject({ code: null, issues: [{ code: 'code-and-name-differ' }] });
  });

  it('takes a union whose name ends in 計 for a union', () => {
    expect(readSheet('組合名|人数\n山彦時計|3').read.map(short)).toEqual(['0003: 25-12 00 uu 3']);
  });
});

describe('rows of sums', () => {
  const sheet = (sums: readonly [string, string, string]) => `
組合名|業種|男|女
青空労働組合|情報|1|2
海風労働組合|情報|3|4
|情報 計|${sums[0]}|6
山彦時計|製造|5|6
|製造　小計|${sums[1]}|6
合計||${sums[2]}|12
※ 注|||`;

  it('are kept apart and agree in silence', () => {
    const { read, end } = readSheet(sheet(['4', '5', '9']));
    expect(read.map(({ is }) => is).join(' ')).toBe(
      'figures figures subtotal figures subtotal subtotal blank',
    );
    expect(issuesOf({ read, end })).toEqual([]);
  });

  it.each([
    [['40', '5', '9'], 'subtotal-differs 4:2'],
    [['4', '6', '9'], 'subtotal-differs 6:2'],
    [['4', '5', '10'], 'subtotal-differs 7:2'],
  ] as const)('that differ (%j) are told where they stand, with both numbers', (sums, issue) => {
    const found = readSheet(sheet(sums));
    expect(issuesOf(found)).toEqual([issue]);
    expect(found.read.flatMap((row) => ('issues' in row ? row.issues : []))[0]).toMatchObject({
      severity: 'warning',
      message: { ja: /\d+人と明細の和\d+人/ },
    });
  });

  it('nest: prefectures in regions in the whole', () => {
    const nested = (region: string) => `
組合名|人数
青空労働組合|1
東京計|1
海風労働組合|2
千葉計|2
関東計|3
山彦時計|4
大阪計|4
関西計|${region}
合計|7`;
    expect(issuesOf(readSheet(nested('4')))).toEqual([]);
    expect(issuesOf(readSheet(nested('5')))).toEqual(['subtotal-differs 9:1']);
  });

  it('may stand above their parts', () => {
    const above = (first: string, all: string) => `
組合名|人数
総数|${all}
情報 計|${first}
青空労働組合|1
海風労働組合|2
製造 計|4
山彦時計|4`;
    expect(issuesOf(readSheet(above('3', '7')))).toEqual([]);
    expect(issuesOf(readSheet(above('4', '7')))).toEqual(['subtotal-differs 3:1']);
    expect(issuesOf(readSheet(above('3', '8')))).toEqual(['subtotal-differs 2:1']);
  });

  it('may sum up the parts of one union', () => {
    const parts = (sum: string) => `
組合コード|組合名|性別|人数
0001|青空労働組合|男|1
0001|青空労働組合|女|2
0001|青空労働組合|計|${sum}
0002|海風労働組合|男|3
||女|4
||計|7
合計|||10`;
    expect(issuesOf(readSheet(parts('3')))).toEqual([]);
    expect(issuesOf(readSheet(parts('4')))).toEqual(['subtotal-differs 4:3']);
  });

  it('are told when their union has no other row', () => {
    const { read, end } = readSheet(
      '組合名|性別|人数\n青空|男|1\n海風労働組合|計|2\n山彦時計|男|3',
    );
    expect(issuesOf({ read, end })).toEqual(['subtotal-without-parts 3:null']);
  });

  it('are known without a name when they are the sum of all above', () => {
    expect(
      readSheet('組合名|人数\n青空|1\n海風労働組合|2\n|3')
        .read.map(({ is }) => is)
        .join(' '),
    ).toBe('figures figures subtotal');
  });

  it('count what was refused or not matched, and nothing that could not be read', () => {
    const faulty = (cell: string) => `組合名|人数\n無名の会|1\n青空|${cell}\n合計|3`;
    expect(issuesOf(readSheet(faulty('2')))).toEqual(['union-unknown 2:null']);
    expect(issuesOf(readSheet(faulty('x')))).toEqual([
      'union-unknown 2:null',
      'members-not-a-number 3:1',
    ]);
  });
});
