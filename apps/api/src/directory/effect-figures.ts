import { addMonths, monthsBetween, parsePeriod, periodOfDay, type Period } from '@soshiki/base';
import type { Effect } from '@soshiki/contracts';
import { CAMPAIGNS_QUERY } from '../ledger/effect.queries';
import type { LedgerTransaction } from '../ledger/ledger-writer';
import { trendCtes, trendQuery, type TrendColumns } from '../statistics/trend.queries';

/** A period with a campaign. */
export interface CampaignAt {
  readonly period: Period;
  readonly status: Effect['periods'][number]['status'];
}

/** A union that counts at a period. Persons; null when its figure is missing. */
export interface StateAt {
  readonly members: number | null;
  readonly figurePeriod: Period | null;
}

/** The official figures of periods, and the unions looked at. Two of them differ exactly when their marks do. */
export type FiguresAt = ReadonlyMap<
  Period,
  {
    readonly unions: number;
    readonly members: number;
    readonly states: ReadonlyMap<string, StateAt>;
    readonly mark: string;
  }
>;

const STATUS = { open: 'open', closed: 'preliminary', locked: 'final' } as const;

/** Periods with a campaign from the month of a day on, in order. */
export async function campaignsFrom(ledger: LedgerTransaction, day: string): Promise<CampaignAt[]> {
  const rows = await ledger.query<{ period: string; state: keyof typeof STATUS }>(CAMPAIGNS_QUERY, [
    day,
  ]);
  return rows.map(({ period, state }) => ({ period: parsePeriod(period), status: STATUS[state] }));
}

type StateRow = readonly [
  n: number,
  code: string,
  members: number | null,
  figurePeriod: string | null,
  classification: string,
];

interface FiguresAnswer {
  readonly totals: TrendColumns | null;
  readonly states: readonly StateRow[] | null;
}

/** The totals of every month as a trend answers them, and what counts of the unions with the codes in $15. */
const FIGURES_QUERY = `
  SELECT trend.totals,
    (SELECT json_agg(json_build_array(s.n, s.code, s.members, to_char(s.figure_period::date, 'YYYY-MM'),
        concat_ws('|', s.name, s.kind, s.industry, s.industry_group, s.parent, s.headquarters,
          s.revision_id)) ORDER BY s.n, s.code)
     FROM visible_state s WHERE s.code = ANY ($15::text[])) AS states
  FROM (${trendQuery(undefined)}) trend`;

/** Figures of the campaigns' periods in one round trip. */
export async function figuresFrom(
  ledger: LedgerTransaction,
  campaigns: readonly CampaignAt[],
  codes: readonly string[],
): Promise<FiguresAt> {
  const [first, last] = [campaigns[0]?.period, campaigns.at(-1)?.period];
  if (first === undefined || last === undefined) return new Map();
  const answer = await ledger.source.ask<FiguresAnswer>({
    days: 'months',
    first,
    second: last,
    reading: { filters: {}, basis: 'headquarters' },
    ctes: trendCtes(undefined, 'headquarters'),
    select: FIGURES_QUERY,
    own: [codes],
  });
  return new Map(
    campaigns.map(({ period }) => [period, figuresAt(answer, monthsBetween(first, period) + 1)]),
  );
}

function figuresAt({ totals, states }: FiguresAnswer, n: number) {
  const [numbers, members, unions] = totals ?? [[], [], []];
  const place = numbers.indexOf(n);
  const rows = (states ?? []).filter(([month]) => month === n);
  const total = { unions: unions[place] ?? 0, members: members[place] ?? 0 };
  return {
    ...total,
    states: new Map(rows.map((row) => [row[1], stateOf(row)])),
    mark: JSON.stringify([total, rows]),
  };
}

function stateOf([, , members, figurePeriod]: StateRow): StateAt {
  return { members, figurePeriod: figurePeriod === null ? null : parsePeriod(figurePeriod) };
}

/** The last period that ended before a day: whose figures a lineage event of the day finds. */
export function lastPeriodBefore(day: string): Period {
  return addMonths(periodOfDay(day), -1);
}
