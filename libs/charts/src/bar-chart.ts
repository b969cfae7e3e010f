import { scaleLinear } from 'd3-scale';
import { axisStyle, axisTicks, tickText } from './axis';
import {
  countText,
  differenceText,
  MEASURE_NAMES,
  MEASURE_UNITS,
  shareText,
  type Measure,
} from './figure-text';
import type { Language } from './language';
import type { SeriesPaint } from './palette';
import { lineNode, textNode, type Chart, type Mark, type Scene, type SceneNode } from './scene';
import { NOT_APPLICABLE, type ChartTable, type TableColumn } from './table';
import { textWidth } from './text-width';

/** One bar: persons and organizations, with what the table tells beside. `null` is missing, never 0. */
export interface BarRow {
  readonly key: string;
  readonly name: string;
  readonly members: number | null;
  readonly unions: number;
  /** Fraction of the whole, unrounded. */
  readonly share: number | null;
  /** Difference of members against the period compared with; left out where there is none. */
  readonly change?: number | null;
  readonly paint: SeriesPaint;
}

/** A chart of horizontal bars. */
export interface BarData {
  readonly title: string;
  /** What the rows are: `業種`. */
  readonly dimension: string;
  readonly measure: Measure;
  readonly rows: readonly BarRow[];
  readonly language: Language;
}

const ROW = 32;
const BAR = 20;
const AXIS = 28;
const SIZE = 13;

/** Height of a chart of that many bars, in pixels. */
export function barChartHeight(rows: number): number {
  return rows * ROW + AXIS + 8;
}

/** What a bar measures. */
export function barValue(row: BarRow, measure: Measure): number | null {
  return measure === 'members' ? row.members : row.unions;
}

/** Horizontal bars in the order given, from 0, names whole and never cut, the exact number at each bar's end. */
export function barChart(input: BarData, width: number): Chart {
  return {
    scene: barScene(input, width),
    table: barTable(input),
    summary: barSummary(input),
    legend: [],
  };
}

/** The full statement of a bar: `情報通信：98,765人、組合数24、構成比51.4％、▼ −123`. */
export function barLabel(row: BarRow, input: Pick<BarData, 'language'>): string {
  const isJa = input.language === 'ja';
  const parts = [
    countText(row.members, 'members', input.language),
    countText(row.unions, 'unions', input.language),
    `${isJa ? '構成比' : 'share '}${shareText(row.share, input.language)}`,
  ];
  if (typeof row.change === 'number') {
    parts.push(`${isJa ? '増減' : 'change '}${differenceText(row.change)}`);
  }
  return isJa ? `${row.name}：${parts.join('、')}` : `${row.name}: ${parts.join(', ')}`;
}

interface BarGeometry {
  readonly input: BarData;
  readonly gutter: number;
  readonly scale: (value: number) => number;
  readonly right: number;
}

function barScene(input: BarData, width: number): Scene {
  const height = barChartHeight(input.rows.length);
  const max = Math.max(1, ...input.rows.map((row) => barValue(row, input.measure) ?? 0));
  const gutter = Math.max(0, ...input.rows.map(({ name }) => textWidth(name, SIZE))) + 12;
  const endLabel = Math.max(...input.rows.map((row) => textWidth(valueText(row, input), SIZE)), 0);
  const right = Math.max(gutter + 40, width - endLabel - 12);
  const scale = scaleLinear().domain([0, max]).range([gutter, right]);
  const geometry: BarGeometry = { input, gutter, scale, right };
  return {
    width,
    height,
    backdrop: barAxis(geometry, { height, max }),
    marks: input.rows.map((row, place) => barMark(row, place, geometry)),
  };
}

function barAxis(
  { input, scale, gutter, right }: BarGeometry,
  { height, max }: { readonly height: number; readonly max: number },
): SceneNode[] {
  const style = axisStyle(max, input.measure, input.language);
  const most = Math.max(2, Math.floor((right - gutter) / 80));
  return axisTicks([0, max], most, input.measure).flatMap((tick) => [
    lineNode([scale(tick), 4], [scale(tick), height - AXIS], { stroke: 'grid' }),
    textNode(tickText(tick, style), [scale(tick), height - 8], {
      anchor: 'middle',
      fill: 'muted',
    }),
  ]);
}

function barMark(row: BarRow, place: number, geometry: BarGeometry): Mark {
  const { input, gutter, scale } = geometry;
  const y = 4 + place * ROW;
  const end = scale(barValue(row, input.measure) ?? 0);
  const middle = y + ROW / 2 + 4.5;
  return {
    key: row.key,
    label: barLabel(row, input),
    x: 0,
    y,
    width: end + 60,
    height: ROW,
    nodes: [
      textNode(row.name, [gutter - 8, middle], { anchor: 'end', size: SIZE }),
      {
        type: 'rect',
        x: gutter,
        y: y + (ROW - BAR) / 2,
        width: end - gutter,
        height: BAR,
        fill: row.paint.paint,
        isHatched: row.paint.isHatched,
      },
      textNode(valueText(row, input), [end + 6, middle], { size: SIZE }),
    ],
  };
}

function valueText(row: BarRow, { measure, language }: BarData): string {
  return countText(barValue(row, measure), measure, language);
}

function barTable({ title, dimension, rows, language }: BarData): ChartTable {
  const hasChange = rows.some(({ change }) => change !== undefined);
  const isJa = language === 'ja';
  const columns: TableColumn[] = [
    { key: 'name', header: dimension, kind: 'text' },
    {
      key: 'members',
      header: MEASURE_NAMES.members[language],
      unit: MEASURE_UNITS.members[language],
      kind: 'count',
    },
    { key: 'unions', header: MEASURE_NAMES.unions[language], kind: 'count' },
    { key: 'share', header: isJa ? '構成比' : 'Share', unit: isJa ? '％' : '%', kind: 'share' },
  ];
  if (hasChange) {
    const unit = MEASURE_UNITS.members[language];
    columns.push({ key: 'change', header: isJa ? '増減' : 'Change', unit, kind: 'difference' });
  }
  return {
    caption: title,
    columns,
    rows: rows.map((row) => {
      const share = row.share ?? NOT_APPLICABLE;
      const cells = [row.name, row.members, row.unions, share];
      return { key: row.key, cells: hasChange ? [...cells, row.change ?? null] : cells };
    }),
  };
}

function barSummary(input: BarData): string {
  const known = input.rows.filter((row) => barValue(row, input.measure) !== null);
  const sorted = [...known].sort(
    (a, b) => (barValue(b, input.measure) ?? 0) - (barValue(a, input.measure) ?? 0),
  );
  const most = sorted[0];
  const isJa = input.language === 'ja';
  if (most === undefined)
    return isJa ? `${input.title}：データがありません。` : `${input.title}: no data.`;
  const least = sorted[sorted.length - 1] ?? most;
  const [first, last] = [valueText(most, input), valueText(least, input)];
  return isJa
    ? `${input.title}：${known.length}件。最多は${most.name}の${first}（${shareText(most.share, 'ja')}）、最少は${least.name}の${last}。`
    : `${input.title}: ${known.length} rows. Most: ${most.name}, ${first} (${shareText(most.share, 'en')}); least: ${least.name}, ${last}.`;
}
