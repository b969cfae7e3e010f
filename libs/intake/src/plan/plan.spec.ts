import { describe, expect, it } from '@jest/globals';
import type { IntakeKind, SheetPlan } from '../source';
import { planOf } from './sheet-plan';

const vocabulary = { industries: [], industryGroups: [] };

/** A sheet as text: rows by line, cells by `|`, spaces around them left out. */
function sheet(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
}

function planned(text: string, kind: IntakeKind = 'figures'): SheetPlan {
  return planOf(sheet(text), { kind, vocabulary });
}

/** Columns in short: the field, then what the header says of its figures. */
function meanings({ columns }: SheetPlan): string[] {
  return columns.map((column) =>
    [
      column.field,
      column.unit === 1 ? null : String(column.unit),
      column.period,
      column.prefecture,
      column.gender,
      column.employment,
    ]
      .filter((part) => part !== null)
      .join(' '),
  );
}

describe('planOf', () => {
  it('knows every column of our own export for sure', () => {
    const plan = planned(`
調査期|組合コード|組合名|業種コード|業種|都道府県コード|都道府県|性別|雇用形態|組合員数|区分|報告の調査期|改訂
2025-12|0123|青空労働組合|G37|情報通信|13|東京都|男|正規|1234|報告|2025-12|1`);
    expect(meanings(plan)).toEqual([
      'period',
      'code',
      'name',
      'ignore',
      'ignore',
      'prefecture',
      'ignore',
      'gender',
      'employment',
      'members',
      'ignore',
      'figurePeriod',
      'ignore',
    ]);
    expect(plan.columns.map(({ confidence }) => confidence)).toEqual(plan.columns.map(() => 1));
    expect(plan).toMatchObject({ headerFrom: 1, headerTo: 1, layout: 'long', period: null });
  });

  it('finds a header under titles and blank rows, with the period and the unit of the title', () => {
    const plan = planned(`
加盟組合員数一覧（令和7年12月末現在）||
作成日：2026年1月15日||（単位：千人）
||
組合コード|加盟組合名|人員
0001|青空労働組合|1.2
0002|海風労働組合|3`);
    expect(plan).toMatchObject({ headerFrom: 4, headerTo: 4, period: '2025-12' });
    expect(meanings(plan)).toEqual(['code', 'name', 'members 1000']);
  });

  it('takes a title at the right for a title, also right above the header', () => {
    const plan = planned(`
||2025年12月現在
単組名|男|女
青空労働組合|1|2`);
    expect(plan).toMatchObject({ headerFrom: 2, period: '2025-12' });
    expect(meanings(plan)).toEqual(['name', 'members male', 'members female']);
  });

  it('reads merged headers of two rows, months over genders', () => {
    const plan = planned(`
組合コード|組合名|2025年12月|||令和6年12月||
||男|女|計|男|女|計
0001|青空労働組合|1|2|3|4|5|9`);
    expect(plan).toMatchObject({ headerFrom: 1, headerTo: 2, layout: 'wide' });
    expect(meanings(plan)).toEqual([
      'code',
      'name',
      'members 2025-12 male',
      'members 2025-12 female',
      'total 2025-12',
      'members 2024-12 male',
      'members 2024-12 female',
      'total 2024-12',
    ]);
  });

  it('reads a year over months, prefectures over genders, and units under all of them', () => {
    expect(
      meanings(
        planned(`
組合|2025年||2024年
|12月|11月|12月
青空労働組合|1|2|3`),
      ),
    ).toEqual(['name', 'members 2025-12', 'members 2025-11', 'members 2024-12']);
    expect(
      meanings(
        planned(`
組合|東京都||大阪府||合計
|男|女|男|女|
|(人)|(人)|(人)|(人)|(千人)
青空労働組合|1|2|3|4|0.01`),
      ),
    ).toEqual([
      'name',
      'members 13 male',
      'members 13 female',
      'members 27 male',
      'members 27 female',
      'total 1000',
    ]);
  });

  it('reads both rows when the lower one has the names of the keys', () => {
    const plan = planned(`
||2025年12月||2024年12月|
コード|名称|正規|非正規|正規|非正規
0001|青空労働組合|1|2|3|4`);
    expect(plan).toMatchObject({ headerFrom: 1, headerTo: 2 });
    expect(meanings(plan).slice(0, 4)).toEqual([
      'code',
      'name',
      'members 2025-12 regular',
      'members 2025-12 nonregular',
    ]);
  });

  it('knows a column for each prefecture, その他 among them, and a whole beside its parts', () => {
    expect(
      meanings(
        planned(`
組合名|所在地|組合員数|北海道|東京|大阪府|その他
青空労働組合|東京|10|1|2|3|4`),
      ),
    ).toEqual(['name', 'ignore', 'total', 'members 01', 'members 13', 'members 27', 'members 00']);
  });

  it('takes one of two ways in which the same persons are parted, and no part that is うち', () => {
    expect(
      meanings(
        planned(`
組合名|組合員数|男性|女性|正規|非正規
青空労働組合|10|4|6|7|3`),
      ),
    ).toEqual(['name', 'total', 'members male', 'members female', 'ignore', 'ignore']);
    expect(
      meanings(
        planned(`
組合名|組合員数|うち女性|前年差
青空労働組合|10|4|△2`),
      ),
    ).toEqual(['name', 'members', 'ignore', 'ignore']);
  });

  it('takes totals for the figures when there is nothing else', () => {
    expect(meanings(planned('組合名|合計\n青空労働組合|10'))).toEqual(['name', 'members']);
  });

  it('guesses a sheet without a header by its cells, with little confidence', () => {
    const plan = planned(`
0001|青空労働組合|東京都|男|12
0002|海風労働組合|大阪府|女|345
0003|山彦労働組合|大阪府|女|6`);
    expect(plan).toMatchObject({ headerFrom: 0, headerTo: 0, layout: 'long' });
    expect(meanings(plan)).toEqual(['code', 'name', 'prefecture', 'gender', 'members']);
    expect(Math.max(...plan.columns.map(({ confidence }) => confidence))).toBeLessThan(0.6);
  });

  it('never takes a row of words in a long sheet for a header', () => {
    const plan = planned(`
組合名|都道府県|性別|雇用形態|人数
青空労働組合|東京都|男|正規|…
青空労働組合|東京都|女|正規|5`);
    expect(plan).toMatchObject({ headerFrom: 1, headerTo: 1 });
    const bare = planned('青空労働組合|東京都|男|…\n海風労働組合|東京都|女|5');
    expect(bare).toMatchObject({ headerFrom: 0, headerTo: 0 });
  });

  it('takes short names or kana for names where figures have no better ones', () => {
    expect(meanings(planned('略称|組合員数\n青空|10'))).toEqual(['name', 'members']);
    expect(meanings(planned('フリガナ|組合名|人数\nアオゾラ|青空労働組合|10'))).toEqual([
      'ignore',
      'name',
      'members',
    ]);
  });

  it('takes 1, 2, 3 beside names for numbers of rows, and 区分 for what stands below it', () => {
    const plan = planned(`
No.|組合名|区分|人員
1|青空労働組合|男|10
2|海風労働組合|女|20
3|山彦労働組合|男|20
|合計|計|50`);
    expect(meanings(plan)).toEqual(['ignore', 'name', 'gender', 'members']);
    expect(meanings(planned('No.|人員\n1|10\n2|20'))).toEqual(['code', 'members']);
  });

  it('knows the fields of the directory', () => {
    const plan = planned(
      `
組合コード|組合名|フリガナ|略称|種別|業種|業種グループ|都道府県|連合体|加盟年月日|脱退日|適用日|組合員数
0001|青空労働組合|アオゾラ|青空|全国単組|G37||東京都||1990-04-01|||12`,
      'unions',
    );
    expect(meanings(plan)).toEqual([
      'code',
      'name',
      'kana',
      'shortName',
      'kind',
      'industry',
      'industryGroup',
      'prefecture',
      'parent',
      'affiliatedOn',
      'withdrawnOn',
      'effectiveOn',
      'ignore',
    ]);
  });

  it('signs sheets with the same header alike, whatever stands above and below', () => {
    const first = planned('組合名|人員\n青空労働組合|10');
    const second = planned('表1|\n組合名| 人員\n海風労働組合|20');
    const other = planned('人員|組合名\n10|青空労働組合');
    expect(first.signature).toBe(second.signature);
    expect(other.signature).not.toBe(first.signature);
    const wide = planned(
      `組合名|${Array.from({ length: 300 }, (_, at) => `${String(1900 + at)}年12月`).join('|')}`,
    );
    expect(wide.signature.length).toBeLessThan(1000);
  });

  it('plans nothing and everything without a fault', () => {
    expect(planOf([], { kind: 'figures', vocabulary })).toMatchObject({
      columns: [],
      headerFrom: 0,
    });
  });
});
