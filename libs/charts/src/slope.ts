import { scaleLinear } from 'd3-scale';
import { periodText } from './figure-text';
import { quantityUnit } from './line-data';
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
import { slopeLabel, slopeSummary, slopeTable, endValueText } from './slope-words';
import { spreadBlocks } from './spread-labels';
import { textWidth, wrapText } from './text-width';

export type { SlopeData, SlopeRow } from './slope-data';

const SIZE = 12;
const LINE = 15;
const TOP = 40;
const LEAST_HEIGHT = 320;
const RADIUS = 4;
/** Between an axis and its words: room for a leader. */
const LEADER = 22;
/** Names and values on the left take no more than this part of the drawing. */
const WIDEST = 0.44;

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

interface Geometry {
  readonly input: SlopeData;
  readonly width: number;
  readonly left: number;
  readonly right: number;
  /** Room of the names with their values and leaders. */
  readonly named: number;
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
  const figures = told.flatMap(({ before, after }) =>
    [before, after].map((value) => textWidth(endValueText(value, input), SIZE)),
  );
  const figure = Math.max(0, ...figures);
  const name = Math.max(0, ...told.map((row) => textWidth(row.name, SIZE)));
  const named = Math.max(Math.min(name + 8 + figure, width * WIDEST), figure, 40) + LEADER;
  const isNamedBefore = namedEnd(input) === 'before';
  const left = isNamedBefore ? named : Math.max(figure, 40) + LEADER;
  const right = width - (isNamedBefore ? figure + LEADER : named);
  const lines = told.reduce((sum, row) => sum + nameLines(row, input, named).length, 0);
  const height = Math.max(LEAST_HEIGHT, lines * LINE + 24);
  const y = scaleLinear()
    .domain(slopeDomain(input))
    .range([TOP + height - 12, TOP + 12]);
  return { input, width, left, right, named, bottom: TOP + height, y };
}

function axes(geometry: Geometry): SceneNode[] {
  const { input, left, right, bottom } = geometry;
  const { unit } = quantityUnit(input.quantity, input.language);
  const head = input.language === 'ja' ? `（${unit ?? ''}）` : `(${unit ?? ''})`;
  return [
    ...(unit === undefined ? [] : [textNode(head, [0, 14], { fill: 'muted' })]),
    ...periodHeads(geometry),
    lineNode([left, TOP], [left, bottom], { stroke: 'faded' }),
    lineNode([right, TOP], [right, bottom], { stroke: 'faded' }),
  ];
}

/** The periods over their axes; where they would touch or be cut, the first ends at its axis, the last at the edge. */
function periodHeads({ input, width, left, right }: Geometry): SceneNode[] {
  const { from, to, language, calendar } = input;
  const [first = '', last = ''] = [from, to].map((period) =>
    periodText(period, language, calendar),
  );
  const half = textWidth(last, SIZE) / 2;
  const lastX = Math.min(right, width - half);
  const firstX = Math.min(left, lastX - half - 12 - textWidth(first, SIZE) / 2);
  const style = { anchor: 'middle', isBold: true } as const;
  return [textNode(first, [firstX, 32], style), textNode(last, [lastX, 32], style)];
}

/** Where the names stand: on the left, but of indices on the right, for they all begin at 100. */
function namedEnd({ quantity }: SlopeData): 'before' | 'after' {
  return quantity === 'index' ? 'after' : 'before';
}

/** Name and value in a line where they fit, else the name in lines of its own above the value. */
function nameLines(row: SlopeRow, input: SlopeData, named: number): string[] {
  const room = named - LEADER;
  const value = endValueText(row[namedEnd(input)], input);
  const whole = `${row.name} ${value}`;
  return textWidth(whole, SIZE) <= room ? [whole] : [...wrapText(row.name, room, SIZE), value];
}

interface PlacedLabel {
  readonly key: string;
  readonly end: 'before' | 'after';
  readonly y: number;
  readonly height: number;
  readonly nodes: readonly SceneNode[];
}

/** The words at one end of the lines brought out, moved apart where they would touch, with a leader to their point. */
function endLabels(geometry: Geometry, end: 'before' | 'after'): PlacedLabel[] {
  const { input, named, bottom, y } = geometry;
  const labels = input.rows
    .filter((row) => isTold(row, input) && (row.before !== null || row.after !== null))
    .map((row) => {
      const lines =
        end === namedEnd(input) ? nameLines(row, input, named) : [endValueText(row[end], input)];
      const at = y(row[end] ?? row.before ?? row.after ?? 0);
      return { row, lines, at, height: lines.length * LINE };
    });
  const middles = spreadBlocks(labels, [TOP, bottom]);
  return labels.map(({ row, lines, at, height }, place) => {
    const middle = middles[place] ?? at;
    const words = labelWords(lines, middle - height / 2, {
      geometry,
      end,
      isKnown: row[end] !== null,
    });
    const leader = row[end] === null ? [] : labelLeader([at, middle], geometry, end);
    return { key: row.key, end, y: middle - height / 2, height, nodes: [...leader, ...words] };
  });
}

function labelWords(
  lines: readonly string[],
  top: number,
  {
    geometry: { left, right },
    end,
    isKnown,
  }: {
    readonly geometry: Geometry;
    readonly end: 'before' | 'after';
    readonly isKnown: boolean;
  },
): SceneNode[] {
  const isBefore = end === 'before';
  const x = isBefore ? left - LEADER : right + LEADER;
  return lines.map((line, down) =>
    textNode(line, [x, top + 12 + down * LINE], {
      anchor: isBefore ? 'end' : 'start',
      fill: isKnown ? 'ink' : 'muted',
    }),
  );
}

/** A thin line from a point to its words. */
function labelLeader(
  [at, middle]: readonly [number, number],
  { left, right }: Geometry,
  end: 'before' | 'after',
): SceneNode[] {
  const [x, away] = end === 'before' ? [left, -1] : [right, 1];
  return [
    lineNode([x + away * (RADIUS + 1), at], [x + away * (LEADER - 3), middle], {
      stroke: 'faded',
    }),
  ];
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

/** A row brought out is pointed at by its name; a grey one by the point at its end. */
function rowMark(row: SlopeRow, geometry: Geometry, labels: readonly PlacedLabel[]): Mark {
  const { input, left, right, named, width, y } = geometry;
  const label = slopeLabel(row, input);
  const words = labels.find(({ key, end }) => key === row.key && end === namedEnd(input));
  if (words !== undefined) {
    const x = words.end === 'before' ? 0 : width - named + 2;
    return {
      key: row.key,
      label,
      x,
      y: words.y,
      width: named - 2,
      height: words.height,
      nodes: [],
    };
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
