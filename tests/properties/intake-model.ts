import { EMPLOYMENTS, GENDERS, parsePeriod, PREFECTURES, type Period } from '@soshiki/base';
import fc from 'fast-check';

/** A figure in short: code, period, prefecture, gender, employment type and members, parted by spaces. */
export type ShortFigure = string;

export const UNIONS = [
  '青空労働組合',
  '海風ユニオン',
  '山彦時計労組',
  '東京夕凪組合',
  '朝霧会',
].map((name, at) => ({ code: `0${String(at + 1)}07`, name, otherNames: [] }));
export const VOCABULARY = { industries: [], industryGroups: [] };

/** Ways to write each thing; which one a cell takes goes by its place and the seed of the sheet. */
const PERIODS: readonly (readonly [Period, readonly string[]])[] = [
  [
    parsePeriod('2025-12'),
    [
      '2025-12',
      '2025年12月',
      '令和7年12月',
      'R7.12',
      '2025/12',
      '２０２５年１２月末',
      '2025-12-31',
    ],
  ],
  [
    parsePeriod('2025-06'),
    ['2025-06', '2025年6月', '令和７年６月', 'R7.6', '202506', '2025年6月現在'],
  ],
  [parsePeriod('2018-03'), ['2018-03', '平成30年3月', 'H30.3', '2018/3', '2018年3月31日']],
];
const GENDER_WORDS: Record<string, readonly string[]> = {
  male: ['男', '男性', '男子', 'Male'],
  female: ['女', '女性', '女子', 'ｆｅｍａｌｅ'],
  unknown: ['未回答', '不明', '無回答'],
};
const EMPLOYMENT_WORDS: Record<string, readonly string[]> = {
  regular: ['正規', '正社員', '正規雇用'],
  nonregular: ['非正規', 'パート', 'ﾊﾟｰﾄﾀｲﾑ', '非正規（パートタイム等）'],
  unknown: ['未回答', '不明'],
};
export const HEADERS = {
  code: ['組合コード', 'コード', '単組コード', '組合番号', 'No.'],
  name: ['組合名', '加盟組合名', '単組名', '名称', '組 合 名'],
  period: ['調査期', '年月', '基準年月', '時点'],
  prefecture: ['都道府県', '都道府県コード', '勤務地', '県'],
  gender: ['性別', '男女別'],
  employment: ['雇用形態', '雇用区分'],
  members: ['組合員数', '人員', '人数', '組織人員', '員数', '組合員数（人）'],
  total: ['合計', '計', '総数', '合 計'],
} as const;
export const THOUSANDS = ['組合員数（千人）', '人員(千人)', '組合員数（単位：千人）'];
export const TITLES = ['加盟組合員数の一覧', '', '第3表', '作成日：2026年1月15日', '部外秘'];

export const DIMENSIONS = ['period', 'prefecture', 'gender', 'employment'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** One figure of the model. */
export interface ModelCell {
  readonly union: number;
  readonly period: number;
  readonly prefecture: number;
  readonly gender: number;
  readonly employment: number;
  readonly members: number;
}

/** How a sheet is written. `layout` names what stands side by side. */
export interface SheetStyle {
  readonly seed: number;
  readonly layout:
    | 'long'
    | 'period'
    | 'prefecture'
    | 'gender'
    | 'employment'
    | 'period×gender'
    | 'prefecture×gender';
  readonly hasCode: boolean;
  readonly hasName: boolean;
  readonly isInThousands: boolean;
  readonly hasTotals: boolean;
  readonly hasSubtotals: boolean;
  readonly titles: number;
}

const MOST = 60_000;

/** Figures, no two of the same cell. */
export const cells: fc.Arbitrary<readonly ModelCell[]> = fc.uniqueArray(
  fc.record({
    union: fc.nat({ max: UNIONS.length - 1 }),
    period: fc.nat({ max: PERIODS.length - 1 }),
    prefecture: fc.nat({ max: PREFECTURES.length - 1 }),
    gender: fc.nat({ max: 2 }),
    employment: fc.nat({ max: 2 }),
    members: fc.nat({ max: MOST }),
  }),
  {
    minLength: 1,
    maxLength: 10,
    selector: (cell) =>
      [cell.union, cell.period, cell.prefecture, cell.gender, cell.employment].join(),
  },
);

export const styles: fc.Arbitrary<SheetStyle> = fc.record({
  seed: fc.nat({ max: 100_000 }),
  layout: fc.constantFrom(
    'long',
    'long',
    'period',
    'prefecture',
    'gender',
    'employment',
    'period×gender',
    'prefecture×gender',
  ),
  hasCode: fc.boolean(),
  hasName: fc.boolean(),
  isInThousands: fc.boolean(),
  hasTotals: fc.boolean(),
  hasSubtotals: fc.boolean(),
  titles: fc.nat({ max: 4 }),
});

/** A figure of the model in short. */
export function shortCell(cell: ModelCell): ShortFigure {
  return [
    UNIONS[cell.union]?.code,
    PERIODS[cell.period]?.[0],
    PREFECTURES[cell.prefecture]?.code,
    GENDERS[cell.gender]?.code,
    EMPLOYMENTS[cell.employment]?.code,
    cell.members,
  ].join(' ');
}

/** Ways to write a value of a dimension; a number alone is no header. */
export function wordsFor(
  dimension: Dimension,
  value: number,
  isHeader: boolean,
): readonly string[] {
  const ways = {
    period: () => PERIODS[value]?.[1],
    prefecture: () => prefectureWords(value, isHeader),
    gender: () => GENDER_WORDS[GENDERS[value]?.code ?? ''],
    employment: () => EMPLOYMENT_WORDS[EMPLOYMENTS[value]?.code ?? ''],
  };
  return ways[dimension]() ?? [];
}

function prefectureWords(value: number, isHeader: boolean): readonly string[] {
  const { code, ja } = PREFECTURES[value] ?? { code: '', ja: '' };
  const words = code === '00' ? [ja] : [ja, ja.replace(/[都府県]$/, ''), `${code} ${ja}`];
  return isHeader ? words : [...words, code];
}
