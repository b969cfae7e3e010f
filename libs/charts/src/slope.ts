import { scaleLinear } from 'd3-scale';
import { periodText } from './figure-text';
import type { Paint } from './palette';
import {
  dotNode,
  lineNode,
  textNode,
  type Chart,
  type Mark,
  type Scene,
  type SceneNode,
} from './scene';
import { isTold, type SlopeData, type SlopeRow } from './slope-data';
import { slopeLabel, slopeSummary, slopeTable, slopeText } from './slope-words';
import { spreadLabels } from './spread-labels';
import { textWidth, wrapText } from './text-width';

export type { SlopeData, SlopeRow } from './slope-data';

const SIZE = 12;
const LINE = 15;
const TOP = 40;
const LEAST_HEIGHT = 320;
const RADIUS = 4;
const AIR = 10;

/** Lines from one period to another: names and values at their ends, what is not brought out in grey behind. */
export function slopeChart(input: SlopeData, width: number): Chart {
  return {
    scene: slopeScene(input, width),
    table: slopeTable(input),
    summary: slopeSummary(input),
    legend: input.rows.map((row) => ({
      key: row.key,
      label: row.name,
      paint: isTold(row, input) ? row.paint.paint : 'faded',
      isHatched: row.paint.isHatched,
    })),
  };
}

/** The range of values: from 0 for counts and shares, around the values for an index. */
export function slopeDomain({ rows, quantity }: SlopeData): [number, number] {
  const values = rows.flatMap(({ before, after }) =>
    [before, after].filter((value) => value !== null),
  );
  if (values.length === 0) return [0, 1];
  const high = Math.max(...values);
  const low = quantity === 'index' ? Math.min(...values) : 0;
  return low === high ? [low - 1, high + 1] : [low, high];
}

interface EndLabel {
  readonly row: SlopeRow;
  readonly lines: readonly string[];
  readonly at: number;
}

interface Geometry {
  readonly input: SlopeData;
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly y: (value: number) => number;
}

function slopeScene(input: SlopeData, width: number): Scene {
  const geometry = slopeGeometry(input, width);
  const before = endLabels(geometry, 'before');
  const after = endLabels(geometry, 'after');
  const drawn = input.rows.filter((row) => row.before !== null || row.after !== null);
  const greyFirst = [...drawn].sort((a, b) => Number(isTold(a, input)) - Number(isTold(b, input)));
  const unknown = input.rows.filter((row) => !drawn.includes(row));
  return {
    width,
    height: geometry.bottom + 12 + unknown.length * 20,
    backdrop: [
      ...axes(geometry),
      ...greyFirst.flatMap((row) => rowNodes(row, geometry)),
      ...[...before, ...after].flatMap(({ nodes }) => nodes),
    ],
    marks: [
      ...drawn.map((row) => rowMark(row, geometry, [...before, ...after])),
      ...unknown.map((row, place) => unknownMark(row, place, geometry)),
    ],
  };
}

function slopeGeometry(input: SlopeData, width: number): Geometry {
  const told = input.rows.filter((row) => isTold(row, input));
  const values = told.flatMap(({ before, after }) => [before, after]);
  const figure = Math.max(0, ...values.map((value) => textWidth(slopeText(value, input), SIZE)));
  const name = Math.max(0, ...told.map((row) => textWidth(row.name, SIZE)));
  const heads = [input.from, input.to].map((period) => headWidth(period, input) / 2);
  const left = Math.max(Math.min(name + 8 + figure, width * 0.46), figure, ...heads) + AIR;
  const right = width - Math.max(figure, ...heads) - AIR;
  const most = Math.max(...told.map((row) => nameLines(row, input, left).length), 1);
  const height = Math.max(LEAST_HEIGHT, told.length * most * LINE + 24);
  const y = scaleLinear()
    .domain(slopeDomain(input))
    .range([TOP + height - 12, TOP + 12]);
  return { input, width, left, right, bottom: TOP + height, y };
}

function headWidth(period: string, { language, calendar }: SlopeData): number {
  return textWidth(periodText(period, language, calendar), SIZE);
}

