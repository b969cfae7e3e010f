import { grouped } from '@soshiki/base';
import { scaleBand, scaleLinear } from 'd3-scale';
import { axisStyle, axisTicks, type AxisStyle } from './axis';
import {
  divergingDomain,
  divergingSegments,
  type DivergingBarData,
  type DivergingPart,
  type DivergingRow,
} from './diverging-data';
import { divergingLabel, divergingSummary, divergingTable } from './diverging-words';
import { seriesRect } from './drawn-series';
import type { SeriesPaint } from './palette';
import {
  dotNode,
  lineNode,
  textNode,
  type Chart,
  type Mark,
  type Scene,
  type SceneNode,
} from './scene';
import { textWidth } from './text-width';

export type { DivergingBarData } from './diverging-data';

const HEIGHT = 340;
const TOP = 44;
const BOTTOM = 30;
const SIZE = 12;

/** Columns of what went up and down in each step, the net change as a dot with its number where it has room. */
export function divergingBarChart(input: DivergingBarData, width: number): Chart {
  return {
    scene: divergingScene(input, width),
    table: divergingTable(input),
    summary: divergingSummary(input),
    legend: input.parts.map((part) => ({
      key: part.key,
      label: part.name,
      ...paintOf(part, input),
    })),
  };
}

interface Geometry {
  readonly input: DivergingBarData;
  readonly style: AxisStyle;
  readonly ticks: readonly number[];
  readonly left: number;
  readonly width: number;
  readonly band: number;
  readonly x: (key: string) => number;
  readonly y: (level: number) => number;
}

function divergingScene(input: DivergingBarData, width: number): Scene {
  const geometry = divergingGeometry(input, width);
  return {
    width,
    height: HEIGHT,
    backdrop: [...valueAxis(geometry), ...stepNames(geometry)],
    marks: input.rows.map((row) => stepMark(row, geometry)),
  };
}

function divergingGeometry(input: DivergingBarData, width: number): Geometry {
  const domain = divergingDomain(input);
  const most = Math.max(-domain[0], domain[1]);
  const style = axisStyle(most, input.measure, input.language);
  const ticks = axisTicks(domain, 6, input.measure);
  const left = Math.max(...ticks.map((tick) => textWidth(tickOf(tick, style), SIZE)), 12) + 10;
  const x = scaleBand()
    .domain(input.rows.map(({ key }) => key))
    .range([left, width])
    .paddingInner(0.3)
    .paddingOuter(0.15);
  const y = scaleLinear()
    .domain(domain)
    .range([HEIGHT - BOTTOM, TOP]);
  const band = x.bandwidth();
  return { input, style, ticks, left, width, band, x: (key) => x(key) ?? left, y };
}

function tickOf(level: number, { format }: AxisStyle): string {
  if (level === 0) return '0';
  return `${level > 0 ? '+' : '−'}${format(Math.abs(level))}`;
}

function valueAxis({ input, style, ticks, left, width, y }: Geometry): SceneNode[] {
  const isJa = input.language === 'ja';
  const head = isJa ? `（${style.unit}）` : `(${style.unit})`;
  const key = isJa ? '純増減' : 'Net change';
  return [
    textNode(head, [0, 14], { fill: 'muted' }),
    netDot([width - textWidth(key, SIZE) - 14, 10]),
    textNode(key, [width, 14], { fill: 'muted', anchor: 'end' }),
    ...ticks.flatMap((tick) => [
      lineNode([left, y(tick)], [width, y(tick)], { stroke: tick === 0 ? 'ink' : 'grid' }),
      textNode(tickOf(tick, style), [left - 6, y(tick) + 4], { anchor: 'end', fill: 'muted' }),
    ]),
  ];
}

/** Names under the columns, as many as have room. */
function stepNames({ input, band, x, width }: Geometry): SceneNode[] {
  const widest = Math.max(0, ...input.rows.map(({ name }) => textWidth(name, SIZE)));
  const step = band / 0.7;
  // The last name moves in from the edge, towards the one before.
  const moved = Math.max(0, (widest - step) / 2);
  const every = Math.max(1, Math.ceil((widest + moved + 8) / step));
  const last = input.rows.length - 1;
  return input.rows.flatMap(({ key, name }, place) =>
    (last - place) % every === 0
      ? [
          textNode(
            name,
            [Math.min(x(key) + band / 2, width - textWidth(name, SIZE) / 2), HEIGHT - 8],
            {
              anchor: 'middle',
              fill: 'muted',
            },
          ),
        ]
      : [],
  );
}

function stepMark(row: DivergingRow, geometry: Geometry): Mark {
  const { input, band, x, y } = geometry;
  const left = x(row.key);
  const air = band * 0.2;
  const segments = divergingSegments(row, input).map(({ part, start, end }) => {
    const [top, bottom] = [y(Math.max(start, end)), y(Math.min(start, end))];
    const gap = bottom - top > 3 ? 1 : 0;
    return seriesRect(paintOf(part, input), {
      x: left,
      y: top,
      width: band,
      height: bottom - top - gap,
    });
  });
  return {
    key: row.key,
    label: divergingLabel(row, input),
    x: left - air,
    y: TOP - 22,
    width: band + air * 2,
    height: HEIGHT - TOP - BOTTOM + 22,
    nodes: [...segments, netDot([left + band / 2, y(row.net)]), ...netText(row, geometry)],
  };
}

/** A dot in a ring of the ground: seen on every colour. */
function netDot(at: readonly [number, number]): SceneNode {
  return dotNode(at, 5, { fill: 'ink', stroke: 'ground' });
}

/** The net numbers over their columns, when all have room: `+575`, `−1,297`. */
function netText(row: DivergingRow, { input, band, x, y }: Geometry): SceneNode[] {
  const widest = Math.max(...input.rows.map(({ net }) => textWidth(signedText(net), SIZE)));
  if (widest > band / 0.7 - 2) return [];
  const text = signedText(row.net);
  const highest = Math.max(0, row.net, ...divergingSegments(row, input).map(({ end }) => end));
  return [textNode(text, [x(row.key) + band / 2, y(highest) - 9], { anchor: 'middle' })];
}

function signedText(net: number): string {
  if (net === 0) return '±0';
  return `${net > 0 ? '+' : '−'}${grouped(Math.abs(net))}`;
}

function paintOf(
  { key, paint }: DivergingPart,
  { highlighted = [] }: DivergingBarData,
): SeriesPaint {
  const isTold = highlighted.length === 0 || highlighted.includes(key);
  return isTold ? paint : { paint: 'faded', isHatched: paint.isHatched };
}
