import { grouped } from '@soshiki/base';
import type { DumbbellData, DumbbellRow } from './dumbbell-data';
import { countText, differenceText, MEASURE_UNITS, noDataText } from './figure-text';
import { MISSING, type ChartTable } from './table';

/** Second value less the first; `null` when either is missing. */
export function endsApart({ values: [first, second] }: DumbbellRow): number | null {
  return first === null || second === null ? null : second - first;
}

/** The whole statement: `東京都：勤務地 58,300人、本部所在地 121,000人、差 ▲ +62,700人`. */
export function dumbbellLabel(row: DumbbellRow, { ends, measure, language }: DumbbellData): string {
  const isJa = language === 'ja';
  const parts = row.values.map(
    (count, place) => `${ends[place] ?? ''} ${countText(count, measure, language)}`,
  );
  const apart = endsApart(row);
  if (apart !== null) {
    const unit = isJa ? MEASURE_UNITS[measure].ja : '';
    parts.push(`${isJa ? '差' : 'difference'} ${differenceText(apart)}${unit}`);
  }
  return isJa ? `${row.name}：${parts.join('、')}` : `${row.name}: ${parts.join(', ')}`;
}

/** The table twin: both values and how far apart they are. */
export function dumbbellTable(input: DumbbellData): ChartTable {
  const { title, dimension, measure, ends, rows, language } = input;
  const unit = MEASURE_UNITS[measure][language];
  return {
    caption: title,
    columns: [
      { key: 'name', header: dimension, kind: 'text' },
      { key: 'first', header: ends[0], unit, kind: 'count' },
      { key: 'second', header: ends[1], unit, kind: 'count' },
      { key: 'apart', header: language === 'ja' ? '差' : 'Difference', unit, kind: 'difference' },
    ],
    rows: rows.map((row) => ({
      key: row.key,
      cells: [row.name, ...row.values, endsApart(row)],
    })),
  };
}

/** Where both values are furthest apart. */
export function dumbbellSummary(input: DumbbellData): string {
  const { title, rows, language } = input;
  const isJa = language === 'ja';
  const known = rows.filter((row) => endsApart(row) !== null);
  const far = [...known].sort(
    (a, b) => Math.abs(endsApart(b) ?? 0) - Math.abs(endsApart(a) ?? 0),
  )[0];
  if (far === undefined) return noDataText(title, language);
  return isJa
    ? `${title}：${grouped(known.length)}件。差が最も大きいのは${dumbbellLabel(far, input)}。`
    : `${title}: ${grouped(known.length)} rows. Furthest apart: ${dumbbellLabel(far, input)}.`;
}

/** A value beside its dot; missing `…`. */
export function endText(count: number | null): string {
  return count === null ? MISSING : grouped(count);
}
