/** A total that must come out at a month. Unit: persons. */
export interface Pin {
  readonly month: number;
  readonly members: number;
}

/** By which factor to bend a pool at each month so that its totals meet the pins: exact at each pin, on a straight line between
 *  two, level before the first and after the last. Without pins every factor is 1. */
export function pinnedFactors(totals: readonly number[], pins: readonly Pin[]): number[] {
  const knots = pins.map(({ month, members }) => ({
    month,
    factor: members / (totals[month] ?? 1),
  }));
  return totals.map((_, month) => factorAt(month, knots));
}

function factorAt(
  month: number,
  knots: readonly { readonly month: number; readonly factor: number }[],
): number {
  const before = knots.findLast((knot) => knot.month <= month);
  const after = knots.find((knot) => knot.month >= month);
  if (before === undefined || after === undefined) return (before ?? after)?.factor ?? 1;
  if (before.month === after.month) return before.factor;
  const part = (month - before.month) / (after.month - before.month);
  return before.factor + part * (after.factor - before.factor);
}
