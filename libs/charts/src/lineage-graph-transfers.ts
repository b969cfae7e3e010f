import {
  LABEL_SIZE,
  labelLines,
  labelSide,
  laneText,
  type Box,
  type Gap,
  type LineageGrid,
} from './lineage-graph-grid';
import type { LineageStages, StagedTransfer } from './lineage-graph-stages';
import type { Language } from './language';
import { textNode, type PathNode, type SceneNode, type TextNode } from './scene';
import { textWidth } from './text-width';

const ARROW = 7;
const BREADTH = 4;
const ABOVE = 5;
const BELOW = 14;

/** A transfer with what it joins, in pixels. `leavesEdge` and `meetsEdge` are set where the union goes on through the gap:
 *  the path then ends at the top or bottom of its box. */
interface Route {
  readonly transfer: StagedTransfer;
  readonly gap: Gap;
  readonly source: Box;
  readonly target: Box;
  readonly leavesEdge: boolean;
  readonly meetsEdge: boolean;
}

/** The transfers as paths with arrow heads and labels: what happened when, and how many persons. A label between two unions
 *  that both go on stands in a lane between the rows; when none is free, the table alone tells it. */
export function transferNodes(
  stages: LineageStages,
  grid: LineageGrid,
  language: Language,
): SceneNode[] {
  const routes = stages.transfers.flatMap((transfer) => routeOf(transfer, stages, grid));
  const between = routes.filter(({ transfer }) => labelSide(transfer, stages) === 'between');
  return [
    ...routes.flatMap(pathNodes),
    ...routes.flatMap((route) => labelNodes(route, labelSide(route.transfer, stages), language)),
    ...laneLabels(between, grid, language),
  ];
}

function routeOf(transfer: StagedTransfer, stages: LineageStages, grid: LineageGrid): Route[] {
  const source = stages.unions.find(({ union }) => union.code === transfer.from);
  const target = stages.unions.find(({ union }) => union.code === transfer.to);
  const gap = grid.gaps[transfer.gap];
  if (source === undefined || target === undefined || gap === undefined) return [];
  return [
    {
      transfer,
      gap,
      source: grid.boxOf(source),
      target: grid.boxOf(target),
      leavesEdge: source.last > transfer.gap,
      meetsEdge: target.first <= transfer.gap,
    },
  ];
}

/** Out of the source, a bend in the middle strip of the gap, into the target: always to the right. */
function pathNodes(route: Route): PathNode[] {
  const { gap, source, target, meetsEdge } = route;
  const [y0, y1] = [middleOf(source), middleOf(target)];
  const tip: readonly [number, number] = meetsEdge
    ? [gap.bendTo, edgeTowards(target, y0)]
    : [gap.right, y1];
  const d = `${wayOut(route, y0, y1)} ${wayIn(route, y0, y1)}`;
  return [
    { type: 'path', d, fill: 'none', stroke: 'total', width: 1.5 },
    arrowHead(tip, meetsEdge ? Math.sign(y1 - y0) : 0),
  ];
}

/** From the source to the first control point of the bend. */
function wayOut({ gap, source, leavesEdge, meetsEdge }: Route, y0: number, y1: number): string {
  if (!leavesEdge) return `M${gap.left},${y0}H${gap.bendFrom}C${middleX(gap)},${y0}`;
  const turn = meetsEdge ? (y0 + y1) / 2 : y1;
  return `M${gap.bendFrom},${edgeTowards(source, y1)}C${gap.bendFrom},${turn}`;
}

/** From the second control point of the bend to the target. */
function wayIn({ gap, target, leavesEdge, meetsEdge }: Route, y0: number, y1: number): string {
  if (!meetsEdge) return `${middleX(gap)},${y1} ${gap.bendTo},${y1}H${gap.right - 1}`;
  const turn = leavesEdge ? (y0 + y1) / 2 : y0;
  return `${gap.bendTo},${turn} ${gap.bendTo},${edgeTowards(target, y0)}`;
}

/** A triangle with its tip at a point, towards the right (`down` 0), down (1) or up (−1). */
function arrowHead([x, y]: readonly [number, number], down: number): PathNode {
  const d =
    down === 0
      ? `M${x},${y}L${x - ARROW},${y - BREADTH}V${y + BREADTH}Z`
      : `M${x},${y}L${x - BREADTH},${y - down * ARROW}H${x + BREADTH}Z`;
  return { type: 'path', d, fill: 'total', stroke: 'none', width: 0 };
}

function labelNodes(
  { transfer, gap, source, target }: Route,
  side: 'source' | 'target' | 'between',
  language: Language,
): TextNode[] {
  if (side === 'between') return [];
  const [event, members] = labelLines(transfer, language);
  const x = side === 'source' ? gap.left + ABOVE : gap.bendTo;
  const y = middleOf(side === 'source' ? source : target);
  return [
    textNode(event, [x, y - ABOVE], { size: LABEL_SIZE, fill: 'muted' }),
    textNode(members, [x, y + BELOW], { size: LABEL_SIZE }),
  ];
}

function laneLabels(routes: readonly Route[], grid: LineageGrid, language: Language): SceneNode[] {
  const taken = new Set<string>();
  return routes.flatMap(({ transfer, gap, source, target }) => {
    const wanted = (middleOf(source) + middleOf(target)) / 2;
    const lane = [...grid.lanes]
      .sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))
      .find((at) => !taken.has(`${transfer.gap} ${at}`));
    if (lane === undefined) return [];
    taken.add(`${transfer.gap} ${lane}`);
    return laneLabel(laneText(transfer, language), gap, lane);
  });
}

/** A line of text on a strip of the ground, so that no path runs through it. */
function laneLabel(text: string, gap: Gap, lane: number): SceneNode[] {
  const x = middleX(gap);
  const room = textWidth(text, LABEL_SIZE) + 6;
  return [
    { type: 'rect', x: x - room / 2, y: lane - 8, width: room, height: 16, fill: 'ground' },
    textNode(text, [x, lane + 4], { size: LABEL_SIZE, anchor: 'middle' }),
  ];
}

function middleX({ bendFrom, bendTo }: Gap): number {
  return (bendFrom + bendTo) / 2;
}

function middleOf({ y, height }: Box): number {
  return y + height / 2;
}

/** The bottom of a box when the other end lies below, else its top. */
function edgeTowards({ y, height }: Box, other: number): number {
  return other > y ? y + height : y;
}
