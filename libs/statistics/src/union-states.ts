import type { Period } from '@soshiki/base';
import { sumOfMembers } from './headcount-sum';
import type { Ledger } from './ledger';
import { lookoutAt, unionStateAt, type UnionState } from './union-state';
import type { View } from './view';

/** Unions and persons. */
export interface Totals {
  readonly unions: number;
  readonly members: number;
}

/** Every union that counts at the period, passes the filters on unions and may be seen, in order of code. Those
 *  with `unions: 0` add nothing to the count: they have no member in the cells looked at, or no figure.
 *  Source: product brief, rules 1, 2 and 11. */
export function unionStatesAt(ledger: Ledger, period: Period, view: View): UnionState[] {
  const lookout = lookoutAt(ledger, period, view);
  return ledger.unions
    .map((union) => unionStateAt(union, lookout))
    .filter((state) => state !== null)
    .filter(({ isMatching, isVisible }) => isMatching && isVisible)
    .sort((left, right) => (left.code < right.code ? -1 : 1));
}

/** Distinct unions and persons of the states. */
export function totalsOf(states: readonly UnionState[]): Totals {
  const unions = states.reduce((sum, state) => sum + state.unions, 0);
  return { unions, members: sumOfMembers(states) };
}

/** Unions and persons at a period under a view: the two numbers of the sentence. */
export function totalsAt(ledger: Ledger, period: Period, view: View): Totals {
  return totalsOf(unionStatesAt(ledger, period, view));
}
