import { scaleLinear } from 'd3-scale';
import type { Calendar } from './calendar';
import { MEASURE_UNITS, periodText, countText, shareText, type Measure } from './figure-text';
import type { Language } from './language';
import type { SeriesPaint } from './palette';
import { MISSING, type ChartTable, type ColumnKind } from './table';

/** One line over time; `null` where the figure is missing: the line breaks there and is never drawn as 0. */
export interface LineSeries {
  readonly key: string;
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly paint: SeriesPaint;
}

/** What the values are: counts, fractions of the whole, or an index (first period = 100). */
export type LineQuantity = Measure | 'share' | 'index';

/** Lines over time. */
export interface LineData {
  readonly title: string;
  readonly quantity: LineQuantity;
  readonly periods: readonly string[];
  readonly series: readonly LineSeries[];
  /** Keys drawn in colour with a label; the rest is grey. Empty: all in colour. */
  readonly highlighted: readonly string[];
  /** First period under a new definition; lines are dashed up to it. */
  readonly definitionChangedAt?: string;
  /** Whether the axis starts at 0. A line may do without, and then says so. */
  readonly isFromZero: boolean;
  readonly language: Language;
  readonly calendar?: Calendar | undefined;
}

/** Whether a series is drawn in its colour. */
export function isHighlighted(key: string, { highlighted }: LineData): boolean {
  return highlighted.length === 0 || highlighted.includes(key);
}

/** The range of the value axis: from 0, or around the values with a tenth of air; never empty. */
export function lineDomain({ series, isFromZero }: LineData): [number, number] {
  const values = series.flatMap((line) => line.values.filter((value) => value !== null));
  const max = Math.max(...values, Number.MIN_SAFE_INTEGER);
  const min = Math.min(...values, Number.MAX_SAFE_INTEGER);
  if (values.length === 0) return [0, 1];
  if (isFromZero) return niceDomain(0, max === 0 ? 1 : max);
  const air = (max - min) / 10 || Math.max(1, max / 10);
  return niceDomain(Math.max(0, min - air), max + air);
}

/** What stands over the value axis: its unit, and that it does not start at 0 where it does not. */
export function axisHead(
  unit: string,
  [low]: readonly [number, number],
  language: Language,
): string {
  if (low <= 0) return `（${unit}）`;
  return language === 'ja'
    ? `（${unit}）縦軸は0から始まりません`
    : `(${unit}) The axis does not start at 0`;
}

/** A value in words. */
export function lineValueText(value: number | null, { quantity, language }: LineData): string {
  return quantityText(value, quantity, language);
}

/** A value of a quantity in words: `192,048人`, `51.4％`, `103.2`; missing `…`. */
export function quantityText(
  value: number | null,
  quantity: LineQuantity,
  language: Language,
): string {
  if (value === null) return MISSING;
  if (quantity === 'share') return shareText(value, language);
  if (quantity === 'index') return value.toFixed(1);
  return countText(value, quantity, language);
}

/** The table twin: a row for each period, a column for each series. */
export function lineTable(input: LineData): ChartTable {
  const { quantity, periods, series, language, title } = input;
  const kind: ColumnKind = quantity === 'share' || quantity === 'index' ? quantity : 'count';
  const unit = quantityUnit(quantity, language);
  return {
    caption: title,
    columns: [
      { key: 'period', header: language === 'ja' ? '時点' : 'Period', kind: 'text' },
      ...series.map(({ key, name }) => ({ key, header: name, kind, ...unit })),
    ],
    rows: periods.map((period, place) => ({
      key: period,
      cells: [
        periodText(period, language, input.calendar),
        ...series.map(({ values }) => values[place] ?? null),
      ],
    })),
  };
}

/** The chart in a sentence: where each line (of the highlighted ones) starts and ends. */
export function lineSummary(input: LineData): string {
  const { periods, series, language, calendar, title } = input;
  const first = periods[0];
  const last = periods[periods.length - 1];
  const isJa = language === 'ja';
  if (first === undefined || last === undefined || series.length === 0) {
    return isJa ? `${title}：データがありません。` : `${title}: no data.`;
  }
  const told = series.filter(({ key }) => isHighlighted(key, input)).slice(0, 3);
  const lines = told.map(({ name, values }) => {
    const from = lineValueText(values[0] ?? null, input);
    const to = lineValueText(values[values.length - 1] ?? null, input);
    return isJa ? `${name}は${from}から${to}へ` : `${name} from ${from} to ${to}`;
  });
  const words = [first, last].map((period) => periodText(period, language, calendar));
  const span = words.join(isJa ? 'から' : ' to ');
  return isJa
    ? `${title}（${span}）：${lines.join('、')}。`
    : `${title} (${span}): ${lines.join('; ')}.`;
}

/** The unit of a quantity for the header of a column; an index has none. */
export function quantityUnit(quantity: LineQuantity, language: Language): { unit?: string } {
  if (quantity === 'index') return {};
  if (quantity === 'share') return { unit: language === 'ja' ? '％' : '%' };
  return { unit: MEASURE_UNITS[quantity][language] };
}

function niceDomain(min: number, max: number): [number, number] {
  const [low = min, high = max] = scaleLinear().domain([min, max]).nice(5).domain();
  return [low, high];
}
