import type { Paint, SeriesPaint } from './palette';
import { textNode, type RectNode, type SceneNode } from './scene';
import { textWidth } from './text-width';

export type Box = Pick<RectNode, 'x' | 'y' | 'width' | 'height'>;

/** A filled box in the manner of a series. */
export function seriesRect({ paint, isHatched }: SeriesPaint, box: Box): RectNode {
  return { type: 'rect', ...box, fill: paint, isHatched };
}

/** Words on the fill of a series: black or white on plain colour, on a plate of the ground over a hatch. */
export function wordsOn(
  series: SeriesPaint,
  text: string,
  at: { readonly x: number; readonly y: number; readonly size: number; readonly isBold?: boolean },
): SceneNode[] {
  const { x, y, size, isBold = false } = at;
  const words = (fill: Paint): SceneNode => textNode(text, [x, y], { size, isBold, fill });
  if (!series.isHatched) return [words(inkOn(series.paint))];
  const plate = { x: x - 2, y: y - size, width: textWidth(text, size) + 4, height: size + 4 };
  return [{ type: 'rect', ...plate, fill: 'ground', radius: 2 }, words('ink')];
}

/** What words on a fill are written with. */
export function inkOn(paint: Paint): Paint {
  const [list = '', place = ''] = paint.split(':');
  if (list === 'series') return `on:series:${Number(place)}`;
  const isKnown = list === 'neutral' || list === 'faded' || list === 'total';
  return isKnown ? `on:${list}` : 'ink';
}
