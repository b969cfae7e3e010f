import type { HasGlyph } from './drawable-text';
import { fontFiles } from './font-files';

let known: Promise<HasGlyph> | undefined;

/** Which characters the font of all documents can draw; both of its faces have the same. Opened once, when first needed. */
export function glyphs(): Promise<HasGlyph> {
  known ??= openedGlyphs();
  return known;
}

/** The package that writes PDFs opens the font and keeps it to itself. */
async function openedGlyphs(): Promise<HasGlyph> {
  const { default: Pdf } = await import('pdfkit');
  const { _font: used } = new Pdf({ font: fontFiles().regular }) as unknown as {
    _font: { font: { hasGlyphForCodePoint: HasGlyph } };
  };
  return (codePoint) => used.font.hasGlyphForCodePoint(codePoint);
}
