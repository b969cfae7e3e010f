/** Whether a font draws a character. */
export type HasGlyph = (codePoint: number) => boolean;

/** The mark of Japanese printers for a character they have no type for. */
export const GETA = '〓';

/** Selectors of variants; without one a reader sees the usual form of the character. */
const SELECTORS = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;
/** What has no form of its own. */
const INVISIBLE = /(?!\n)[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/gu;

/** A text as a font can draw it: composed, without what is invisible, and with 〓 for each character the font lacks, so
 *  that a gap is seen as one and never as an empty box. Line feeds stay. */
export function drawableText(text: string, hasGlyph: HasGlyph): string {
  const plain = text.normalize('NFC').replace(SELECTORS, '').replace(INVISIBLE, '');
  return Array.from(plain, (character) =>
    character === '\n' || hasGlyph(character.codePointAt(0) ?? 0) ? character : GETA,
  ).join('');
}
