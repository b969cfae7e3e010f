/** `count` itself when it is a count of persons or unions: a whole number, zero or more.
 *  @throws RangeError when it is negative, fractional or beyond the exact integers.
 *  Source: product brief, rule 8 (whole persons inside). */
export function headcount(count: number): number {
  if (!isHeadcount(count)) throw new RangeError(`not a head-count: ${count}`);
  return count;
}

/** Whether `count` is a whole number, zero or more, that a computer holds exactly. */
export function isHeadcount(count: number): boolean {
  return Number.isSafeInteger(count) && count >= 0;
}
