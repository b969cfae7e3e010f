import type { Basis } from '@soshiki/contracts';
import { campaignState, IS_SAMPLE } from '../ledger/campaigns.queries';

/** The overview as PostgreSQL answers it. Days are reference days `YYYY-MM-DD`. */
export interface OverviewRow {
  readonly as_of: string;
  readonly compare_to: string;
  readonly state: 'open' | 'closed' | 'locked' | null;
  readonly is_sample: boolean;
  readonly unions: number;
  readonly members: number;
  readonly unions_before: number;
  readonly members_before: number;
  readonly reporting: {
    readonly expected: number;
    readonly approved: number;
    readonly submitted: number;
    readonly carriedForward: number;
    readonly missing: number;
  };
  readonly industries: readonly [string, string | null, number, number | null, number][] | null;
  readonly prefectures: readonly [string, string | null, number, number | null][] | null;
}

const BY_PREFECTURE: Readonly<Record<Basis, string>> = {
  workplace: `
    SELECT prefecture AS code, count(*)::int AS unions, sum(members)::int AS members
    FROM (SELECT union_id, prefecture, sum(members) AS members FROM visible_cell WHERE n = 1
          GROUP BY union_id, prefecture) part
    GROUP BY prefecture`,
  headquarters: `
    SELECT headquarters AS code, sum(unions)::int AS unions, sum(members)::int AS members
    FROM visible_state WHERE n = 1 GROUP BY headquarters`,
};

const BY_INDUSTRY = `
    SELECT industry AS code, (sum(unions) FILTER (WHERE n = 1))::int AS unions,
      (sum(members) FILTER (WHERE n = 1 AND unions > 0))::int AS members,
      COALESCE(sum(members) FILTER (WHERE n = 2), 0)::int AS members_before
    FROM visible_state GROUP BY industry`;

/** The reports behind the states of the first day in a table of states. Needs `visible_awaiting`. */
export const REPORTING = (states: string): string => `
    SELECT json_build_object('expected', count(*),
      'approved', count(*) FILTER (WHERE figure_period = day),
      'submitted', count(*) FILTER (WHERE union_id IN (SELECT union_id FROM visible_awaiting)),
      'carriedForward', count(*) FILTER (WHERE figure_period < day),
      'missing', count(*) FILTER (WHERE figure_period IS NULL))
    FROM ${states} WHERE n = 1`;

/** The overview in one row: both totals, the reports behind the first, its two breakdowns. */
export function overviewQuery(basis: Basis): string {
  return `
  SELECT asked.*, total.*, ${IS_SAMPLE} AS is_sample, (${REPORTING('visible_state')}) AS reporting,
    (SELECT json_agg(json_build_array(i.code, v.name, i.unions, i.members, i.members_before))
     FROM (${BY_INDUSTRY}) i
     LEFT JOIN visible_name v ON v.dimension = 'industry' AND v.code = i.code
     WHERE i.unions > 0) AS industries,
    (SELECT json_agg(json_build_array(p.code, v.name, p.unions, p.members))
     FROM (${BY_PREFECTURE[basis]}) p
     LEFT JOIN visible_name v ON v.dimension = 'prefecture' AND v.code = p.code
     WHERE p.unions > 0) AS prefectures
  FROM (SELECT a.day AS as_of, b.day AS compare_to, ${campaignState('a.day')} AS state
        FROM visible_day a, visible_day b WHERE a.n = 1 AND b.n = 2) asked,
    (SELECT COALESCE(sum(unions) FILTER (WHERE n = 1), 0)::int AS unions,
       COALESCE(sum(members) FILTER (WHERE n = 1), 0)::int AS members,
       COALESCE(sum(unions) FILTER (WHERE n = 2), 0)::int AS unions_before,
       COALESCE(sum(members) FILTER (WHERE n = 2), 0)::int AS members_before
     FROM visible_state) total`;
}
