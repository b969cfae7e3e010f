import type { Paint } from './palette';
import type { ChartTable } from './table';

/** A rectangle in pixels. `isHatched` lays diagonal lines of the ground over the fill. */
export interface RectNode {
  readonly type: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: Paint;
  readonly stroke?: Paint;
  readonly isHatched?: boolean;
  readonly radius?: number;
}

/** A path of SVG path data; `dash` in pixels, as SVG writes it; `isHatched` as of a rectangle. */
export interface PathNode {
  readonly type: 'path';
  readonly d: string;
  readonly fill: Paint;
  readonly stroke: Paint;
  readonly width: number;
  readonly dash?: string;
  readonly isHatched?: boolean;
}

/** A line of text; `y` is its baseline, `size` its font size in pixels. */
export interface TextNode {
  readonly type: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly fill: Paint;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly isBold?: boolean;
}

export type SceneNode = RectNode | PathNode | TextNode;

/** One thing a reader can point at: a bar, a tile, a point. The box is what shows the focus. */
export interface Mark {
  readonly key: string;
  /** The whole statement of the mark, for the detail strip and for screen readers. */
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly SceneNode[];
}

/** A drawing in pixels, without DOM: what is behind, then the marks in reading order. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly backdrop: readonly SceneNode[];
  readonly marks: readonly Mark[];
}

/** One entry of a legend. */
export interface LegendEntry {
  readonly key: string;
  readonly label: string;
  readonly paint: Paint;
  readonly isHatched: boolean;
}

/** Everything a chart says, three times: drawn, as a table, and in a sentence. */
export interface Chart {
  readonly scene: Scene;
  readonly table: ChartTable;
  readonly summary: string;
  readonly legend: readonly LegendEntry[];
}

/** A straight line. */
export function lineNode(
  from: readonly [number, number],
  to: readonly [number, number],
  style: { readonly stroke: Paint; readonly width?: number; readonly dash?: string },
): PathNode {
  const { dash } = style;
  return {
    type: 'path',
    d: `M${pixels(from[0])},${pixels(from[1])}L${pixels(to[0])},${pixels(to[1])}`,
    fill: 'none',
    stroke: style.stroke,
    width: style.width ?? 1,
    ...(dash === undefined ? {} : { dash }),
  };
}

/** A round dot; hollow when its fill is the ground. */
export function dotNode(
  [x, y]: readonly [number, number],
  radius: number,
  style: { readonly fill: Paint; readonly stroke: Paint },
): PathNode {
  const [r, across] = [pixels(radius), pixels(radius * 2)];
  return {
    type: 'path',
    d: `M${pixels(x - radius)},${pixels(y)}a${r},${r},0,1,0,${across},0a${r},${r},0,1,0,-${across},0Z`,
    width: 2,
    ...style,
  };
}

/** A length as it stands in path data: hundredths of a pixel, so that the same scene has the same bytes. */
export function pixels(length: number): number {
  return Math.round(length * 100) / 100;
}

/** A line of text with the usual size of a chart's words (12 px). */
export function textNode(
  text: string,
  at: readonly [number, number],
  style: Partial<Pick<TextNode, 'size' | 'fill' | 'anchor' | 'isBold'>> = {},
): TextNode {
  return {
    type: 'text',
    text,
    x: at[0],
    y: at[1],
    size: 12,
    fill: 'ink',
    anchor: 'start',
    ...style,
  };
}
