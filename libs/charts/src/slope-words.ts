import { grouped } from '@soshiki/base';
import { differenceText, MEASURE_UNITS, periodText, rateText, noDataText } from './figure-text';
import type { Language } from './language';
import { quantityText, quantityUnit } from './line-data';
import type { SlopeData, SlopeRow } from './slope-data';
import { isTold } from './slope-data';
import { NOT_APPLICABLE, type ChartTable } from './table';

/** A value beside the end of its line: without a unit where it is a count, the head names it. */
export function endValueText(value: number | null, input: SlopeData): string {
  const isCounted = input.quantity === 'members' || input.quantity === 'unions';
  return value !== null && isCounted ? grouped(value) : slopeText(value, input);
}

/** A value with its unit. */
function slopeText(value: number | null, { quantity, language }: SlopeData): string {
  return quantityText(value, quantity, language);
}

/** The whole statement: `印刷：2024年12月 10,250人 → 2025年12月 10,127人、▼ −123人（▼ −1.2％）`. */
export function slopeLabel(row: SlopeRow, input: SlopeData): string {
  const { from, to, language, calendar } = input;
  const isJa = language === 'ja';
  const ends = [
    `${periodText(from, language, calendar)} ${slopeText(row.before, input)}`,
    `${periodText(to, language, calendar)} ${slopeText(row.after, input)}`,
  ].join(' → ');
  const change = changeText(row, input);
  const told = change === '' ? '' : `${isJa ? '、' : ', '}${change}`;
  return `${row.name}${isJa ? '：' : ': '}${ends}${told}`;
}

/** The change in the unit of the values: persons with their rate, points of a share or index. */
function changeText(row: SlopeRow, { quantity, language }: SlopeData): string {
  const difference = differenceOf(row);
  if (difference === null) return '';
  if (quantity === 'share') return pointsText(difference * 100, language);
  if (quantity === 'index') return pointsText(difference, language);
  const rate = rateText(row.before === 0 ? null : difference / (row.before ?? 1), language);
  if (language === 'en') return `${differenceText(difference)} (${rate})`;
  return `${differenceText(difference)}${MEASURE_UNITS[quantity].ja}（${rate}）`;
}

function pointsText(points: number, language: Language): string {
  return `${signed(points)}${language === 'ja' ? 'ポイント' : ' points'}`;
}

function signed(points: number): string {
  const tenths = Math.round(points * 10);
  const magnitude = (Math.abs(tenths) / 10).toFixed(1);
  if (tenths === 0) return `±${magnitude}`;
  return tenths > 0 ? `▲ +${magnitude}` : `▼ −${magnitude}`;
}

/** The table twin: both ends of every line; of counts also the difference and the rate. */
export function slopeTable(input: SlopeData): ChartTable {
  const { title, quantity, from, to, rows, language, calendar } = input;
  const isJa = language === 'ja';
  const isCounted = quantity === 'members' || quantity === 'unions';
  const unit = quantityUnit(quantity, language);
  const kind = isCounted ? 'count' : quantity;
  const cells = (row: SlopeRow) => [row.name, row.before, row.after];
  return {
    caption: title,
    columns: [
      { key: 'name', header: isJa ? '名称' : 'Name', kind: 'text' },
      { key: 'before', header: periodText(from, language, calendar), kind, ...unit },
      { key: 'after', header: periodText(to, language, calendar), kind, ...unit },
      ...(isCounted ? changeColumns(isJa, unit) : []),
    ],
    rows: rows.map((row) => ({
      key: row.key,
      cells: isCounted ? [...cells(row), differenceOf(row), rateCell(row)] : cells(row),
    })),
  };
}

function changeColumns(isJa: boolean, unit: { unit?: string }): ChartTable['columns'] {
  return [
    { key: 'difference', header: isJa ? '増減' : 'Change', kind: 'difference', ...unit },
    { key: 'rate', header: isJa ? '増減率' : 'Rate', unit: isJa ? '％' : '%', kind: 'rate' },
  ];
}

function differenceOf({ before, after }: SlopeRow): number | null {
  return before === null || after === null ? null : after - before;
}

function rateCell(row: SlopeRow): number | string | null {
  const difference = differenceOf(row);
  if (difference === null) return null;
  return row.before === null || row.before === 0 ? NOT_APPLICABLE : difference / row.before;
}

/** The lines brought out (three at most), from where to where. */
export function slopeSummary(input: SlopeData): string {
  const { title, rows, language } = input;
  const told = rows.filter((row) => isTold(row, input)).slice(0, 3);
  const isJa = language === 'ja';
  if (told.length === 0) return noDataText(title, language);
  const lines = told.map((row) => slopeLabel(row, input));
  return isJa ? `${title}。${lines.join('。')}。` : `${title}. ${lines.join('. ')}.`;
}
