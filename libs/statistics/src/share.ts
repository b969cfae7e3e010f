/** Share of `part` in `whole`. Unit: fraction, unrounded. `null` when the part is missing or the whole is 0.
 *  @throws RangeError when a count is negative or not an integer. Source: product brief, rule 8. */
export function shareOf(part: number | null, whole: number): number | null {
  if (part === null) return null;
  if (![part, whole].every((count) => Number.isInteger(count) && count >= 0)) {
    throw new RangeError(`not counts: ${part} of ${whole}`);
  }
  return whole === 0 ? null : part / whole;
}

/** Rate of change from `before` to `after`. Unit: fraction, unrounded. `null` when there was nobody before.
 *  @throws RangeError when a count is negative or not an integer. Source: product brief, rule 8. */
export function changeRate(before: number, after: number): number | null {
  if (![before, after].every((count) => Number.isInteger(count) && count >= 0)) {
    throw new RangeError(`not counts: ${before} and ${after}`);
  }
  return before === 0 ? null : (after - before) / before;
}
