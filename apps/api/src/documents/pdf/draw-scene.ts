import {
  coloursOf,
  type Paint,
  type PathNode,
  type RectNode,
  type Scene,
  type SceneNode,
  type TextNode,
} from '@soshiki/charts';
import type { Typesetter } from './typesetter';

/** Distance of the diagonal lines of a hatch along an edge, and their width, in pixels of the scene. */
const HATCH = { step: 8.5, width: 2 } as const;

/** A box around every path of a chart, to be cut to its outline. */
const WHOLE = { x: 0, y: 0, width: 1200, height: 1200 } as const;

/** Draws a scene in lines, areas and text of the document's own font, `scale` points to a pixel. */
export function drawScene(
  setter: Typesetter,
  scene: Scene,
  { x, y, scale }: { readonly x: number; readonly y: number; readonly scale: number },
): void {
  const { pdf } = setter;
  pdf.save();
  pdf.translate(x, y).scale(scale);
  for (const node of [...scene.backdrop, ...scene.marks.flatMap(({ nodes }) => nodes)]) {
    drawNode(setter, node);
  }
  pdf.restore();
}

function drawNode(setter: Typesetter, node: SceneNode): void {
  if (node.type === 'rect') drawRect(setter, node);
  else if (node.type === 'path') drawPath(setter, node);
  else drawText(setter, node);
}

function drawRect({ pdf }: Typesetter, node: RectNode): void {
  const width = Math.max(0, node.width);
  if (width === 0 || node.height <= 0) return;
  const shape = () =>
    node.radius === undefined
      ? pdf.rect(node.x, node.y, width, node.height)
      : pdf.roundedRect(node.x, node.y, width, node.height, node.radius);
  paint(shape, pdf, { fill: node.fill, stroke: node.stroke ?? 'none', width: 1 });
  if (node.isHatched === true) hatch(pdf, { ...node, width }, shape);
}

function hatch(
  pdf: PDFKit.PDFDocument,
  { x, y, width, height }: Pick<RectNode, 'x' | 'y' | 'width' | 'height'>,
  shape: () => unknown,
): void {
  pdf.save();
  shape();
  pdf.clip();
  for (let start = x - height; start < x + width; start += HATCH.step) {
    pdf.moveTo(start, y + height).lineTo(start + height, y);
  }
  pdf.lineWidth(HATCH.width).strokeColor(coloursOf('ground').light).stroke();
  pdf.restore();
}

function drawPath({ pdf }: Typesetter, node: PathNode): void {
  pdf.save();
  if (node.dash !== undefined) {
    // A list of lengths is what PDF takes; the types of the package know of one length only.
    pdf.dash(node.dash.split(/[\s,]+/).map(Number) as unknown as number, {});
  }
  const shape = () => pdf.path(node.d);
  paint(shape, pdf, node);
  if (node.isHatched === true) hatch(pdf, WHOLE, shape);
  pdf.restore();
}

function paint(
  shape: () => PDFKit.PDFDocument,
  pdf: PDFKit.PDFDocument,
  { fill, stroke, width }: { readonly fill: Paint; readonly stroke: Paint; readonly width: number },
): void {
  const [filled, stroked] = [coloursOf(fill).light, coloursOf(stroke).light];
  pdf.lineWidth(width);
  if (filled !== 'none' && stroked !== 'none') shape().fillAndStroke(filled, stroked);
  else if (filled !== 'none') shape().fill(filled);
  else if (stroked !== 'none') shape().stroke(stroked);
}

function drawText(setter: Typesetter, node: TextNode): void {
  const style = {
    size: node.size,
    isBold: node.isBold === true,
    colour: coloursOf(node.fill).light,
    leading: 1,
  };
  const text = setter.drawable(node.text);
  const before = { start: 0, middle: 0.5, end: 1 }[node.anchor];
  const x = before === 0 ? node.x : node.x - setter.measure(text, style) * before;
  setter.put({ x, y: node.y, text, style });
}
