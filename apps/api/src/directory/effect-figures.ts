import { addMonths, monthsBetween, parsePeriod, periodOfDay, type Period } from '@soshiki/base';
import type { Effect } from '@soshiki/contracts';
import { CAMPAIGNS_QUERY } from '../ledger/effect.queries';
import type { LedgerTransaction } from '../ledger/ledger-writer';
import { trendQuestion } from '../statistics/trend-reader';
import type { TrendAnswer } from '../statistics/trend.queries';

/** A period with a campaign. */
export interface CampaignAt {
  readonly period: Period;
  readonly status: Effect['periods'][number]['status'];
}

/** A union that counts at a period. Persons; null when its figure is missing. */
export interface StateAt {
  readonly members: number | null;
  readonly figurePeriod: Period | null;
  /** Everything that a statistic says of it: two differ exactly when their marks do. */
  readonly mark: string;
}

/** States by code. */
export type States = ReadonlyMap<string, StateAt>;

/** States of unions by period; where none of them counts the period is not there. */
export type StatesAt = ReadonlyMap<Period, States>;

/** Unions and persons of a period. */
export interface Totals {
  readonly unions: number;
  readonly members: number;
}

const STATUS = { open: 'open', closed: 'preliminary', locked: 'final' } as const;

/** Periods with a campaign from the month of a day on, in order. */
export async function campaignsFrom(ledger: LedgerTransaction, day: string): Promise<CampaignAt[]> {
  const rows = await ledger.query<{ period: string; state: keyof typeof STATUS }>(CAMPAIGNS_QUERY, [
    day,
  ]);
  return rows.map(({ period, state }) => ({ period: parsePeriod(period), status: STATUS[state] }));
}

type StateRow = readonly [
  period: string,
  code: string,
  members: number | null,
  figurePeriod: string | null,
  classification: string,
];

/** What counts of the unions with the codes in $15, month by month. */
const STATES_QUERY = `
  SELECT (SELECT json_agg(json_build_array(to_char(s.day, 'YYYY-MM'), s.code, s.members,
        to_char(s.figure_period::date, 'YYYY-MM'), concat_ws('|', s.name, s.kind, s.industry,
          s.industry_group, s.parent, s.headquarters, s.revision_id)) ORDER BY s.n, s.code)
     FROM visible_state s WHERE s.code = ANY ($15::text[])) AS states`;

const EVERYTHING = { filters: {}, basis: 'headquarters' } as const;

/** States of the unions with the codes over the campaigns' periods, in one round trip. */
export async function statesOver(
  ledger: LedgerTransaction,
  campaigns: readonly CampaignAt[],
  codes: readonly string[],
): Promise<StatesAt> {
  const [first, last] = [campaigns[0]?.period, campaigns.at(-1)?.period];
  if (first === undefined || codes.length === 0) return new Map();
  const { states } = await ledger.source.ask<{ readonly states: readonly StateRow[] | null }>({
    days: 'months',
    first,
    second: last,
    reading: EVERYTHING,
    select: STATES_QUERY,
    own: [codes],
  });
  const byPeriod = new Map<Period, Map<string, StateAt>>();
  for (const row of states ?? []) {
    const period = parsePeriod(row[0]);
    const there = byPeriod.get(period) ?? new Map<string, StateAt>();
    byPeriod.set(period, there.set(row[1], stateOf(row)));
  }
  return byPeriod;
}

function stateOf(row: StateRow): StateAt {
  const [, , members, figurePeriod] = row;
  return {
    members,
    figurePeriod: figurePeriod === null ? null : parsePeriod(figurePeriod),
    mark: JSON.stringify(row),
  };
}

/** Whether any of the states differs. */
export function differ(one: States | undefined, other: States | undefined): boolean {
  return marksOf(one) !== marksOf(other);
}

function marksOf(states: States | undefined): string {
  return [...(states?.values() ?? [])].map(({ mark }) => mark).join();
}

/** Official totals of a range of periods, as a trend answers them. */
export async function totalsOver(
  ledger: LedgerTransaction,
  periods: readonly Period[],
): Promise<(period: Period) => Totals> {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return () => ({ unions: 0, members: 0 });
  const { totals } = await ledger.source.ask<TrendAnswer>(
    trendQuestion({ from: first, to: last, reading: EVERYTHING }),
  );
  const [numbers, members, unions] = totals ?? [[], [], []];
  return (period) => {
    const place = numbers.indexOf(monthsBetween(first, period) + 1);
    return { unions: unions[place] ?? 0, members: members[place] ?? 0 };
  };
}

/** The last period that ended before a day: whose figures a lineage event of the day finds. */
export function lastPeriodBefore(day: string): Period {
  return addMonths(periodOfDay(day), -1);
}
