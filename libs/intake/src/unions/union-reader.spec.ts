import { describe, expect, it } from '@jest/globals';
import { unionIndex } from '../matching/union-index';
import type { CodeVocabulary, IntakeField, KnownUnion, SheetPlan } from '../source';
import { unionReader } from './union-reader';

const UNIONS: readonly KnownUnion[] = [
  { code: '0101', name: '高崎通信建設労働組合', otherNames: ['高崎電話工事労働組合'] },
  { code: '0102', name: '前橋通信建設労働組合', otherNames: [] },
  { code: '0900', name: '通建連合', otherNames: [] },
];
const VOCABULARY: CodeVocabulary = {
  industries: [
    { code: 'D082', names: ['通信建設', 'Telecom construction'] },
    { code: 'G37', names: ['情報通信', 'Information and communications'] },
  ],
  industryGroups: [{ code: 'telecom-construction', names: ['通信建設', 'Telecom construction'] }],
};
const FIELDS = [
  ...(['code', 'name', 'kana', 'shortName', 'kind', 'industry', 'industryGroup'] as const),
  ...(['prefecture', 'parent', 'affiliatedOn', 'withdrawnOn', 'effectiveOn'] as const),
];
type Field = (typeof FIELDS)[number];

function planWith(fields: readonly IntakeField[]): SheetPlan {
  const fixed = { header: '', confidence: 1, unit: 1, period: null, prefecture: null } as const;
  const columns = fields.map((field, place) => ({
    ...{ place, field, gender: null, employment: null },
    ...fixed,
  }));
  const where = {
    headerFrom: 1,
    headerTo: 1,
    layout: 'long',
    period: null,
    signature: '',
  } as const;
  return { kind: 'unions', columns, ...where };
}

/** A reader of all fields, and its answer to a row that says no more than what is given. */
function reading() {
  const reader = unionReader(planWith(FIELDS), {
    index: unionIndex(UNIONS),
    vocabulary: VOCABULARY,
  });
  let number = 1;
  const read = (given: Partial<Record<Field, string>>) => {
    number += 1;
    return reader.read(
      FIELDS.map((field) => given[field] ?? ''),
      number,
    );
  };
  return { read, end: reader.end };
}

const A_NEW_ONE = {
  ...{ code: '0231', name: 'シグマ情報労働組合', kana: 'ｼｸﾞﾏｼﾞｮｳﾎｳ', kind: '協議会加盟組合' },
  ...{ industry: '情報通信', prefecture: '東京', affiliatedOn: '令和7年4月1日' },
};

