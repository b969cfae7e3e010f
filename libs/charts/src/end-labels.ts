import type { SeriesPaint } from './palette';
import { textNode, type SceneNode } from './scene';
import { spreadBlocks } from './spread-labels';
import { textWidth, wrapText } from './text-width';

const SIZE = 12;
const LINE = 16;

/** Sign and air before the words. */
const BEFORE = 11;

/** Names take no more than this part of the drawing: longer ones are broken into lines. */
const WIDEST = 0.4;

/** A name that belongs at a height. */
export interface EndName {
  readonly name: string;
  readonly paint: SeriesPaint;
  readonly at: number;
}

/** Room for the names of series beside the plot, in pixels. */
export function endLabelRoom(names: readonly string[], width: number): number {
  const lines = names.flatMap((name) => wrapText(name, width * WIDEST, SIZE));
  return Math.max(0, ...lines.map((line) => textWidth(line, SIZE))) + BEFORE + 3;
}

/** Height that names take together, in pixels: the plot is at least that high. */
export function endLabelHeight(names: readonly string[], width: number): number {
  return names.reduce((sum, name) => sum + wrapText(name, width * WIDEST, SIZE).length * LINE, 0);
}

/** A name in lines, its middle moved from where it belongs as little as may be. */
export interface PlacedName {
  readonly name: string;
  readonly paint: SeriesPaint;
  readonly lines: readonly string[];
  readonly top: number;
  readonly height: number;
}

/** Names beside the ends of their lines, whole, apart from one another, within `range` as long as all fit there. */
export function placedNames(
  names: readonly EndName[],
  width: number,
  range: readonly [number, number],
): PlacedName[] {
  const blocks = names.map(({ name, paint, at }) => {
    const lines = wrapText(name, width * WIDEST, SIZE);
    return { name, paint, lines, at, height: lines.length * LINE };
  });
  const middles = spreadBlocks(blocks, range);
  return blocks.map(({ name, paint, lines, at, height }, place) => {
    const top = (middles[place] ?? at) - height / 2;
    return { name, paint, lines, top, height };
  });
}

/** The names of `placedNames` as words with a sign of their colour. */
export function endLabelNodes(
  names: readonly EndName[],
  { right, width }: { readonly right: number; readonly width: number },
  range: readonly [number, number],
): SceneNode[] {
  return placedNames(names, width, range).flatMap(({ lines, paint, top, height }) => [
    {
      type: 'rect' as const,
      x: right + 4,
      y: top + 3,
      width: 4,
      height: height - 6,
      fill: paint.paint,
      isHatched: paint.isHatched,
    },
    ...lines.map((line, down) => textNode(line, [right + BEFORE, top + 12 + down * LINE], {})),
  ]);
}
