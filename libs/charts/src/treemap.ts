import { countText, shareText } from './figure-text';
import { seriesRect, wordsOn } from './drawn-series';
import type { SeriesPaint } from './palette';
import { textNode, type Chart, type Mark, type Scene, type SceneNode } from './scene';
import { textWidth, wrapText } from './text-width';
import { knownSum, treemapTotal, type TreemapData } from './treemap-data';
import { treemapTiles, type TreemapTile } from './treemap-tiles';
import { tileTitle, treemapLabel, treemapSummary, treemapTable } from './treemap-words';

export type { TreemapData, TreemapItem } from './treemap-data';

const SIZE = 12;
const LINE = 16;
const AIR = 6;

/**
 * Parts of a whole as areas that are proportional over the whole drawing. Names and numbers stand where they have room
 * whole; every tile is a mark that says them. What is too small for a finger is one tile for its group.
 */
export function treemapChart(input: TreemapData, width: number): Chart {
  return {
    scene: treemapScene(input, width),
    table: treemapTable(input),
    summary: treemapSummary(input),
    legend: input.groups
      .filter(({ items }) => knownSum(items) > 0)
      .map((group) => ({ key: group.key, label: group.name, ...paintOf(group, input) })),
  };
}

function treemapScene(input: TreemapData, width: number): Scene {
  const height = treemapHeight(width);
  const tiles = treemapTotal(input) === 0 ? [] : treemapTiles(input, [width, height]);
  const firsts = new Set<string>();
  const marks = tiles.map((tile): Mark => {
    const isFirst = !firsts.has(tile.group.key);
    firsts.add(tile.group.key);
    const { x, y, key } = tile;
    return {
      key,
      label: treemapLabel(tile, input),
      x,
      y,
      width: tile.width,
      height: tile.height,
      nodes: [...tileBox(tile, input), ...tileWords(tile, isFirst, input)],
    };
  });
  return { width, height, backdrop: marks.length === 0 ? nothing(input) : [], marks };
}

/** Wide and low where there is room, high where there is none: tiles need both. */
function treemapHeight(width: number): number {
  return Math.round(Math.min(520, Math.max(360, width * 0.56)));
}

function nothing({ language }: TreemapData): SceneNode[] {
  const text = language === 'ja' ? '表す数値がありません' : 'No figures to show';
  return [textNode(text, [4, 24], { fill: 'muted' })];
}

function paintOf(
  { key, paint }: { readonly key: string; readonly paint: SeriesPaint },
  { highlighted = [] }: TreemapData,
): SeriesPaint {
  const isTold = highlighted.length === 0 || highlighted.includes(key);
  return isTold ? paint : { paint: 'faded', isHatched: paint.isHatched };
}

/** The fill with a gap of the ground around, so that neighbours of one colour are apart. */
function tileBox(tile: TreemapTile, input: TreemapData): SceneNode[] {
  const gap = Math.min(1, tile.width / 4, tile.height / 4);
  return [
    seriesRect(paintOf(tile.group, input), {
      x: tile.x + gap,
      y: tile.y + gap,
      width: tile.width - gap * 2,
      height: tile.height - gap * 2,
    }),
  ];
}

/** As many of the lines as fit: the group (on its largest tile), the name, the number. */
function tileWords(tile: TreemapTile, isFirst: boolean, input: TreemapData): SceneNode[] {
  const paint = paintOf(tile.group, input);
  return tileLines(tile, isFirst, input).flatMap(({ text, isBold }, place) =>
    wordsOn(paint, text, {
      x: tile.x + AIR,
      y: tile.y + AIR + SIZE + place * LINE,
      size: SIZE,
      isBold,
    }),
  );
}

interface TileLine {
  readonly text: string;
  readonly isBold: boolean;
}

function tileLines(tile: TreemapTile, isFirst: boolean, input: TreemapData): TileLine[] {
  const room = tile.width - AIR * 2;
  const most = Math.floor((tile.height - AIR * 2 + 4) / LINE);
  const { language, measure } = input;
  const share = shareText(tile.value / treemapTotal(input), language);
  const groupShare = shareText(knownSum(tile.group.items) / treemapTotal(input), language);
  const blocks = [
    ...(isFirst && tile.group.items.length > 1
      ? [{ text: `${tile.group.name} ${groupShare}`, isBold: true }]
      : []),
    { text: tileTitle(tile, input), isBold: false },
    { text: countText(tile.value, measure, language), isBold: false },
    { text: share, isBold: false },
  ];
  return fittingLines(blocks, room, most);
}

/** Blocks of words in lines, as many as fit from the first on: none is cut. */
function fittingLines(blocks: readonly TileLine[], room: number, most: number): TileLine[] {
  const lines: TileLine[] = [];
  for (const { text, isBold } of blocks) {
    const wrapped = room < SIZE * 2 ? [] : wrapText(text, room, SIZE);
    const isWide = wrapped.some((line) => textWidth(line, SIZE) > room);
    const isBroken = wrapped.length > 3;
    if (wrapped.length === 0 || isWide || isBroken || lines.length + wrapped.length > most) break;
    lines.push(...wrapped.map((line) => ({ text: line, isBold })));
  }
  return lines;
}
