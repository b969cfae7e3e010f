import type { Period } from '@soshiki/base';
import { breakdownOf, type BreakdownRow } from './breakdown';
import type { Ledger } from './ledger';
import { reportingAt, type Reporting } from './reporting';
import { changeRate } from './share';
import { totalsOf, unionStatesAt, type Totals } from './union-states';
import type { View } from './view';

/** A row of the overview: `change` is persons since `compareTo`. */
export interface IndustryRow extends Omit<BreakdownRow, 'keys'> {
  readonly code: string;
  readonly change: number;
}

export interface PrefectureRow extends Omit<BreakdownRow, 'keys'> {
  readonly code: string;
}

export interface Overview extends Totals {
  readonly reporting: Reporting;
  readonly change: Totals & { readonly rate: number | null };
  readonly byIndustry: readonly IndustryRow[];
  readonly byPrefecture: readonly PrefectureRow[];
}

/** The two numbers of a period with their reports, their change since `compareTo` (in unions, persons and as a fraction)
 *  and the two breakdowns of the first page. Source: product brief, rules 1 to 4. */
export function overviewAt(
  ledger: Ledger,
  { asOf, compareTo }: { readonly asOf: Period; readonly compareTo: Period },
  view: View,
): Overview {
  const states = unionStatesAt(ledger, asOf, view);
  const before = unionStatesAt(ledger, compareTo, view);
  const earlier = new Map(
    breakdownOf(before, ['industry'], view.basis).rows.map((row) => [row.keys[0], row.members]),
  );
  return {
    ...totalsOf(states),
    reporting: reportingAt(ledger, asOf, view),
    change: difference(totalsOf(before), totalsOf(states)),
    byIndustry: breakdownOf(states, ['industry'], view.basis).rows.map(({ keys, ...row }) => ({
      code: keys[0] ?? '',
      ...row,
      change: (row.members ?? 0) - (earlier.get(keys[0]) ?? 0),
    })),
    byPrefecture: breakdownOf(states, ['prefecture'], view.basis).rows.map(({ keys, ...row }) => ({
      code: keys[0] ?? '',
      ...row,
    })),
  };
}

function difference(before: Totals, after: Totals): Overview['change'] {
  return {
    unions: after.unions - before.unions,
    members: after.members - before.members,
    rate: changeRate(before.members, after.members),
  };
}
