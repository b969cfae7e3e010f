import {
  drawingText,
  type PathNode,
  type Scene,
  type SceneNode,
  type TextNode,
} from '@soshiki/charts';
import { drawableText } from '../drawable-text';
import { faces, type Faces } from '../faces';

/** Pixels of a picture to one of the chart: sharp on screens and on paper. */
const ZOOM = 2;

/** A drawn chart as PNG. Its words are drawn as outlines of the font of all documents, so that no font of the machine has a
 *  part in it: same scene, same bytes everywhere. */
export async function pictureOf(scene: Scene): Promise<Buffer> {
  const [{ renderAsync }, known] = await Promise.all([import('@resvg/resvg-js'), faces()]);
  const image = await renderAsync(drawingText(outlined(scene, known), { theme: 'light' }), {
    fitTo: { mode: 'zoom', value: ZOOM },
    font: { loadSystemFonts: false },
  });
  return image.asPng();
}

function outlined(scene: Scene, known: Faces): Scene {
  const node = (one: SceneNode): SceneNode => (one.type === 'text' ? outlineOf(one, known) : one);
  return {
    ...scene,
    backdrop: scene.backdrop.map(node),
    marks: scene.marks.map((mark) => ({ ...mark, nodes: mark.nodes.map(node) })),
  };
}

/** A line of text as the shapes of its glyphs. */
function outlineOf({ text, x, y, size, fill, anchor, isBold }: TextNode, known: Faces): PathNode {
  const face = isBold === true ? known.bold : known.regular;
  const scale = size / face.unitsPerEm;
  const run = face.layout(drawableText(text, (codePoint) => face.hasGlyphForCodePoint(codePoint)));
  let pen = x - run.advanceWidth * scale * { start: 0, middle: 0.5, end: 1 }[anchor];
  const shapes = run.glyphs.map(({ path }, place) => {
    const { xAdvance = 0, xOffset = 0 } = run.positions[place] ?? {};
    const shape = path.transform(scale, 0, 0, -scale, pen + xOffset * scale, y).toSVG();
    pen += xAdvance * scale;
    return shape;
  });
  return { type: 'path', d: shapes.join(''), fill, stroke: 'none', width: 0 };
}
