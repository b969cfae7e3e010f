/** Wide, full-width and (as Japanese fonts draw them) ambiguous characters, and emoji. Source: UAX #11. */
const WIDE =
  /^[\u00b1\u00d7\u00f7\u2010-\u2027\u2030-\u203b\u2103-\u2bff\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Width of a half-width character in ems; digits of Noto Sans JP are 0.555 em wide. */
const NARROW_EM = 0.58;

const SEGMENTS = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** What a reader takes for characters: a kana with its voicing mark, an ideograph with its variant, a flag. */
export function graphemes(text: string): string[] {
  return Array.from(SEGMENTS.segment(text), ({ segment }) => segment);
}

/** Width of a text in columns: 1 for a half-width grapheme, 2 for a full-width one. */
export function columnsOf(text: string): number {
  return graphemes(text).reduce((columns, grapheme) => columns + columnsOfGrapheme(grapheme), 0);
}

/** Width of a text in pixels at a font size in pixels: an estimate from above, without a DOM. */
export function textWidth(text: string, size: number): number {
  const ems = graphemes(text).map((grapheme) =>
    columnsOfGrapheme(grapheme) === 2 ? 1 : NARROW_EM,
  );
  return ems.reduce((sum, em) => sum + em, 0) * size;
}

/** A text no wider than `columns`: itself when it fits, else its first graphemes and `…`, never half a character.
 *  @throws RangeError when not even the `…` (2 columns) fits. */
export function clipText(text: string, columns: number): string {
  if (columns < 2) throw new RangeError(`no room for a label: ${columns} columns`);
  if (columnsOf(text) <= columns) return text;
  let used = 2;
  let kept = '';
  for (const grapheme of graphemes(text)) {
    used += columnsOfGrapheme(grapheme);
    if (used > columns) break;
    kept += grapheme;
  }
  return `${kept}…`;
}

/** A text in lines no wider than `width` pixels at a font size: broken between words where there are any, else between
 *  characters; a single character wider than that stands alone. */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(/(?<=[ ・（])/).flatMap((word) => fitting(word, width, size))) {
    if (line !== '' && textWidth((line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}

/** A word whole, or its characters where it is too wide for a line, or Japanese: that breaks anywhere. */
function fitting(word: string, width: number, size: number): string[] {
  const isWhole = columnsOf(word) === graphemes(word).length && textWidth(word, size) <= width;
  return isWhole ? [word] : graphemes(word);
}

function columnsOfGrapheme(grapheme: string): number {
  return WIDE.test(grapheme) ? 2 : 1;
}
