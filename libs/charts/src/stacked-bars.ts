import { scaleLinear } from 'd3-scale';
import { axisStyle, axisTicks, tickText } from './axis';
import { seriesRect, wordsOn } from './drawn-series';
import { shareText } from './figure-text';
import { ROW_TEXT, rowFrame, type RowFrame, type RowPlace } from './row-frame';
import { lineNode, textNode, type Chart, type Mark, type Scene, type SceneNode } from './scene';
import {
  stackedMost,
  stackedPaint,
  stackedSegments,
  type StackedBarData,
  type StackedRow,
  type StackedSegment,
} from './stacked-data';
import { stackedLabel, stackedSummary, stackedTable, stackedTotalText } from './stacked-words';
import { textWidth } from './text-width';

export * from './stacked-data';
export { stackedLabel, stackedTotalText } from './stacked-words';

const BAR = 22;
const AXIS = 28;
const TOP = 4;
const SIZE = 12;

/** Bars of parts end to end: as long as their counts, or all alike with shares; each whole in numbers at its end. */
export function stackedBarChart(input: StackedBarData, width: number): Chart {
  return {
    scene: stackedScene(input, width),
    table: stackedTable(input),
    summary: stackedSummary(input),
    legend: input.parts.map((part) => ({
      key: part.key,
      label: part.name,
      ...stackedPaint(part, input),
    })),
  };
}

interface Drawing {
  readonly input: StackedBarData;
  readonly width: number;
  readonly scale: (value: number) => number;
}

function stackedScene(input: StackedBarData, width: number): Scene {
  const names = input.rows.map(({ name }) => name);
  const { left, bottom, places } = rowFrame(names, width, TOP);
  const totals = input.rows.map((row) => textWidth(stackedTotalText(row, input), ROW_TEXT));
  const right = Math.max(left + 60, width - Math.max(0, ...totals) - 10);
  const most = stackedMost(input);
  const scale = scaleLinear().domain([0, most]).range([left, right]);
  const drawing: Drawing = { input, width, scale };
  return {
    width,
    height: bottom + AXIS,
    backdrop: axis(drawing, { left, right, bottom, places }),
    marks: input.rows.flatMap((row, place) => {
      const at = places[place];
      return at === undefined ? [] : [rowMark(row, at, drawing)];
    }),
  };
}

function axis(
  { input, scale }: Drawing,
  { left, right, bottom, places }: RowFrame & { readonly right: number },
): SceneNode[] {
  const most = stackedMost(input);
  const quantity = input.isShare ? 'share' : input.measure;
  const style = axisStyle(most, quantity, input.language);
  const count = Math.max(2, Math.floor((right - left) / 80));
  return axisTicks([0, most], count, quantity).flatMap((tick) => {
    const text = tickText(tick, style);
    const half = textWidth(text, SIZE) / 2;
    const x = Math.max(scale(tick), half);
    return [
      ...places.map(({ plot: [from, to] }) =>
        lineNode([scale(tick), from], [scale(tick), to], { stroke: 'grid' }),
      ),
      textNode(text, [x, bottom + 18], { anchor: 'middle', fill: 'muted' }),
    ];
  });
}

function rowMark(row: StackedRow, at: RowPlace, drawing: Drawing): Mark {
  const { input, width, scale } = drawing;
  const segments = stackedSegments(row, input);
  const end = scale(segments.at(-1)?.end ?? 0);
  return {
    key: row.key,
    label: stackedLabel(row, input),
    x: 0,
    y: at.y,
    width,
    height: at.height,
    nodes: [
      ...at.name,
      ...segments.flatMap((segment) => segmentNodes(segment, at, drawing)),
      textNode(stackedTotalText(row, input), [end + 6, at.middle + 4.5], {
        size: ROW_TEXT,
        fill: segments.length === 0 ? 'muted' : 'ink',
      }),
    ],
  };
}

/** A part with its share in it where that has room whole. */
function segmentNodes(
  { part, share, start, end }: StackedSegment,
  { middle }: RowPlace,
  { input, scale }: Drawing,
): SceneNode[] {
  const paint = stackedPaint(part, input);
  const [x, to] = [scale(start), scale(end)];
  const gap = to - x > 4 ? 1 : 0;
  const box = { x, y: middle - BAR / 2, width: to - x - gap, height: BAR };
  const text = shareText(share, input.language);
  const words = textWidth(text, SIZE);
  const hasRoom = words + 8 <= box.width;
  const at = { x: x + (box.width - words) / 2, y: middle + 4.5, size: SIZE };
  return [seriesRect(paint, box), ...(hasRoom ? wordsOn(paint, text, at) : [])];
}
