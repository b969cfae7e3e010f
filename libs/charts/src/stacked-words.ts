import { countText, MEASURE_UNITS, shareText, noDataText } from './figure-text';
import { stackedTotal, type StackedBarData, type StackedRow } from './stacked-data';
import { MISSING, NOT_APPLICABLE, type ChartTable } from './table';

/** The number at the end of a bar: its whole; `…` when no part is known. */
export function stackedTotalText(row: StackedRow, { measure, language }: StackedBarData): string {
  return countText(stackedTotal(row), measure, language);
}

/** The whole statement of a bar: `印刷：男性 6,000人（60.0％）、女性 3,000人（30.0％）、不明 1,000人（10.0％）、計 10,000人`. */
export function stackedLabel(row: StackedRow, input: StackedBarData): string {
  const { parts, measure, language } = input;
  const isJa = language === 'ja';
  const total = stackedTotal(row);
  const told = parts.map(({ name }, place) => {
    const value = row.values[place] ?? null;
    if (value === null) return `${name} ${MISSING}`;
    const share = shareText(total === null || total === 0 ? null : value / total, language);
    const count = countText(value, measure, language);
    return isJa ? `${name} ${count}（${share}）` : `${name} ${count} (${share})`;
  });
  const whole = `${isJa ? '計' : 'total'} ${stackedTotalText(row, input)}`;
  return isJa
    ? `${row.name}：${[...told, whole].join('、')}`
    : `${row.name}: ${[...told, whole].join(', ')}`;
}

/** The table twin: every part and the whole in numbers; of shares also each part in per cent. */
export function stackedTable(input: StackedBarData): ChartTable {
  const { title, dimension, measure, parts, rows, isShare, language } = input;
  const isJa = language === 'ja';
  const unit = MEASURE_UNITS[measure][language];
  const percent = isJa ? '％' : '%';
  return {
    caption: title,
    columns: [
      { key: 'name', header: dimension, kind: 'text' },
      ...parts.map(({ key, name }) => ({ key, header: name, unit, kind: 'count' as const })),
      { key: 'total', header: isJa ? '計' : 'Total', unit, kind: 'count' },
      ...(isShare ? parts : []).map(({ key, name }) => ({
        key: `${key}:share`,
        header: name,
        unit: percent,
        kind: 'share' as const,
      })),
    ],
    rows: rows.map((row) => ({ key: row.key, cells: rowCells(row, input) })),
  };
}

function rowCells(row: StackedRow, { parts, isShare }: StackedBarData): (string | number | null)[] {
  const total = stackedTotal(row);
  const values = parts.map((_, place) => row.values[place] ?? null);
  const shares = values.map((value) => {
    if (value === null) return null;
    return total === null || total === 0 ? NOT_APPLICABLE : value / total;
  });
  return [row.name, ...values, total, ...(isShare ? shares : [])];
}

/** The parts of all rows together. */
export function stackedSummary(input: StackedBarData): string {
  const { title, parts, rows, language } = input;
  const isJa = language === 'ja';
  const sums = parts.map((_, place) => {
    const known = rows.flatMap(({ values }) => values[place] ?? []);
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
  });
  const all = sums.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  if (all === 0) return noDataText(title, language);
  const whole = stackedLabel({ key: '', name: title, values: sums }, input);
  return isJa ? `${whole}。` : `${whole}.`;
}
