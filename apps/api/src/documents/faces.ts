import { readFile } from 'node:fs/promises';
import { fontFiles } from './font-files';

/** The outline of a glyph in units of the font, `y` upwards. Source: fontkit, Path. */
interface Outline {
  transform(...matrix: readonly [number, number, number, number, number, number]): Outline;
  toSVG(): string;
}

/** A font as the package that writes PDFs has opened it. */
export interface Face {
  readonly unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  layout(text: string): {
    readonly advanceWidth: number;
    readonly glyphs: readonly { readonly path: Outline }[];
    readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number }[];
  };
}

/** Both faces of the font of all documents; they have the same characters. */
export interface Faces {
  readonly regular: Face;
  readonly bold: Face;
}

let kept: Promise<readonly [regular: Buffer, bold: Buffer]> | undefined;
let opened: Promise<Faces> | undefined;

/** The faces for outlines and for what can be drawn, opened once, when first needed. */
export function faces(): Promise<Faces> {
  opened ??= freshFaces();
  return opened;
}

/** Faces of one's own for a PDF: which character a glyph stands for is kept with the face, and would depend on what was
 *  written before. The files are read once. */
export async function freshFaces(): Promise<Faces> {
  kept ??= readFaces();
  const [{ default: Pdf }, [regular, bold]] = await Promise.all([import('pdfkit'), kept]);
  // The package opens bytes as it does paths, which its types do not say, and keeps the opened font to itself.
  const open = (font: Buffer): Face =>
    (new Pdf({ font: font as unknown as string }) as unknown as { _font: { font: Face } })._font
      .font;
  return { regular: open(regular), bold: open(bold) };
}

function readFaces(): Promise<[Buffer, Buffer]> {
  const { regular, bold } = fontFiles();
  return Promise.all([readFile(regular), readFile(bold)]);
}
