import { textNode, type TextNode } from './scene';
import { textWidth, wrapText } from './text-width';

/** Size of the words of a row, in pixels. */
export const ROW_TEXT = 13;

const LINE = 18;
const ROW = 32;
const AIR = 12;

/** Names wider than this part of the drawing stand above their rows, not beside them. */
const WIDEST_GUTTER = 0.36;

/** Where a row lies: its box, the middle of its bar, and its name. */
export interface RowPlace {
  readonly y: number;
  readonly height: number;
  readonly middle: number;
  /** Where the plot of the row begins and ends: below a name that stands above it. */
  readonly plot: readonly [number, number];
  readonly name: readonly TextNode[];
}

/** Rows with their names whole; `left` is where the plot begins, `bottom` where the last row ends. */
export interface RowFrame {
  readonly left: number;
  readonly bottom: number;
  readonly places: readonly RowPlace[];
}

/** Whether all names have room beside their rows at that width. */
export function hasRoomBeside(names: readonly string[], width: number): boolean {
  return gutterOf(names) <= width * WIDEST_GUTTER;
}

function gutterOf(names: readonly string[]): number {
  return Math.max(0, ...names.map((name) => textWidth(name, ROW_TEXT))) + AIR;
}

/** Rows one under the other from `top` on: names beside the plot where there is room for all, else above each row. */
export function rowFrame(names: readonly string[], width: number, top: number): RowFrame {
  const gutter = gutterOf(names);
  const isBeside = hasRoomBeside(names, width);
  const left = isBeside ? gutter : 0;
  let y = top;
  const places = names.map((name) => {
    const place = isBeside ? besidePlace(name, y, gutter) : abovePlace(name, y, width);
    y += place.height;
    return place;
  });
  return { left, bottom: y, places };
}

function besidePlace(name: string, y: number, gutter: number): RowPlace {
  const middle = y + ROW / 2;
  const words = textNode(name, [gutter - AIR + 4, middle + 4.5], { anchor: 'end', size: ROW_TEXT });
  return { y, height: ROW, middle, plot: [y, y + ROW], name: [words] };
}

function abovePlace(name: string, y: number, width: number): RowPlace {
  const lines = wrapText(name, width - 8, ROW_TEXT);
  const head = lines.length * LINE + 2;
  return {
    y,
    height: head + ROW,
    middle: y + head + ROW / 2 - 3,
    plot: [y + head - 2, y + head + ROW - 4],
    name: lines.map((line, place) =>
      textNode(line, [2, y + 14 + place * LINE], { size: ROW_TEXT }),
    ),
  };
}
