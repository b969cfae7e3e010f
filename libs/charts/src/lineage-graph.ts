import { countText } from './figure-text';
import type { LineageGraphData } from './lineage-graph-data';
import { lineageGrid, type LineageGrid } from './lineage-graph-grid';
import { lineageStages, type LineageStages, type PlacedUnion } from './lineage-graph-stages';
import { transferNodes } from './lineage-graph-transfers';
import { lineageSummary, lineageTable, unionLabel, yearsText } from './lineage-graph-words';
import type { Paint } from './palette';
import { textNode, type Chart, type LegendEntry, type Mark, type TextNode } from './scene';
import { clipText, columnsOf, textWidth } from './text-width';

const PADDING = 10;

interface Look {
  readonly fill: Paint;
  readonly stroke: Paint;
  readonly ink: Paint;
}

/** How the union it is drawn for, the affiliated ones and those that ended look. */
const LOOKS = {
  own: { fill: 'step:3', stroke: 'step:3', ink: 'onStep:3' },
  affiliated: { fill: 'step:0', stroke: 'step:2', ink: 'onStep:0' },
  ended: { fill: 'ground', stroke: 'faded', ink: 'ink' },
} as const satisfies Readonly<Record<string, Look>>;

/** A family of unions through its generations, from left to right: boxes with name, years and members, and between them who
 *  was carried where. It is wider than `width` when the generations need it; the page lets it scroll. */
export function lineageGraph(input: LineageGraphData, width: number): Chart {
  const stages = lineageStages(input.unions, input.events);
  const grid = lineageGrid(stages, { width, language: input.language });
  return {
    scene: {
      width: grid.width,
      height: grid.height,
      backdrop: transferNodes(stages, grid, input.language),
      marks: stages.unions.map((placed) => unionMark(placed, { input, stages, grid })),
    },
    table: lineageTable(input, stages),
    summary: lineageSummary(input, stages),
    legend: lineageLegend(input),
  };
}

interface Drawing {
  readonly input: LineageGraphData;
  readonly stages: LineageStages;
  readonly grid: LineageGrid;
}

function unionMark(placed: PlacedUnion, { input, stages, grid }: Drawing): Mark {
  const { union } = placed;
  const { language } = input;
  const box = grid.boxOf(placed);
  const { fill, stroke, ink } = LOOKS[lookOf(union, input.code)];
  const line = (text: string, y: number, style: { size: number; isBold?: boolean }): TextNode =>
    textNode(fitted(text, box.width - PADDING * 2, style.size), [box.x + PADDING, box.y + y], {
      ...style,
      fill: ink,
    });
  return {
    key: union.code,
    label: unionLabel(union, stages, input),
    ...box,
    nodes: [
      { type: 'rect', ...box, fill, stroke, radius: 6 },
      line(union.name, 20, { size: 13, isBold: true }),
      line(`${union.code}・${yearsText(union, language)}`, 38, { size: 11 }),
      line(countText(union.membersAtEnd, 'members', language), 55, { size: 12 }),
    ],
  };
}

/** A text cut by characters to a width in pixels. */
function fitted(text: string, width: number, size: number): string {
  let columns = columnsOf(text);
  while (columns > 2 && textWidth(clipText(text, columns), size) > width) columns -= 1;
  return clipText(text, Math.max(2, columns));
}

function lookOf(
  { code, to }: { readonly code: string; readonly to: string | null },
  own: string,
): keyof typeof LOOKS {
  if (code === own) return 'own';
  return to === null ? 'affiliated' : 'ended';
}

function lineageLegend({ unions, code, language }: LineageGraphData): LegendEntry[] {
  const names = {
    own: { ja: 'この組合', en: 'This union' },
    affiliated: { ja: '加盟中', en: 'Affiliated' },
    ended: { ja: '終了', en: 'Ended' },
  } as const;
  return (['own', 'affiliated', 'ended'] as const)
    .filter((look) => unions.some((union) => lookOf(union, code) === look))
    .map((look) => ({
      key: look,
      label: names[look][language],
      paint: look === 'ended' ? 'faded' : LOOKS[look].fill,
      isHatched: false,
    }));
}
