import type { DotPlotData, DotPlotRow } from './dot-plot-data';
import {
  countText,
  differenceText,
  MEASURE_NAMES,
  MEASURE_UNITS,
  rateText,
  noDataText,
} from './figure-text';
import { MISSING, NOT_APPLICABLE, type ChartTable } from './table';

/** The change a dot stands for; `null` where there is none to draw. */
export function dotValue(row: DotPlotRow, { quantity }: DotPlotData): number | null {
  return row[quantity];
}

/** The change beside its dot: `▲ +1,234`, `▼ −0.7％`; missing `…`, without a base `−`. */
export function dotValueText(row: DotPlotRow, { quantity, language }: DotPlotData): string {
  if (quantity === 'rate') return rowRateText(row, language);
  return row.difference === null ? MISSING : differenceText(row.difference);
}

/** The whole statement: `印刷：▼ −123人（▼ −1.2％）、10,250人から10,127人へ`. */
export function dotPlotLabel(row: DotPlotRow, { measure, language }: DotPlotData): string {
  const isJa = language === 'ja';
  const unit = isJa ? MEASURE_UNITS[measure].ja : '';
  const difference = row.difference === null ? MISSING : `${differenceText(row.difference)}${unit}`;
  const rate = rowRateText(row, language);
  const [before = '', after = ''] = [row.before, row.after].map((count) =>
    countText(count, measure, language),
  );
  return isJa
    ? `${row.name}：${difference}（${rate}）、${before}から${after}へ`
    : `${row.name}: ${difference} (${rate}), from ${before} to ${after}`;
}

/** The table twin: before, after, difference and rate of each row. */
export function dotPlotTable({
  title,
  dimension,
  measure,
  rows,
  language,
}: DotPlotData): ChartTable {
  const isJa = language === 'ja';
  const unit = MEASURE_UNITS[measure][language];
  const name = MEASURE_NAMES[measure][language];
  return {
    caption: title,
    columns: [
      { key: 'name', header: dimension, kind: 'text' },
      { key: 'before', header: isJa ? `前の${name}` : `${name} before`, unit, kind: 'count' },
      { key: 'after', header: isJa ? `今の${name}` : `${name} after`, unit, kind: 'count' },
      { key: 'difference', header: isJa ? '増減' : 'Change', unit, kind: 'difference' },
      { key: 'rate', header: isJa ? '増減率' : 'Rate', unit: isJa ? '％' : '%', kind: 'rate' },
    ],
    rows: rows.map((row) => ({
      key: row.key,
      cells: [row.name, row.before, row.after, row.difference, tableRate(row)],
    })),
  };
}

/** Where most was gained and lost. */
export function dotPlotSummary(input: DotPlotData): string {
  const { title, rows, language } = input;
  const isJa = language === 'ja';
  const known = rows
    .filter((row) => dotValue(row, input) !== null)
    .sort((a, b) => (dotValue(b, input) ?? 0) - (dotValue(a, input) ?? 0));
  const ends = [known[0], known.at(-1)].flatMap((row) => row ?? []);
  if (ends.length === 0) return noDataText(title, language);
  const [up = '', down = ''] = ends.map((row) => `${row.name} ${dotValueText(row, input)}`);
  return isJa ? `${title}：上は${up}、下は${down}。` : `${title}: from ${up} down to ${down}.`;
}

/** Without both figures a rate is missing; with them but without a rate there is nothing to compare with. */
function rowRateText(row: DotPlotRow, language: DotPlotData['language']): string {
  return isMissing(row) ? MISSING : rateText(row.rate, language);
}

function tableRate(row: DotPlotRow): number | string | null {
  return isMissing(row) ? null : (row.rate ?? NOT_APPLICABLE);
}

function isMissing({ before, after, rate }: DotPlotRow): boolean {
  return rate === null && (before === null || after === null);
}
