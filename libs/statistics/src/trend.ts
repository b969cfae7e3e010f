import { periodsFromTo, type Period } from '@soshiki/base';
import { breakdownOf, type Breakdown } from './breakdown';
import type { Ledger } from './ledger';
import { compareKeys } from './row-order';
import { totalsOf, unionStatesAt } from './union-states';
import type { Dimension, View } from './view';

/** One line of a trend, a number per period. `members` is `null` where the key has no union or only missing ones. */
export interface TrendSeries {
  readonly key: string;
  readonly members: readonly (number | null)[];
  readonly unions: readonly number[];
}

export interface Trend {
  readonly periods: readonly Period[];
  readonly series: readonly TrendSeries[];
  readonly total: { readonly members: readonly number[]; readonly unions: readonly number[] };
}

/** Unions and members of every period from `from` to `to`, in total and, with `by`, for every key that occurs in any of
 *  them; each period is what `breakdownAt` says of it. Source: product brief, rules 1 to 4. */
export function trendOver(
  ledger: Ledger,
  range: { readonly from: Period; readonly to: Period; readonly by?: Dimension },
  view: View,
): Trend {
  const periods = periodsFromTo(range.from, range.to);
  const states = periods.map((period) => unionStatesAt(ledger, period, view));
  const totals = states.map(totalsOf);
  return {
    periods,
    series: range.by === undefined ? [] : seriesOf(states, range.by, view),
    total: {
      members: totals.map(({ members }) => members),
      unions: totals.map(({ unions }) => unions),
    },
  };
}

function seriesOf(
  states: readonly ReturnType<typeof unionStatesAt>[],
  by: Dimension,
  view: View,
): TrendSeries[] {
  const rows = states.map((each) => rowsByKey(breakdownOf(each, [by], view.basis)));
  const keys = [...new Set(rows.flatMap((each) => [...each.keys()]))];
  return keys
    .sort((left, right) => compareKeys(by, left, right))
    .map((key) => ({
      key,
      members: rows.map((each) => each.get(key)?.members ?? null),
      unions: rows.map((each) => each.get(key)?.unions ?? 0),
    }));
}

function rowsByKey({ rows }: Breakdown): Map<string, Breakdown['rows'][number]> {
  return new Map(rows.map((row) => [row.keys[0] ?? '', row]));
}
