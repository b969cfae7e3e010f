import { hierarchy, treemap, treemapSquarify } from 'd3-hierarchy';
import {
  knownSum,
  treemapTotal,
  type TreemapData,
  type TreemapGroup,
  type TreemapItem,
} from './treemap-data';

/** Tiles smaller than a fingertip cannot be hit: 24 × 24 pixels. Source: WCAG 2.2, 2.5.8. */
const LEAST_AREA = 24 * 24;

/** What a tile stands for: one item, or the small ones of a group together. */
export interface TileContent {
  readonly key: string;
  readonly group: TreemapGroup;
  readonly items: readonly TreemapItem[];
  readonly value: number;
}

/** A tile in pixels. Areas are proportional to values over the whole drawing. */
export interface TreemapTile extends TileContent {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Branch {
  readonly content?: TileContent;
  readonly branches?: readonly Branch[];
}

/** The tiles, squarified: groups by size, in them items by size, the small ones of a group in one `other:<group>`. */
export function treemapTiles(
  input: TreemapData,
  [width, height]: readonly [number, number],
): TreemapTile[] {
  const perPixel = treemapTotal(input) / (width * height);
  const branches = [...input.groups]
    .sort((a, b) => knownSum(b.items) - knownSum(a.items))
    .map((group) => ({ branches: groupContents(group, perPixel).map((content) => ({ content })) }))
    .filter(({ branches }) => branches.length > 0);
  const root = hierarchy<Branch>({ branches }, (branch) => branch.branches).sum(
    ({ content }) => content?.value ?? 0,
  );
  const placed = treemap<Branch>().size([width, height]).tile(treemapSquarify)(root);
  return placed.leaves().flatMap(({ data, x0, y0, x1, y1 }) => {
    const { content } = data;
    return content === undefined
      ? []
      : [{ ...content, x: x0, y: y0, width: x1 - x0, height: y1 - y0 }];
  });
}

/** Items with an area, largest first; two or more too small for a finger are one. */
function groupContents(group: TreemapGroup, perPixel: number): TileContent[] {
  const sized = group.items
    .filter(({ value }) => (value ?? 0) > 0)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const small = sized.filter(({ value }) => (value ?? 0) < LEAST_AREA * perPixel);
  const folded = small.length > 1 ? small : [];
  const single = sized.slice(0, sized.length - folded.length);
  return [
    ...single.map((item) => ({ key: item.key, group, items: [item], value: item.value ?? 0 })),
    ...(folded.length === 0
      ? []
      : [{ key: `other:${group.key}`, group, items: folded, value: knownSum(folded) }]),
  ];
}
