import { grouped, PREFECTURES } from '@soshiki/base';
import { countText, MEASURE_NAMES, MEASURE_UNITS, shareText, type Measure } from './figure-text';
import type { Language } from './language';
import { MISSING, NOT_APPLICABLE, type ChartTable } from './table';
import type { TileFigure, TileMapData } from './tile-data';
import { UNALLOCATED_TILE } from './tile-grid';

/** The number in a tile: unions in full; members in thousands, with one decimal under ten; `…` missing; `0` zero. */
export function tileNumber(count: number | null, measure: Measure): string {
  if (count === null) return MISSING;
  if (measure === 'unions' || count === 0) return grouped(count);
  if (count < 50) return '<0.1';
  const tenths = Math.round(count / 100);
  return tenths < 100 ? (tenths / 10).toFixed(1) : grouped(Math.round(count / 1000));
}

/** What a tile says to a screen reader and in the strip: 「東京都：58,300人、61組合、構成比60.0％」. */
export function tileLabel(
  { code, members, unions, share }: TileFigure,
  input: TileMapData,
): string {
  const { language } = input;
  const isJa = language === 'ja';
  const parts = [
    countText(members, 'members', language),
    countText(unions, 'unions', language),
    `${isJa ? '構成比' : 'share '}${shareText(share, language)}`,
  ];
  return `${prefectureName(code, language)}${isJa ? '：' : ': '}${parts.join(isJa ? '、' : ', ')}`;
}

/** The same figures as a table, one row a prefecture. */
export function tileTable(
  { title, language }: TileMapData,
  figures: readonly TileFigure[],
): ChartTable {
  const isJa = language === 'ja';
  return {
    caption: title,
    columns: [
      { key: 'prefecture', header: isJa ? '都道府県' : 'Prefecture', kind: 'text' },
      {
        key: 'members',
        header: MEASURE_NAMES.members[language],
        unit: MEASURE_UNITS.members[language],
        kind: 'count',
      },
      { key: 'unions', header: MEASURE_NAMES.unions[language], kind: 'count' },
      { key: 'share', header: isJa ? '構成比' : 'Share', unit: isJa ? '％' : '%', kind: 'share' },
    ],
    rows: figures.map(({ code, members, unions, share }) => ({
      key: code,
      cells: [prefectureName(code, language), members, unions, share ?? NOT_APPLICABLE],
    })),
  };
}

/** The map in a sentence: the three largest, and what is not allocated. */
export function tileSummary(input: TileMapData, figures: readonly TileFigure[]): string {
  const { measure, language, title } = input;
  const ranked = figures
    .filter(({ code }) => code !== UNALLOCATED_TILE.code)
    .sort((a, b) => (b[measure] ?? 0) - (a[measure] ?? 0))
    .slice(0, 3)
    .map(
      (figure) =>
        `${prefectureName(figure.code, language)} ${countText(figure[measure], measure, language)}`,
    );
  const most =
    language === 'ja'
      ? `${title}：多い順に${ranked.join('、')}。`
      : `${title}: most in ${ranked.join(', ')}.`;
  return `${most}${unallocatedSummary(input, figures)}`;
}

/** Empty when members not allocated to a prefecture are out of the reader's sight. */
function unallocatedSummary(input: TileMapData, figures: readonly TileFigure[]): string {
  const { measure, language } = input;
  const rest = figures.find(({ code }) => code === UNALLOCATED_TILE.code);
  if (rest === undefined) return '';
  const count = countText(rest[measure], measure, language);
  return language === 'ja' ? `未配分 ${count}。` : ` Not allocated: ${count}.`;
}

function prefectureName(code: string, language: Language): string {
  return PREFECTURES.find((prefecture) => prefecture.code === code)?.[language] ?? code;
}