describe('A row of the directory', () => {
  it('gives codes and days, whatever words the sheet has for them', () => {
    const row = reading().read({
      ...{
        code: '101',
        name: '高崎通信建設労働組合',
        kana: 'タカサキツウケン',
        shortName: '高崎通建',
      },
      ...{ kind: 'Council affiliate', industry: 'D082 通信建設', industryGroup: '通信建設' },
      ...{
        prefecture: '群馬',
        parent: '通建連合',
        affiliatedOn: 'H28.4.1',
        effectiveOn: '2026/4/1',
      },
    });
    expect(row).toMatchObject({
      ...{ is: 'known', code: '0101', issues: [] },
      values: {
        ...{ name: '高崎通信建設労働組合', kana: 'たかさきつうけん', shortName: '高崎通建' },
        ...{ kind: 'council', industry: 'D082', industryGroup: 'telecom-construction' },
        ...{ prefecture: '10', parent: '0900', affiliatedOn: '2016-04-01' },
        effectiveOn: '2026-04-01',
      },
    });
  });

  it('takes an empty cell for nothing said, but where a union may have none', () => {
    expect(reading().read({ code: '0101' })).toMatchObject({
      is: 'known',
      values: { shortName: null, industryGroup: null, parent: null },
    });
    const few = unionReader(planWith(['code', 'kind']), {
      ...{ index: unionIndex(UNIONS), vocabulary: VOCABULARY },
    });
    expect(few.read(['0101', ''], 2)).toMatchObject({ is: 'known', values: {} });
  });

  it.each(['none', 'なし', '−', '連合体に属さない'])('takes %s for no parent', (parent) => {
    expect(reading().read({ code: '0101', parent })).toMatchObject({ values: { parent: null } });
  });

  it('renames a union by its code, when nobody has the name', () => {
    expect(reading().read({ code: '0101', name: '上州通信建設労働組合' })).toMatchObject({
      ...{ is: 'known', code: '0101', values: { name: '上州通信建設労働組合' } },
    });
  });

  it.each([
    { code: '', name: '高崎電話工事労働組合' },
    { code: '0101', name: '高崎電話工事労働組合' },
  ])('does not give a union the former name by which it was found (%j)', (given) => {
    const row = reading().read(given);
    expect(row).toMatchObject({
      ...{ is: 'known', code: '0101' },
      issues: [{ code: 'other-name', severity: 'warning', row: 2, column: 1 }],
    });
    expect(row).not.toHaveProperty('values.name');
  });

  it('is rejected when its code and its name are of different unions', () => {
    expect(reading().read({ code: '0101', name: '前橋通信建設労働組合' })).toMatchObject({
      ...{ is: 'rejected', code: null, issues: [{ code: 'code-and-name-differ' }] },
    });
    expect(reading().read({ ...A_NEW_ONE, name: '前橋通信建設労働組合' })).toMatchObject({
      ...{ is: 'rejected', issues: [{ code: 'code-and-name-differ', found: '0231' }] },
    });
  });

  it('says where a cell is wrong, what stands there, and what may', () => {
    const row = reading().read({
      ...{ code: '0101', kana: '高崎', kind: '単独', industry: '漁業', prefecture: '武蔵' },
      ...{ parent: '知らない連合', affiliatedOn: '春', withdrawnOn: '2016-02-30' },
    });
    expect(row).toMatchObject({ is: 'rejected', code: '0101' });
    expect('issues' in row ? row.issues : []).toMatchObject([
      { row: 2, column: 2, code: 'bad-kana', found: '高崎' },
      { row: 2, column: 4, code: 'unknown-word', found: '単独' },
      {
        row: 2,
        column: 5,
        found: '漁業',
        message: { ja: expect.stringContaining('G37 情報通信') },
      },
      { row: 2, column: 7, found: '武蔵' },
      { row: 2, column: 8, code: 'unknown-parent' },
      { row: 2, column: 9, code: 'bad-day', found: '春' },
      { row: 2, column: 10, code: 'bad-day', found: '2016-02-30' },
    ]);
  });

  it('has a code and its name in two columns, which say the same or are told', () => {
    const reader = unionReader(planWith(['code', 'industry', 'industry']), {
      ...{ index: unionIndex(UNIONS), vocabulary: VOCABULARY },
    });
    expect(reader.read(['0101', 'G37', '情報通信'], 2)).toMatchObject({
      values: { industry: 'G37' },
    });
    expect(reader.read(['0101', '', '情報通信'], 3)).toMatchObject({ values: { industry: 'G37' } });
    expect(reader.read(['0101', 'G37', '通信建設'], 4)).toMatchObject({
      ...{ is: 'rejected', issues: [{ code: 'columns-differ', row: 4, column: 2 }] },
    });
    expect(reader.read(['0101', 'G37', '漁業'], 5)).toMatchObject({
      ...{ is: 'rejected', issues: [{ code: 'unknown-word', row: 5, column: 2 }] },
    });
  });

  it('is a new union when it has a code of its own and a day of affiliation', () => {
    expect(reading().read(A_NEW_ONE)).toMatchObject({
      ...{ is: 'new', code: '0231', issues: [] },
      values: {
        kana: 'しぐまじょうほう',
        kind: 'council',
        prefecture: '13',
        affiliatedOn: '2025-04-01',
      },
    });
    expect(reading().read({ ...A_NEW_ONE, code: '231' })).toMatchObject({ code: '0231' });
    expect(reading().read({ ...A_NEW_ONE, code: '' })).toMatchObject({ is: 'new', code: null });
  });

  it('is no new union without what a union must have', () => {
    const { name, kana, code } = A_NEW_ONE;
    const row = reading().read({ code, name, kana, affiliatedOn: '2025-04-01' });
    expect('issues' in row ? row.issues.map((issue) => issue.code) : []).toEqual([
      ...['kind-wanted', 'industry-wanted', 'prefecture-wanted'],
    ]);
    expect(reading().read({ ...A_NEW_ONE, code: 'A12' })).toMatchObject({
      ...{ is: 'rejected', issues: [{ code: 'bad-code', found: 'A12' }] },
    });
  });

  it('is listed with candidates when it may be a known union, not made anew', () => {
    const almost = { ...A_NEW_ONE, code: '', name: '高崎通信建設労組' };
    expect(reading().read(almost)).toMatchObject({
      ...{ is: 'unmatched', issues: [{ code: 'may-be-known' }] },
      candidates: [{ code: '0101' }, { code: '0102' }],
    });
    expect(reading().read({ code: '9999', name: '知らない組合' })).toMatchObject({
      ...{ is: 'unmatched', candidates: [], issues: [{ code: 'unknown-union' }] },
    });
  });

  it('is rejected when it leaves before it comes', () => {
    const days = { affiliatedOn: '2025-04-01', withdrawnOn: '2025-04-01' };
    expect(reading().read({ code: '0101', ...days })).toMatchObject({
      ...{ is: 'rejected', issues: [{ code: 'withdrawn-before-affiliated', column: 10 }] },
    });
  });

  it('says nothing when it is empty or adds others up', () => {
    expect(reading().read({})).toEqual({ is: 'blank' });
    expect(reading().read({ name: '合　計', industry: '229' })).toEqual({ is: 'blank' });
  });
});

describe('A union with two rows', () => {
  it('is told at both, at the end', () => {
    const { read, end } = reading();
    read({ code: '0101' });
    read({ code: '0102' });
    expect(end()).toEqual([]);
    read({ name: '高崎通信建設労働組合' });
    expect(end()).toMatchObject([
      { row: 2, column: 0, code: 'double-union', severity: 'error', found: '0101' },
      { row: 4, column: 0, code: 'double-union' },
    ]);
  });
});
