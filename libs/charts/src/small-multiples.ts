import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { eraYearMark, isInEras } from './calendar';
import { periodText } from './figure-text';
import { lineSummary, lineTable, lineValueText, type LineData, type LineSeries } from './line-data';
import {
  lineNode,
  textNode,
  type Chart,
  type Mark,
  type PathNode,
  type Scene,
  type SceneNode,
} from './scene';
import { wrapText } from './text-width';

const LEAST_WIDTH = 136;
const PLOT = 60;
const GAP = 16;
const NAME = 13;
const NAME_LINE = 16;
/** Below the name: the last figure, and air. */
const FIGURE = 24;
const BOTTOM = 18;

/**
 * One small chart for each series, in the order given. Indices share one scale, so that slopes compare; counts and shares
 * have a scale of their own from 0, because the largest industry is hundreds of times the smallest.
 */
export function smallMultiplesChart(input: LineData, width: number): Chart {
  return {
    scene: multiplesScene(input, width),
    table: lineTable(input),
    summary: lineSummary(input),
    legend: [],
  };
}

function multiplesScene(input: LineData, width: number): Scene {
  const columns = Math.max(1, Math.floor((width + GAP) / (LEAST_WIDTH + GAP)));
  const panel = (width - GAP * (columns - 1)) / columns;
  const rows = Math.ceil(input.series.length / columns);
  const lines = input.series.map(({ name }) => wrapText(name, panel, NAME).length);
  const top = Math.max(1, ...lines) * NAME_LINE + FIGURE;
  const height = top + PLOT + BOTTOM;
  return {
    width,
    height: rows * (height + GAP),
    backdrop: [],
    marks: input.series.map((series, place) =>
      panelMark(input, series, {
        x: (place % columns) * (panel + GAP),
        y: Math.floor(place / columns) * (height + GAP),
        width: panel,
        height,
        top,
      }),
    ),
  };
}

/** `top` is where the plot begins below the words. */
type Box = Pick<Mark, 'x' | 'y' | 'width' | 'height'> & { readonly top: number };

function panelMark(input: LineData, series: LineSeries, box: Box): Mark {
  const { periods, language, calendar } = input;
  const known = series.values.flatMap((value, place) => (value === null ? [] : [place]));
  const [first, last] = [known[0] ?? 0, known.at(-1) ?? 0];
  const at = (place: number): string =>
    `${periodText(periods[place] ?? '', language, calendar)} ${lineValueText(series.values[place] ?? null, input)}`;
  const colon = language === 'ja' ? '：' : ': ';
  const { top, ...mark } = box;
  const nodes: SceneNode[] = [
    ...wrapText(series.name, box.width, NAME).map((line, place) =>
      textNode(line, [box.x, box.y + 14 + place * NAME_LINE], { size: NAME, isBold: true }),
    ),
    textNode(lineValueText(series.values[last] ?? null, input), [box.x, box.y + top - 9], {
      size: 12,
      fill: 'muted',
    }),
    ...panelLines(input, series, box),
  ];
  const label =
    known.length === 0
      ? `${series.name}${colon}…`
      : `${series.name}${colon}${at(first)} → ${at(last)}`;
  return { key: series.key, label, ...mark, nodes };
}

function panelLines(input: LineData, series: LineSeries, box: Box): SceneNode[] {
  const { periods } = input;
  const foot = box.y + box.height - BOTTOM;
  const right = box.x + box.width;
  const x = scalePoint()
    .domain(periods)
    .range([box.x, right - 4]);
  const y = scaleLinear()
    .domain(panelDomain(input, series))
    .range([foot, box.y + box.top]);
  const draw = line<string>()
    .defined((period) => valueAt(series, periods, period) !== null)
    .x((period) => x(period) ?? box.x)
    .y((period) => y(valueAt(series, periods, period) ?? 0))
    .digits(1);
  const base = input.quantity === 'index' ? [y(100)] : [];
  return [
    lineNode([box.x, foot], [right, foot], { stroke: 'faded' }),
    ...base.map((at) => lineNode([box.x, at], [right, at], { stroke: 'grid', dash: '3 3' })),
    ...yearNodes(input, { left: box.x, right, y: foot + 14 }),
    ...panelPath(series, draw(periods)),
  ];
}

function panelPath({ paint }: LineSeries, d: string | null): PathNode[] {
  if (d === null || d === '') return [];
  const style = { fill: 'none', stroke: paint.paint, width: 2 } as const;
  return [{ type: 'path', d, ...style, ...(paint.isHatched ? { dash: '2 3' } : {}) }];
}

function yearNodes(
  { periods, language, calendar = 'western' }: LineData,
  { left, right, y }: { readonly left: number; readonly right: number; readonly y: number },
): SceneNode[] {
  const [first = '', last = ''] = [periods[0], periods.at(-1)];
  const style = { size: 11, fill: 'muted' } as const;
  const isEra = isInEras({ language, calendar });
  const yearOf = (period: string): string =>
    isEra && period !== '' ? eraYearMark(period) : period.slice(0, 4);
  return [
    textNode(yearOf(first), [left, y], style),
    textNode(yearOf(last), [right, y], { ...style, anchor: 'end' }),
  ];
}

function panelDomain(input: LineData, own: LineSeries): [number, number] {
  const series = input.quantity === 'index' ? input.series : [own];
  const values = series.flatMap((line) => line.values.filter((value) => value !== null));
  if (input.quantity !== 'index') return [0, Math.max(...values, Number.MIN_VALUE)];
  return [Math.min(...values, 100), Math.max(...values, 100)];
}

function valueAt(series: LineSeries, periods: readonly string[], period: string): number | null {
  return series.values[periods.indexOf(period)] ?? null;
}
