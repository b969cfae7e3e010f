import type { DivergingBarData, DivergingRow } from './diverging-data';
import { differenceText, MEASURE_UNITS, noDataText } from './figure-text';
import type { ChartTable } from './table';

/** The whole statement: `2025：純増減 ▼ −396人（新規加盟 ▲ +180、脱退 ▼ −96）`. */
export function divergingLabel(row: DivergingRow, input: DivergingBarData): string {
  const { parts, measure, language } = input;
  const isJa = language === 'ja';
  const unit = isJa ? MEASURE_UNITS[measure].ja : '';
  const told = parts.flatMap(({ name }, place) => {
    const value = row.values[place] ?? 0;
    return value === 0 ? [] : [`${name} ${differenceText(value)}`];
  });
  const net = `${isJa ? '純増減' : 'net'} ${differenceText(row.net)}${unit}`;
  if (told.length === 0) return `${row.name}${isJa ? '：' : ': '}${net}`;
  return isJa
    ? `${row.name}：${net}（${told.join('、')}）`
    : `${row.name}: ${net} (${told.join(', ')})`;
}

/** The table twin: a row for each step, a column for each part, and the net. */
export function divergingTable(input: DivergingBarData): ChartTable {
  const { title, dimension, measure, parts, rows, language } = input;
  const unit = MEASURE_UNITS[measure][language];
  const kind = 'difference' as const;
  return {
    caption: title,
    columns: [
      { key: 'name', header: dimension, kind: 'text' },
      ...parts.map(({ key, name }) => ({ key, header: name, unit, kind })),
      { key: 'net', header: language === 'ja' ? '純増減' : 'Net', unit, kind },
    ],
    rows: rows.map((row) => ({
      key: row.key,
      cells: [row.name, ...parts.map((_, place) => row.values[place] ?? 0), row.net],
    })),
  };
}

/** The steps with the largest and the smallest net change. */
export function divergingSummary(input: DivergingBarData): string {
  const { title, rows, measure, language } = input;
  const isJa = language === 'ja';
  const sorted = [...rows].sort((a, b) => b.net - a.net);
  const ends = [sorted[0], sorted.at(-1)].flatMap((row) => row ?? []);
  if (ends.length === 0) return noDataText(title, language);
  const unit = isJa ? MEASURE_UNITS[measure].ja : '';
  const [up = '', down = ''] = ends.map(({ name, net }) => `${name} ${differenceText(net)}${unit}`);
  return isJa
    ? `${title}：純増減が最も大きいのは${up}、最も小さいのは${down}。`
    : `${title}: largest net change ${up}, smallest ${down}.`;
}
