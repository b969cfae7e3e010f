import { scaleLinear } from 'd3-scale';
import type { DumbbellData, DumbbellRow } from './dumbbell-data';
import { dumbbellLabel, dumbbellSummary, dumbbellTable, endText } from './dumbbell-words';
import { ROW_TEXT, rowFrame, type RowPlace } from './row-frame';
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

export type { DumbbellData } from './dumbbell-data';

const HEAD = 30;
const RADIUS = 6;
const APART = RADIUS + 5;

/** Two dots a row on one scale from 0, joined by a bar: the first hollow, the second filled, with their numbers. */
export function dumbbellChart(input: DumbbellData, width: number): Chart {
  return {
    scene: dumbbellScene(input, width),
    table: dumbbellTable(input),
    summary: dumbbellSummary(input),
    legend: [],
  };
}

interface Drawing {
  readonly input: DumbbellData;
  readonly width: number;
  readonly scale: (count: number) => number;
}

function dumbbellScene(input: DumbbellData, width: number): Scene {
  const head = headNodes(input, width);
  const names = input.rows.map(({ name }) => name);
  const { left, bottom, places } = rowFrame(names, width, head.height);
  const values = input.rows.flatMap((row) => row.values.map((value) => value ?? 0));
  const room = Math.max(
    0,
    ...input.rows.flatMap(({ values: ends }) =>
      ends.map((value) => textWidth(endText(value), ROW_TEXT)),
    ),
  );
  const scale = scaleLinear()
    .domain([0, Math.max(1, ...values)])
    .range([left + room + APART + 4, width - room - APART - 4]);
  const drawing: Drawing = { input, width, scale };
  return {
    width,
    height: bottom + 4,
    backdrop: [
      ...head.nodes,
      ...places.map(({ middle }) => lineNode([left, middle], [width, middle], { stroke: 'grid' })),
    ],
    marks: input.rows.flatMap((row, place) => {
      const at = places[place];
      return at === undefined ? [] : [rowMark(row, at, drawing)];
    }),
  };
}

/** Which dot is which, beside one another where there is room, else one under the other. */
function headNodes({ ends }: DumbbellData, width: number): { nodes: SceneNode[]; height: number } {
  const widths = ends.map((name) => textWidth(name, ROW_TEXT) + 36);
  const isOneLine = (widths[0] ?? 0) + (widths[1] ?? 0) <= width;
  const nodes = ends.flatMap((name, place) => {
    const x = place === 1 && isOneLine ? (widths[0] ?? 0) : 0;
    const y = place === 1 && !isOneLine ? 32 : 12;
    return [
      dotNode([x + 8, y], RADIUS, { fill: place === 0 ? 'ground' : 'neutral', stroke: 'neutral' }),
      textNode(name, [x + 20, y + 4.5], { size: ROW_TEXT, fill: 'muted' }),
    ];
  });
  return { nodes, height: isOneLine ? HEAD : HEAD + 20 };
}

function rowMark(row: DumbbellRow, at: RowPlace, drawing: Drawing): Mark {
  const [first, second] = row.values;
  const { paint } = row.paint;
  const { scale } = drawing;
  const link =
    first === null || second === null
      ? []
      : [
          lineNode([scale(first), at.middle], [scale(second), at.middle], {
            stroke: paint,
            width: 3,
          }),
        ];
  const dots = [first, second].flatMap((value, place) =>
    value === null
      ? []
      : [
          dotNode([scale(value), at.middle], RADIUS, {
            fill: place === 0 ? 'ground' : paint,
            stroke: paint,
          }),
        ],
  );
  return {
    key: row.key,
    label: dumbbellLabel(row, drawing.input),
    x: 0,
    y: at.y,
    width: drawing.width,
    height: at.height,
    nodes: [...at.name, ...link, ...dots.toReversed(), ...rowWords(row, at, drawing)],
  };
}

/** The numbers outside the dots: the smaller to the left, the larger to the right; a missing one where 0 would be. */
function rowWords({ values }: DumbbellRow, { middle }: RowPlace, { scale }: Drawing): SceneNode[] {
  const [low, high] = [...values].sort((a, b) => (a ?? -1) - (b ?? -1));
  const y = middle + 4.5;
  return [
    textNode(endText(low ?? null), [scale(low ?? 0) - APART, y], {
      size: ROW_TEXT,
      anchor: 'end',
      fill: low === null ? 'muted' : 'ink',
    }),
    ...(high === null || high === undefined
      ? []
      : [textNode(endText(high), [scale(high) + APART, y], { size: ROW_TEXT })]),
  ];
}
