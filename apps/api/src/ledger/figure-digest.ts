import { hash } from 'node:crypto';

/** One cell of a report as it enters the digest. */
export interface DigestCell {
  readonly prefecture: string;
  readonly gender: string;
  readonly employment: string;
  readonly members: number;
}

/** What the digest of a figure covers: whose it is, of when, which revision, and every number in it. */
export interface DigestedFigure {
  /** Code of the union. */
  readonly union: string;
  /** `YYYY-MM`. */
  readonly period: string;
  readonly rev: number;
  readonly members: number;
  /** In any order. */
  readonly cells: readonly DigestCell[];
}

/** SHA-256 of the canonical text of a figure, as 64 hexadecimal digits: a cell altered behind the ledger's back no longer
 *  fits it. Source: comment on `report_revision.digest`. */
export function figureDigest(figure: DigestedFigure): string {
  return hash('sha256', figureText(figure), 'hex');
}

/** The canonical text (RFC 8785) of a figure, cells in the order of prefecture, gender and employment codes.
 *  Written out by hand, keys in the order of the alphabet, because it is made hundreds of thousands of times; that it equals
 *  what `canonicalize` gives is a property under test. Every code in it is plain ASCII without quotes.
 *  @throws RangeError when a number is not a whole one. */
export function figureText({ union, period, rev, members, cells }: DigestedFigure): string {
  const sorted = isSorted(cells) ? cells : [...cells].sort(byPlace);
  const texts = sorted.map(
    (cell) =>
      `{"employment":"${cell.employment}","gender":"${cell.gender}","members":${whole(cell.members)},` +
      `"prefecture":"${cell.prefecture}"}`,
  );
  return (
    `{"cells":[${texts.join(',')}],"members":${whole(members)},"period":"${period}",` +
    `"rev":${whole(rev)},"union":"${union}"}`
  );
}

function whole(count: number): string {
  if (!Number.isSafeInteger(count)) throw new RangeError(`not a whole number: ${String(count)}`);
  return String(count);
}

function isSorted(cells: readonly DigestCell[]): boolean {
  return cells.every((cell, index) => {
    const next = cells[index + 1];
    return next === undefined || byPlace(cell, next) <= 0;
  });
}

/** By code units, not by a language's alphabet: the same on every machine. */
function byPlace(left: DigestCell, right: DigestCell): number {
  return (
    order(left.prefecture, right.prefecture) ||
    order(left.gender, right.gender) ||
    order(left.employment, right.employment)
  );
}

function order(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
