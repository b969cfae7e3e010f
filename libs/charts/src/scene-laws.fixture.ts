import type { Mark, Scene, TextNode } from './scene';
import { textWidth } from './text-width';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Widths at which every drawing has to be whole, in pixels. */
export const WIDTHS = [320, 390, 640, 1100];

/** Every text of a scene. */
export function wordsOf({ backdrop, marks }: Scene): TextNode[] {
  return [...backdrop, ...marks.flatMap(({ nodes }) => nodes)].filter(
    (node): node is TextNode => node.type === 'text',
  );
}

/** The box a text takes, as wide as `textWidth` has it. */
function boxOf({ text, x, y, size, anchor }: TextNode): Box {
  const width = textWidth(text, size);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - size * 0.8, bottom: y + size * 0.1 };
}

/** Pairs of texts that lie on each other by more than half a pixel. */
export function overlaps(scene: Scene): string[] {
  const boxes = wordsOf(scene).map((node) => ({ text: node.text, ...boxOf(node) }));
  return boxes.flatMap((a, place) =>
    boxes
      .slice(place + 1)
      .filter(
        (b) =>
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5,
      )
      .map((b) => `${a.text} / ${b.text}`),
  );
}

/** Texts that are cut at an edge of the drawing. */
export function cutWords(scene: Scene): string[] {
  return wordsOf(scene)
    .filter((node) => {
      const { left, right, top, bottom } = boxOf(node);
      return left < -0.5 || right > scene.width + 0.5 || top < -0.5 || bottom > scene.height + 0.5;
    })
    .map(({ text }) => text);
}

/** Numbers in a drawing that are none. */
export function brokenNodes({ backdrop, marks }: Scene): string[] {
  const boxes = marks.map(({ x, y, width, height }: Mark) => ({ x, y, width, height }));
  return [...backdrop, ...marks.flatMap(({ nodes }) => nodes), ...boxes]
    .map((node) => JSON.stringify(node))
    .filter((text) => /NaN|null|undefined|Infinity/.test(text));
}
