import { CODES_VALID_FROM } from './code-list';

/** A block (ブロック): a named group of prefectures. */
export interface Block {
  readonly code: string;
  readonly ja: string;
  readonly en: string;
}

/** That a prefecture belongs to a block from `from` until the day before `until` (`null`: still). */
export interface BlockMembership {
  readonly block: string;
  readonly prefecture: string;
  readonly from: string;
  readonly until: string | null;
}

/** The blocks from north to south, then `00` 未配分: the canonical order of rows. Seed of a dated code table. */
export const BLOCKS: readonly Block[] = [
  { code: 'hokkaido', ja: '北海道', en: 'Hokkaido' },
  { code: 'tohoku', ja: '東北', en: 'Tohoku' },
  { code: 'kanto', ja: '関東', en: 'Kanto' },
  { code: 'shinetsu', ja: '信越', en: 'Shinetsu' },
  { code: 'hokuriku', ja: '北陸', en: 'Hokuriku' },
  { code: 'tokai', ja: '東海', en: 'Tokai' },
  { code: 'kansai', ja: '関西', en: 'Kansai' },
  { code: 'chugoku', ja: '中国', en: 'Chugoku' },
  { code: 'shikoku', ja: '四国', en: 'Shikoku' },
  { code: 'kyushu', ja: '九州・沖縄', en: 'Kyushu and Okinawa' },
  { code: '00', ja: '未配分', en: 'Not allocated' },
];

const PREFECTURES_OF_BLOCK: Readonly<Record<string, string>> = {
  hokkaido: '01',
  tohoku: '02 03 04 05 06 07',
  kanto: '08 09 10 11 12 13 14 19',
  shinetsu: '15 20',
  hokuriku: '16 17 18',
  tokai: '21 22 23 24',
  kansai: '25 26 27 28 29 30',
  chugoku: '31 32 33 34 35',
  shikoku: '36 37 38 39',
  kyushu: '40 41 42 43 44 45 46 47',
};

/** Which prefecture belongs to which block since 1962: seed of the dated table; every prefecture is in one. */
export const BLOCK_MEMBERSHIPS: readonly BlockMembership[] = Object.entries(
  PREFECTURES_OF_BLOCK,
).flatMap(([block, prefectures]) =>
  prefectures
    .split(' ')
    .map((prefecture) => ({ block, prefecture, from: CODES_VALID_FROM, until: null })),
);
