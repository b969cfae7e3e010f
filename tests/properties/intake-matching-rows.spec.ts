import { describe, expect, it } from '@jest/globals';
import { addDays, INDUSTRIES, INDUSTRY_GROUPS, KINDS, NONE, PREFECTURES } from '@soshiki/base';
import { planOf, unionIndex, unionReader, type CodeVocabulary } from '@soshiki/intake';
import fc from 'fast-check';

const HEADER = [
  ...['組合コード', '組合名', 'フリガナ', '略称', '種別', '業種', '業種グループ', '都道府県'],
  ...['連合体', '加盟日', '脱退日'],
];
const GROUPS = INDUSTRY_GROUPS.filter(({ code }) => code !== NONE);
const namesOf = ({ code, ja, en }: (typeof GROUPS)[number]) => ({ code, names: [ja, en] });
const VOCABULARY: CodeVocabulary = {
  industries: INDUSTRIES.map(namesOf),
  industryGroups: GROUPS.map(namesOf),
};
const PARENT = { code: '0900', name: '通建連合', otherNames: [] };
const ME = { code: '0123', name: '高崎通信労働組合', otherNames: [] };

const fields = fc.record({
  name: fc.constantFrom(ME.name, '上州通信労働組合', 'Union X', '=1組合'),
  kana: fc.constantFrom('たかさきつうしん', 'じょうしゅう ゔぃあ'),
  shortName: fc.constantFrom(null, '高崎通信', '−5組合'),
  kind: fc.constantFrom(...KINDS),
  industry: fc.constantFrom(...INDUSTRIES),
  industryGroup: fc.constantFrom(null, ...GROUPS),
  prefecture: fc.constantFrom(...PREFECTURES),
  parent: fc.constantFrom(null, PARENT),
  affiliatedOn: fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1962-01-01', days)),
  withdrawnOn: fc.constantFrom(null, '2026-04-01'),
});
type Fields = typeof fields extends fc.Arbitrary<infer Given> ? Given : never;

/** The same union in the three ways in which people keep a directory. */
const WRITINGS: readonly ((given: Fields) => string[])[] = [
  (given) => [
    ...[ME.code, given.name, given.kana, given.shortName ?? '', given.kind.code],
    ...[given.industry.code, given.industryGroup?.code ?? '', given.prefecture.code],
    ...[given.parent?.code ?? '', given.affiliatedOn, given.withdrawnOn ?? ''],
  ],
  (given) => [
    ...[String(Number(ME.code)), ` ${given.name}　`, asKatakana(given.kana), given.shortName ?? ''],
    ...[given.kind.ja, given.industry.ja, given.industryGroup?.ja ?? 'なし', given.prefecture.ja],
    ...[given.parent?.name ?? '−', inJapanese(given.affiliatedOn), given.withdrawnOn ?? ''],
  ],
  (given) => [
    ...[ME.code, given.name, given.kana, given.shortName ?? '', given.kind.en],
    ...[`${given.industry.code} ${given.industry.ja}`, given.industryGroup?.en ?? NONE],
    ...[String(Number(given.prefecture.code)), given.parent?.code ?? NONE],
    ...[given.affiliatedOn.replaceAll('-', '/'), given.withdrawnOn ?? ''],
  ],
];

function asKatakana(kana: string): string {
  return kana.replace(/[ぁ-ゖ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));
}

function inJapanese(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

const index = unionIndex([ME, PARENT]);

describe('A row of the directory', () => {
  it('says the same in codes, in Japanese and in English', () => {
    fc.assert(
      fc.property(fields, fc.constantFrom(...WRITINGS), (given, writing) => {
        const row = writing(given);
        const plan = planOf([HEADER, row], { kind: 'unions', vocabulary: VOCABULARY });
        const { kind, industry, industryGroup, prefecture, parent, withdrawnOn, ...texts } = given;
        expect(unionReader(plan, { index, vocabulary: VOCABULARY }).read(row, 2)).toMatchObject({
          ...{ is: 'known', code: ME.code, issues: [] },
          values: {
            ...{ ...texts, kind: kind.code, industry: industry.code, prefecture: prefecture.code },
            ...{ industryGroup: industryGroup?.code ?? null, parent: parent?.code ?? null },
            ...(withdrawnOn === null ? {} : { withdrawnOn }),
          },
        });
      }),
      { numRuns: 1000 },
    );
  });
});
