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
import { rowFrame, type RowFrame, type RowPlace } from './row-frame';
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

const TOP = 4;
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
  readonly frame: RowFrame;
  readonly width: number;
  readonly right: number;
  readonly scale: (value: number) => number;
}

function barScene(input: BarData, width: number): Scene {
  const names = input.rows.map(({ name }) => name);
  const frame = rowFrame(names, width, TOP);
  const max = Math.max(1, ...input.rows.map((row) => barValue(row, input.measure) ?? 0));
  const endLabel = Math.max(...input.rows.map((row) => textWidth(valueText(row, input), SIZE)), 0);
  const right = Math.max(frame.left + 40, width - endLabel - 12);
  const scale = scaleLinear().domain([0, max]).range([frame.left, right]);
  const geometry: BarGeometry = { input, frame, width, right, scale };
  return {
    width,
    height: frame.bottom + AXIS + 4,
    backdrop: barAxis(geometry, max),
    marks: input.rows.flatMap((row, place) => {
      const at = frame.places[place];
      return at === undefined ? [] : [barMark(row, at, geometry)];
    }),
  };
}

function barAxis({ input, scale, frame, right }: BarGeometry, max: number): SceneNode[] {
  const style = axisStyle(max, input.measure, input.language);
  const most = Math.max(2, Math.floor((right - frame.left) / 80));
  return axisTicks([0, max], most, input.measure).flatMap((tick) => {
    const text = tickText(tick, style);
    const inside = Math.max(scale(tick), textWidth(text, 12) / 2);
    return [
      ...frame.places.map(({ plot: [from, to] }) =>
        lineNode([scale(tick), from], [scale(tick), to], { stroke: 'grid' }),
      ),
      textNode(text, [inside, frame.bottom + 20], { anchor: 'middle', fill: 'muted' }),
    ];
  });
}

function barMark(row: BarRow, { y, height, middle, name }: RowPlace, geometry: BarGeometry): Mark {
  const { input, frame, scale, width } = geometry;
  const end = scale(barValue(row, input.measure) ?? 0);
  return {
    key: row.key,
    label: barLabel(row, input),
    x: 0,
    y,
    width,
    height,
    nodes: [
      ...name,
      {
        type: 'rect',
        x: frame.left,
        y: middle - BAR / 2,
        width: end - frame.left,
        height: BAR,
        fill: row.paint.paint,
        isHatched: row.paint.isHatched,
      },
      textNode(valueText(row, input), [end + 6, middle + 4.5], { size: SIZE }),
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
