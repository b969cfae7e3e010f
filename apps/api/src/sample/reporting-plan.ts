import { monthNumber, NEVER, OPEN_MONTH } from './calendar';
import { Random } from './random';
import type { Role, UnionPlan } from './union-plan';

/** Chance that a council union fails to report for a month; the month after, it reports again. */
const FORGETS = 0.004;

/** Reports from the three unions carried forward at 2025-12 end with these months. */
const LAST_REPORTS = ['2025-11', '2025-10', '2025-08'].map(monthNumber);

/** No report for 16 months: carried forward for twelve, then missing for four, then known again. */
const GAP = { first: monthNumber('2022-08'), last: monthNumber('2023-11') };

/** Months without a first report of the union that starts late. */
const LATE = 2;

/** Unions whose every month counts in the story and which therefore always report. */
const ALWAYS: ReadonlySet<Role | null> = new Set<Role | null>([
  'merge',
  'split',
  'zero',
  'reporter',
  'correction',
]);

/** For every union, whether it has a report for each month it is counted in (the open campaign apart).
 *  Result: by union id, one flag per month. */
export function planReporting(
  unions: readonly UnionPlan[],
  seed: number,
): ReadonlyMap<number, readonly boolean[]> {
  let carried = 0;
  const plan = new Map<number, readonly boolean[]>();
  for (const union of unions) {
    const last = union.role === 'carried-forward' ? (LAST_REPORTS[carried++] ?? NEVER) : NEVER;
    plan.set(union.id, reportsOf(union, new Random(seed, 'reporting', union.code), last));
  }
  return plan;
}

function reportsOf(union: UnionPlan, random: Random, last: number): boolean[] {
  const reports: boolean[] = [];
  for (let month = 0; month <= OPEN_MONTH; month += 1) {
    const isExpected = union.from <= month && month < union.until && month <= last;
    reports.push(isExpected && !isLeftOut(union, month) && !forgets(union, month, random));
  }
  return reports;
}

function isLeftOut(union: UnionPlan, month: number): boolean {
  if (union.role === 'gap') return GAP.first <= month && month <= GAP.last;
  return union.role === 'late-start' && month < union.from + LATE;
}

/** Never in the first month of a union, nor at 2025-12, whose carried unions are chosen. */
function forgets(union: UnionPlan, month: number, random: Random): boolean {
  const isForgotten = random.happens(FORGETS);
  if (union.kind !== 'council' || union.inConfederation || ALWAYS.has(union.role)) return false;
  return isForgotten && month > union.from && month < OPEN_MONTH - 1;
}
