import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { axisStyle, axisTicks, periodTicks, periodTickText } from './axis';
import { endLabelHeight, endLabelNodes, endLabelRoom } from './end-labels';
import { periodText } from './figure-text';
import {
  axisHead,
  isHighlighted,
  lineDomain,
  lineSummary,
  lineTable,
  lineValueText,
  type LineData,
  type LineSeries,
} from './line-data';
import type { Paint } from './palette';
import {
  lineNode,
  textNode,
  type Chart,
  type Mark,
  type PathNode,
  type Scene,
  type SceneNode,
} from './scene';
import { textWidth } from './text-width';

/** Dots of a line whose colour another line has too. */
export const SHARED_COLOUR_DASH = '2 3';
/** Dashes of the years before a definition changed. */
export const OLD_DEFINITION_DASH = '7 4';

const LEAST_HEIGHT = 266;
const TOP = 26;
const BOTTOM = 28;
const SIZE = 12;

interface LineGeometry {
  readonly input: LineData;
  readonly x: (period: string) => number;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly width: number;
  readonly bottom: number;
  readonly domain: readonly [number, number];
}

/** Lines over time with their names at their ends; missing periods leave a gap, greyed lines lie behind. */
export function lineChart(input: LineData, width: number): Chart {
  return {
    scene: lineScene(input, width),
    table: lineTable(input),
    summary: lineSummary(input),
    legend: input.series.map(({ key, name, paint }) => ({
      key,
      label: name,
      paint: isHighlighted(key, input) ? paint.paint : 'faded',
      isHatched: paint.isHatched,
    })),
  };
}

/** Full statements of each period, the marks a reader steps through: `2025年12月：合計 192,048人`. */
export function periodLabels(input: LineData): { key: string; label: string }[] {
  const told = input.series.filter(({ key }) => isHighlighted(key, input));
  const [colon, comma] = input.language === 'ja' ? ['：', '、'] : [': ', ', '];
  return input.periods.map((period, place) => ({
    key: period,
    label: `${periodText(period, input.language, input.calendar)}${colon}${told
      .map(({ name, values }) => `${name} ${lineValueText(values[place] ?? null, input)}`)
      .join(comma)}`,
  }));
}

function lineScene(input: LineData, width: number): Scene {
  const geometry = lineGeometry(input, width);
  const greyFirst = [...input.series].sort(
    (a, b) => Number(isHighlighted(a.key, input)) - Number(isHighlighted(b.key, input)),
  );
  return {
    width,
    height: geometry.bottom + BOTTOM,
    backdrop: [
      ...valueAxis(geometry),
      ...timeAxis(geometry),
      ...greyFirst.flatMap((series) => linePaths(series, geometry)),
      ...endLabels(geometry),
    ],
    marks: periodMarks(geometry),
  };
}

function lineGeometry(input: LineData, width: number): LineGeometry {
  const told = input.series.filter(({ key }) => isHighlighted(key, input));
  const names = told.map(({ name }) => name);
  const right = Math.max(120, width - endLabelRoom(names, width));
  const bottom = TOP + Math.max(LEAST_HEIGHT, endLabelHeight(names, width) - 16);
  const domain = lineDomain(input);
  const style = axisStyle(domain[1], input.quantity, input.language);
  const ticks = axisTicks(domain, 5, input.quantity).map((tick) => style.format(tick));
  const left = Math.max(...ticks.map((tick) => textWidth(tick, SIZE)), 12) + 8;
  const x = scalePoint().domain(input.periods).range([left, right]);
  return {
    input,
    x: (period) => x(period) ?? left,
    y: scaleLinear().domain(domain).range([bottom, TOP]),
    left,
    right,
    width,
    bottom,
    domain,
  };
}

function valueAxis({ input, y, left, right, domain }: LineGeometry): SceneNode[] {
  const style = axisStyle(domain[1], input.quantity, input.language);
  return [
    textNode(axisHead(style.unit, domain, input.language), [0, 12], { fill: 'muted' }),
    ...axisTicks(domain, 5, input.quantity).flatMap((tick) => [
      lineNode([left, y(tick)], [right, y(tick)], { stroke: 'grid' }),
      textNode(style.format(tick), [left - 6, y(tick) + 4], { anchor: 'end', fill: 'muted' }),
    ]),
  ];
}

function timeAxis({ input, x, left, right, bottom }: LineGeometry): SceneNode[] {
  const most = Math.max(2, Math.floor((right - left) / 64));
  return periodTicks(input.periods, most).map((period) => {
    const text = periodTickText(period, input.language, input.calendar);
    const inside = Math.max(x(period), textWidth(text, SIZE) / 2);
    return textNode(text, [inside, bottom + BOTTOM - 8], { anchor: 'middle', fill: 'muted' });
  });
}

function linePaths(series: LineSeries, geometry: LineGeometry): PathNode[] {
  const { input } = geometry;
  const isTold = isHighlighted(series.key, input);
  const stroke: Paint = isTold ? series.paint.paint : 'faded';
  const change = input.definitionChangedAt ?? '';
  const spans = [
    { isIn: (period: string) => period <= change, dash: OLD_DEFINITION_DASH },
    {
      isIn: (period: string) => period >= change,
      dash: series.paint.isHatched ? SHARED_COLOUR_DASH : '',
    },
  ];
  return spans.flatMap(({ isIn, dash }) => {
    const d = pathOf(series, geometry, isIn);
    const style = { fill: 'none', stroke, width: isTold ? 2.5 : 1 } as const;
    return d === ''
      ? []
      : [{ type: 'path' as const, d, ...style, ...(dash === '' ? {} : { dash }) }];
  });
}

function pathOf(
  { values }: LineSeries,
  { input, x, y }: LineGeometry,
  isIn: (period: string) => boolean,
): string {
  const draw = line<string>()
    .defined((period) => isIn(period) && valueAt(values, input.periods.indexOf(period)) !== null)
    .x((period) => x(period))
    .y((period) => y(valueAt(values, input.periods.indexOf(period)) ?? 0))
    .digits(2);
  return draw(input.periods) ?? '';
}

function endLabels({ input, y, right, width, bottom }: LineGeometry): SceneNode[] {
  const ends = input.series
    .filter(({ key }) => isHighlighted(key, input))
    .flatMap(({ name, values, paint }) => {
      const last = values[values.length - 1];
      return last === null || last === undefined ? [] : [{ name, paint, at: y(last) }];
    });
  return endLabelNodes(ends, { right, width }, [TOP - 8, bottom + 8]);
}

function periodMarks({ input, x, left, right, bottom }: LineGeometry): Mark[] {
  const step = (right - left) / Math.max(1, input.periods.length - 1);
  return periodLabels(input).map(({ key, label }) => ({
    key,
    label,
    x: x(key) - step / 2,
    y: TOP,
    width: step,
    height: bottom - TOP,
    nodes: [],
  }));
}

function valueAt(values: readonly (number | null)[], place: number): number | null {
  return values[place] ?? null;
}
