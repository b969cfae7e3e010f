import { PREFECTURES, UNALLOCATED } from '@soshiki/base';

/** Where a prefecture stands in the tile map, in tiles from the top left. */
export interface TilePlace {
  readonly code: string;
  readonly x: number;
  readonly y: number;
}

export const TILE_COLUMNS = 14;
export const TILE_ROWS = 13;

/** Places of the prefectures 01–47 in order. Source: design.md, Tile map. */
const PLACES =
  '12,0 12,2 12,3 12,4 11,3 11,4 11,5 13,6 12,6 11,6 11,7 13,7 12,7 12,8 10,5 9,5 8,5 8,6 10,7 10,6 9,6 10,8 9,7 8,8 8,7 7,7 6,8 6,7 7,8 7,9 5,7 4,7 5,8 4,8 3,7 5,10 5,9 4,9 4,10 2,8 1,8 0,8 1,9 2,9 2,10 1,10 0,12';

/** The 47 tiles in the order of JIS X 0401, which is also the order in which they are read. */
export const TILES: readonly TilePlace[] = PLACES.split(' ').map((place, index) => {
  const [x = 0, y = 0] = place.split(',').map(Number);
  return { code: String(index + 1).padStart(2, '0'), x, y };
});

/** The tile of the members given to no prefecture, in the free corner bottom right: three tiles wide. */
export const UNALLOCATED_TILE: TilePlace = { code: UNALLOCATED, x: 11, y: 11 };

const ENGLISH =
  'Hokk Aom Iwa Miyg Akit Ymgt Fksm Ibar Toch Gunm Sait Chib Toky Kana Niig Toya Ishi Fuki Ymns Naga Gifu Shiz Aich Mie Shig Kyot Osak Hyog Nara Waka Tott Shim Okay Hiro Ymgc Toku Kaga Ehim Koch Fkok Saga Ngsk Kuma Oita Myzk Kago Okin'.split(
    ' ',
  );

/** Names short enough for a tile: `東京`, `神奈川`; in tiles too narrow for three characters the first two. */
export function tileName(code: string, language: 'ja' | 'en', most: 2 | 3): string {
  if (code === UNALLOCATED) return language === 'ja' ? '未配分' : 'None';
  if (language === 'en') return ENGLISH[Number(code) - 1] ?? code;
  const full = PREFECTURES.find((prefecture) => prefecture.code === code)?.ja ?? code;
  const short = full === '北海道' ? full : full.replace(/[都府県]$/, '');
  return short.slice(0, most);
}
