import { grouped } from '@soshiki/base';
import { countText, MEASURE_NAMES, MEASURE_UNITS, shareText, noDataText } from './figure-text';
import { NOT_APPLICABLE, type ChartTable } from './table';
import { knownSum, treemapTotal, type TreemapData } from './treemap-data';
import type { TileContent } from './treemap-tiles';

/** What a tile is called: the item's name, or how many are together in it. */
export function tileTitle({ items }: TileContent, { language }: TreemapData): string {
  const [only] = items;
  if (items.length === 1 && only !== undefined) return only.name;
  const count = grouped(items.length);
  return language === 'ja' ? `その他${count}組合` : `${count} other unions`;
}

/** The whole statement of a tile: `A組合（情報通信）：52,048人、全体の27.1％、情報通信の41.5％`. */
export function treemapLabel(content: TileContent, input: TreemapData): string {
  const { language, measure } = input;
  const { group, value } = content;
  const isJa = language === 'ja';
  const ofAll = shareText(value / treemapTotal(input), language);
  const ofGroup = shareText(value / knownSum(group.items), language);
  const count = countText(value, measure, language);
  const title = tileTitle(content, input);
  return isJa
    ? `${title}（${group.name}）：${count}、全体の${ofAll}、${group.name}の${ofGroup}`
    : `${title} (${group.name}): ${count}, ${ofAll} of all, ${ofGroup} of ${group.name}`;
}

/** The table twin: every item, also the small, the empty and the missing ones. */
export function treemapTable(input: TreemapData): ChartTable {
  const { title, measure, groups, language } = input;
  const isJa = language === 'ja';
  const total = treemapTotal(input);
  return {
    caption: title,
    columns: [
      { key: 'group', header: isJa ? '区分' : 'Group', kind: 'text' },
      { key: 'name', header: isJa ? '名称' : 'Name', kind: 'text' },
      {
        key: measure,
        header: MEASURE_NAMES[measure][language],
        unit: MEASURE_UNITS[measure][language],
        kind: 'count',
      },
      { key: 'share', header: isJa ? '構成比' : 'Share', unit: isJa ? '％' : '%', kind: 'share' },
    ],
    rows: groups.flatMap((group) =>
      group.items.map(({ key, name, value }) => {
        const share = value === null || total === 0 ? NOT_APPLICABLE : value / total;
        return { key, cells: [group.name, name, value, share] };
      }),
    ),
  };
}

/** The three largest with their share of all, and how many have no figure. */
export function treemapSummary(input: TreemapData): string {
  const { title, measure, language } = input;
  const isJa = language === 'ja';
  const items = input.groups.flatMap((group) => group.items);
  const total = treemapTotal(input);
  if (total === 0) return noDataText(title, language);
  const largest = [...items]
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
    .slice(0, 3)
    .filter(({ value }) => (value ?? 0) > 0)
    .map(({ name, value }) => {
      const count = countText(value, measure, language);
      const share = shareText((value ?? 0) / total, language);
      return isJa ? `${name} ${count}（${share}）` : `${name}, ${count} (${share})`;
    });
  const missing = items.filter(({ value }) => value === null).length;
  return isJa
    ? `${title}：大きい順に${largest.join('、')}。${missing > 0 ? `数値のない組合が${grouped(missing)}ある。` : ''}`
    : `${title}: largest ${largest.join('; ')}.${missing > 0 ? ` Without a figure: ${grouped(missing)}.` : ''}`;
}
