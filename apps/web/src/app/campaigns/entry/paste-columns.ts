import { type SourceRow, type UnionIndex, readMembers } from '@soshiki/intake';

/** The column with the codes of unions, without a header. Codes have leading zeros. Where a spreadsheet took them, only
 *  rising codes, each there once, are told from numbers of persons. */
export function codeColumn(range: readonly SourceRow[], index: UnionIndex): number | null {
  const isCode = (text: string) =>
    /^'?\d{1,6}$/.test(text.normalize('NFKC')) && index.withCode(text) !== null;
  const found = columnsWhere(range, isCode).find((place) => {
    const texts = textsOf(range, place);
    if (texts.some((text) => /^'?0\d{3}/.test(text.normalize('NFKC')))) return true;
    const numbers = texts.map((text) => readMembers(text, 1));
    const isRising = numbers.every((number, at) => at === 0 || isMore(number, numbers[at - 1]));
    return widthOf(range) > 1 && texts.length > 2 && isRising;
  });
  return found ?? null;
}

/** The column with the names of unions, without a header: those that are found, else what looks like them. */
export function nameColumn(range: readonly SourceRow[], index: UnionIndex): number | null {
  const isName = (text: string) =>
    /\p{L}/u.test(text) && 'code' in index.find({ code: '', name: text });
  const [sure] = columnsWhere(range, isName, 0.3);
  const isLikely = (text: string) => /(組合|労組|ユニオン|連合|支部)/.test(text);
  return sure ?? columnsWhere(range, isLikely)[0] ?? null;
}

/** Columns in which so large a share of what is there (`most`) is as asked. */
export function columnsWhere(
  range: readonly SourceRow[],
  isSo: (text: string) => boolean,
  most = 0.6,
): number[] {
  return Array.from({ length: widthOf(range) }, (_, place) => place).filter((place) => {
    const texts = textsOf(range, place);
    return texts.length > 0 && texts.filter(isSo).length >= texts.length * most;
  });
}

export function textAt(row: SourceRow, place: number | null): string {
  return place === null ? '' : (row[place] ?? '').trim();
}

export function widthOf(range: readonly SourceRow[]): number {
  return range.reduce((widest, row) => Math.max(widest, row.length), 0);
}

function textsOf(range: readonly SourceRow[], place: number): string[] {
  return range.map((row) => textAt(row, place)).filter((text) => text !== '');
}

function isMore(number: unknown, before: unknown): boolean {
  return typeof number === 'number' && typeof before === 'number' && number > before;
}
