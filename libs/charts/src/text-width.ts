/** Wide, full-width and (as Japanese fonts draw them) ambiguous characters, and emoji. Source: UAX #11. */
const WIDE =
  /^[\u00b1\u00d7\u00f7\u2010-\u2027\u2030-\u203b\u2103-\u2bff\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Width of a half-width character in ems; digits of Noto Sans JP are 0.555 em wide. */
const NARROW_EM = 0.58;

const SEGMENTS = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** Texts in which every character stands for itself: nothing combines, nothing is a pair. Most are; it is quicker. */
const PLAIN =
  /^[\u0020-\u007e\u00b1\u2010-\u2027\u2190-\u25ff\u3001-\u3029\u3041-\u3096\u309b-\u30ff\u4e00-\u9fff\uff01-\uff60]*$/;

/** What a reader takes for characters: a kana with its voicing mark, an ideograph with its variant, a flag. */
export function graphemes(text: string): string[] {
  if (PLAIN.test(text)) return text.split('');
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

/** What a line does not begin with: closing signs, small kana, the long vowel. Source: JIS X 4051. */
const NOT_FIRST =
  /^[、。，．・：；？！ー）」』】〉》〕％々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.:;?!)%\]}]$/u;

/** A text in lines no wider than `width` pixels at a font size: broken between words and Japanese characters, numbers
 *  kept whole; a piece that is wider than a line alone is broken anywhere. */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text).flatMap((whole) => fitting(whole, width, size))) {
    if (line !== '' && textWidth((line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}

/** Words, numbers and single Japanese characters, each with what may not begin a line after it. */
function pieces(text: string): string[] {
  const joined: string[] = [];
  for (const grapheme of graphemes(text)) {
    const before = joined.at(-1);
    if (before !== undefined && belongTogether(before, grapheme)) {
      joined[joined.length - 1] = before + grapheme;
    } else joined.push(grapheme);
  }
  return joined;
}

function belongTogether(before: string, grapheme: string): boolean {
  if (grapheme === ' ' || NOT_FIRST.test(grapheme)) return true;
  const isNarrow = columnsOfGrapheme(grapheme) === 1;
  return isNarrow && !before.endsWith(' ') && columnsOfGrapheme(before.slice(-1)) === 1;
}

function fitting(piece: string, width: number, size: number): string[] {
  return textWidth(piece.trimEnd(), size) <= width ? [piece] : graphemes(piece);
}

function columnsOfGrapheme(grapheme: string): number {
  return WIDE.test(grapheme) ? 2 : 1;
}
