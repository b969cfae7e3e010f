/** What may not stand at the beginning of a line. Source: JIS X 4051, 行頭禁則文字, and what closes in Latin. */
const NOT_AT_START = new Set(
  '、。，．・：；？！゛゜ヽヾゝゞ々〻ー–—―‐゠〜～…‥）］｝｠〕〉》」』】〙〗〟’”»％‰℃′″' +
    'ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ' +
    ')]},.:;?!%',
);

/** What may not stand at the end of a line: what opens, and the signs and marks before a number. */
const NOT_AT_END = new Set('（［｛｟〔〈《「『【〘〖〝‘“«￥＄￡＃△▲▼＋−±第約([{$#');

/** A run that is never divided: a number or date with its sign and the counter that follows it, a Latin word or address,
 *  space; else a single character. */
const RUN =
  /[△▲▼+−±-]?\d(?:[\d,.:/–〜-]*\d)?(?:[万億千百]\d*[千百]?)*(?:ポイント|か月|か年|年度|組合|業種|[人年月日件号期名位％%])?|[\p{Script=Latin}\d][\p{Script=Latin}\d'’&@/._~:?=#+-]*|\s+|./gsu;

/** Width of a text in the unit of the line. */
export type Measure = (text: string) => number;

/** Divides a text into lines no wider than `width` by the Japanese rules (追い出し): closing marks and small kana never begin
 *  a line, opening brackets never end one, numbers stay with their signs and counters, Latin words whole. A line feed in
 *  the text ends a line. Only what is wider than a whole line by itself is divided anywhere. Spaces at the ends of lines
 *  are dropped. Source: JIS X 4051. */
export function breakLines(text: string, width: number, measure: Measure): string[] {
  return text
    .split('\n')
    .flatMap((paragraph) => filledLines(piecesOf(paragraph), { width, measure }));
}

interface Room {
  readonly width: number;
  readonly measure: Measure;
}

/** The text in pieces between which a line may end. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const [run] of text.matchAll(RUN)) {
    const before = pieces.at(-1);
    if (before !== undefined && belongTogether(before, run)) {
      pieces[pieces.length - 1] = before + run;
    } else {
      pieces.push(run);
    }
  }
  return pieces;
}

/** Space goes with what stands before it, and divides it from what comes after. */
function belongTogether(before: string, run: string): boolean {
  if (isSpace(run)) return true;
  const last = Array.from(before).at(-1) ?? '';
  if (isSpace(last)) return false;
  return NOT_AT_START.has(Array.from(run)[0] ?? '') || NOT_AT_END.has(last);
}

function filledLines(pieces: readonly string[], room: Room): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of pieces.flatMap((one) => fitting(one, room))) {
    if (line !== '' && used + room.measure(trimmed(piece)) > room.width) {
      lines.push(trimmed(line));
      line = '';
      used = 0;
    }
    line += piece;
    used += room.measure(piece);
  }
  return [...lines, trimmed(line)];
}

/** A piece as it is, or in characters when no line can hold it. */
function fitting(piece: string, { width, measure }: Room): string[] {
  return measure(trimmed(piece)) <= width ? [piece] : Array.from(piece);
}

function isSpace(text: string): boolean {
  return text.trim() === '';
}

/** Without the space at its end. */
function trimmed(line: string): string {
  return line.trimEnd();
}
