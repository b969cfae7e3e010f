import { drawingText, type Scene, type SceneNode } from '@soshiki/charts';
import { drawableText, type HasGlyph } from '../drawable-text';
import { fontFiles } from '../font-files';
import { glyphs } from '../glyphs';

/** Pixels of a picture to one of the chart: sharp on screens and on paper. */
const ZOOM = 2;

/** A drawn chart as PNG, in the font of all documents and no other: same scene, same bytes on every machine. */
export async function pictureOf(scene: Scene): Promise<Buffer> {
  const [{ renderAsync }, hasGlyph] = await Promise.all([import('@resvg/resvg-js'), glyphs()]);
  const { regular, bold } = fontFiles();
  const image = await renderAsync(drawingText(drawable(scene, hasGlyph), { theme: 'light' }), {
    fitTo: { mode: 'zoom', value: ZOOM },
    font: {
      loadSystemFonts: false,
      fontFiles: [regular, bold],
      defaultFontFamily: 'Noto Sans JP',
      sansSerifFamily: 'Noto Sans JP',
    },
  });
  return image.asPng();
}

function drawable(scene: Scene, hasGlyph: HasGlyph): Scene {
  const node = (one: SceneNode): SceneNode =>
    one.type === 'text' ? { ...one, text: drawableText(one.text, hasGlyph) } : one;
  return {
    ...scene,
    backdrop: scene.backdrop.map(node),
    marks: scene.marks.map((mark) => ({ ...mark, nodes: mark.nodes.map(node) })),
  };
}