function axes({ input, left, right, bottom }: Geometry): SceneNode[] {
  const { from, to, language, calendar } = input;
  return [
    { x: left, period: from },
    { x: right, period: to },
  ].flatMap(({ x, period }) => [
    lineNode([x, TOP], [x, bottom], { stroke: 'faded' }),
    textNode(periodText(period, language, calendar), [x, 18], { anchor: 'middle', isBold: true }),
  ]);
}

/** Name and value in a line where they fit, else the name in lines of its own above the value. */
function nameLines(row: SlopeRow, input: SlopeData, left: number): string[] {
  const room = left - AIR;
  const value = slopeText(row.before, input);
  const whole = `${row.name} ${value}`;
  return textWidth(whole, SIZE) <= room ? [whole] : [...wrapText(row.name, room, SIZE), value];
}

interface PlacedLabel {
  readonly key: string;
  readonly y: number;
  readonly height: number;
  readonly nodes: readonly SceneNode[];
}

/** The words at one end of the lines brought out, moved apart where they would touch. */
function endLabels(geometry: Geometry, end: 'before' | 'after'): PlacedLabel[] {
  const { input, left, right, bottom, y } = geometry;
  const labels: EndLabel[] = input.rows
    .filter((row) => isTold(row, input) && (row.before !== null || row.after !== null))
    .map((row) => ({
      row,
      lines: end === 'before' ? nameLines(row, input, left) : [slopeText(row.after, input)],
      at: y(row[end] ?? row.before ?? row.after ?? 0),
    }));
  const gap = LINE * Math.max(1, ...labels.map(({ lines }) => lines.length));
  const places = spreadLabels(
    labels.map(({ at }) => at),
    gap,
    [TOP + gap / 2, bottom - gap / 2],
  );
  const [x, anchor] =
    end === 'before' ? [left - AIR, 'end' as const] : [right + AIR, 'start' as const];
  return labels.map(({ row, lines }, place) => {
    const height = lines.length * LINE;
    const top = (places[place] ?? 0) - height / 2;
    const fill: Paint = row[end] === null ? 'muted' : 'ink';
    const nodes = lines.map((line, down) =>
      textNode(line, [x, top + 12 + down * LINE], { anchor, fill }),
    );
    return { key: row.key, y: top, height, nodes };
  });
}

function rowNodes(row: SlopeRow, { input, left, right, y }: Geometry): SceneNode[] {
  const stroke: Paint = isTold(row, input) ? row.paint.paint : 'faded';
  const width = isTold(row, input) ? 2.5 : 1;
  const points = [
    { x: left, value: row.before },
    { x: right, value: row.after },
  ].flatMap(({ x, value }) => (value === null ? [] : [[x, y(value)] as const]));
  const [from, to] = points;
  const dash = row.paint.isHatched ? { dash: '2 3' } : {};
  return [
    ...(from === undefined || to === undefined
      ? []
      : [lineNode(from, to, { stroke, width, ...dash })]),
    ...points.map((at) =>
      dotNode(at, isTold(row, input) ? RADIUS : RADIUS - 1.5, { fill: stroke, stroke: 'ground' }),
    ),
  ];
}

/** A row brought out is pointed at by its words on the left; a grey one by the point at its end. */
function rowMark(row: SlopeRow, geometry: Geometry, labels: readonly PlacedLabel[]): Mark {
  const { input, left, right, y } = geometry;
  const label = slopeLabel(row, input);
  const words = labels.find(({ key }) => key === row.key);
  if (words !== undefined) {
    const { y: top, height } = words;
    return { key: row.key, label, x: 0, y: top, width: left - 2, height, nodes: [] };
  }
  const x = row.after === null ? left : right;
  const at = y(row.after ?? row.before ?? 0);
  return { key: row.key, label, x: x - 6, y: at - 6, width: 12, height: 12, nodes: [] };
}

/** A row without any figure has no line: its name stands below with 「…」. */
function unknownMark(row: SlopeRow, place: number, { input, width, bottom }: Geometry): Mark {
  const y = bottom + 10 + place * 20;
  return {
    key: row.key,
    label: slopeLabel(row, input),
    x: 0,
    y,
    width,
    height: 20,
    nodes: [textNode(`${row.name} …`, [4, y + 14], { fill: 'muted' })],
  };
}
