import { scaleLinear } from 'd3-scale';
import type { DotPlotData, DotPlotRow } from './dot-plot-data';
import {
  dotPlotLabel,
  dotPlotSummary,
  dotPlotTable,
  dotValue,
  dotValueText,
} from './dot-plot-words';
import { ROW_TEXT, rowFrame, type RowPlace } from './row-frame';
import { dotNode, lineNode, textNode, type Chart, type Mark, type Scene } from './scene';
import { textWidth } from './text-width';

export type { DotPlotData } from './dot-plot-data';

const TOP = 24;
const RADIUS = 6;

/** A dot for each row to the left or right of the line of no change, its value in words beside it. */
export function dotPlotChart(input: DotPlotData, width: number): Chart {
  return {
    scene: dotPlotScene(input, width),
    table: dotPlotTable(input),
    summary: dotPlotSummary(input),
    legend: [],
  };
}

/** The range of changes shown: always with 0 in it, never empty. */
export function dotPlotDomain({ rows, quantity }: DotPlotData): [number, number] {
  const values = rows.flatMap((row) => row[quantity] ?? []);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  return low === high ? [-1, 1] : [low, high];
}

function dotPlotScene(input: DotPlotData, width: number): Scene {
  const names = input.rows.map(({ name }) => name);
  const { left, bottom, places } = rowFrame(names, width, TOP);
  const scale = dotScale(input, left, width);
  const zero = scale(0);
  const noChange = input.language === 'ja' ? '増減なし' : 'No change';
  return {
    width,
    height: bottom + 4,
    backdrop: [
      ...places.map(({ middle }) => lineNode([left, middle], [width, middle], { stroke: 'grid' })),
      ...places.map(({ plot }) => lineNode([zero, plot[0]], [zero, plot[1]], { stroke: 'faded' })),
      textNode(noChange, [headAt(noChange, zero, width), 14], { anchor: 'middle', fill: 'muted' }),
    ],
    marks: input.rows.flatMap((row, place) => {
      const at = places[place];
      return at === undefined ? [] : [dotMark(row, { input, at, scale, width })];
    }),
  };
}

/** The scale with room for the words of every dot on its outer side. */
function dotScale(input: DotPlotData, left: number, width: number): (change: number) => number {
  const room = (isRight: boolean): number =>
    Math.max(
      0,
      ...input.rows
        .filter((row) => (dotValue(row, input) ?? 0) >= 0 === isRight)
        .map((row) => textWidth(dotValueText(row, input), ROW_TEXT)),
    ) +
    (RADIUS + 8);
  return scaleLinear()
    .domain(dotPlotDomain(input))
    .range([left + room(false), width - room(true)]);
}

function headAt(text: string, zero: number, width: number): number {
  const half = textWidth(text, 12) / 2;
  return Math.min(Math.max(zero, half), width - half);
}

function dotMark(
  row: DotPlotRow,
  {
    input,
    at,
    scale,
    width,
  }: {
    readonly input: DotPlotData;
    readonly at: RowPlace;
    readonly scale: (change: number) => number;
    readonly width: number;
  },
): Mark {
  const change = dotValue(row, input);
  const text = dotValueText(row, input);
  const x = scale(change ?? 0);
  const side = (change ?? 0) < 0 ? -1 : 1;
  const words = textNode(text, [x + side * (RADIUS + 5), at.middle + 4.5], {
    size: ROW_TEXT,
    anchor: side === 1 ? 'start' : 'end',
    fill: change === null ? 'muted' : 'ink',
  });
  return {
    key: row.key,
    label: dotPlotLabel(row, input),
    x: 0,
    y: at.y,
    width,
    height: at.height,
    nodes: [...at.name, ...(change === null ? [] : stemAndDot(row, [scale(0), x], at)), words],
  };
}

function stemAndDot(
  { paint: { paint, isHatched } }: DotPlotRow,
  [zero, x]: readonly [number, number],
  { middle }: RowPlace,
): Mark['nodes'] {
  return [
    lineNode([zero, middle], [x, middle], { stroke: paint, width: 3 }),
    dotNode([x, middle], RADIUS, { fill: isHatched ? 'ground' : paint, stroke: paint }),
  ];
}
