import type { Basis } from '@soshiki/contracts';
import { IS_SAMPLE } from '../../ledger/campaigns.queries';
import { END_ROW, type ChangeAnswer } from '../change.queries';
import { REPORTING, type OverviewRow } from '../overview.queries';

/** What the findings need, as PostgreSQL answers it. Days are reference days `YYYY-MM-DD`. `ends` are those of the unions
 *  that need the rule of change; what only grew or shrank is added up in `plain`. */
export interface FindingsAnswer extends ChangeAnswer {
  readonly as_of: string;
  readonly compare_to: string;
  readonly is_sample: boolean;
  /** The later end, then the earlier one. `known`: unions with a figure among the `states`. */
  readonly totals: readonly EndTotals[];
  readonly parts:
    | readonly [n: 1 | 2, dimension: string, code: string, unions: number, members: number | null][]
    | null;
  readonly plain: {
    readonly growth: readonly [unions: number, members: number];
    readonly decline: readonly [unions: number, members: number];
  };
  readonly moves:
    readonly [code: string, name: string, membersBefore: number, difference: number][] | null;
  readonly constant: { readonly unions: number; readonly before: number; readonly after: number };
  readonly sizes: {
    readonly unions: number;
    readonly median: number | null;
    readonly largest: readonly number[];
  };
  readonly reporting: OverviewRow['reporting'];
  readonly carried: number;
  readonly oldest: string | null;
  readonly targets: readonly [day: string, members: number][] | null;
  readonly names: readonly [string, string, string, string][] | null;
}

export interface EndTotals {
  readonly unions: number;
  readonly members: number;
  readonly states: number;
  readonly known: number;
}

/** The states that the statistic shows, out of all that a change looks at. */
const SHOWN_STATE = `
shown_state AS (
  SELECT * FROM visible_state WHERE is_included AND is_visible
)`;

/** Members of each union by block of workplace, and of these by gender and by employment. The planner takes both tables for
 *  one row and would join them row by row; what stands under IS TRUE it looks up in a hash instead. */
const SHOWN_CELL = `
shown_cell AS (
  SELECT c.n, c.union_id, c.block, sum(c.members) AS members,
    sum(c.members) FILTER (WHERE c.gender = 'male') AS male,
    sum(c.members) FILTER (WHERE c.gender = 'female') AS female,
    sum(c.members) FILTER (WHERE c.gender = 'unknown') AS gender_unknown,
    sum(c.members) FILTER (WHERE c.employment = 'regular') AS regular,
    sum(c.members) FILTER (WHERE c.employment = 'nonregular') AS nonregular,
    sum(c.members) FILTER (WHERE c.employment = 'unknown') AS employment_unknown
  FROM visible_cell c
  WHERE ((c.n, c.union_id) IN (SELECT n, union_id FROM shown_state)) IS TRUE
  GROUP BY c.n, c.union_id, c.block
)`;

/** `part (n, dimension, code, unions, members)`. A union counts once in each part in which it has a member. */
const PART = (basis: Basis): string => `
part AS (
  SELECT s.n, d.dimension, d.code, sum(s.unions)::int AS unions, sum(s.members)::int AS members
  FROM shown_state s CROSS JOIN LATERAL (VALUES ('industry', s.industry), ('kind', s.kind),
    ('sizeBand', s.size_band)${basis === 'headquarters' ? `, ('block', s.headquarters_block)` : ''}) d (dimension, code)
  GROUP BY s.n, d.dimension, d.code
  UNION ALL
  SELECT u.n, d.dimension, d.code, count(*)::int, sum(d.members)::int
  FROM (SELECT n, union_id, sum(male) AS male, sum(female) AS female,
          sum(gender_unknown) AS gender_unknown, sum(regular) AS regular,
          sum(nonregular) AS nonregular, sum(employment_unknown) AS employment_unknown
        FROM shown_cell GROUP BY n, union_id) u
  CROSS JOIN LATERAL (VALUES ('gender', 'male', u.male), ('gender', 'female', u.female),
    ('gender', 'unknown', u.gender_unknown), ('employment', 'regular', u.regular),
    ('employment', 'nonregular', u.nonregular),
    ('employment', 'unknown', u.employment_unknown)) d (dimension, code, members)
  WHERE d.members > 0 GROUP BY u.n, d.dimension, d.code
  ${
    basis === 'workplace'
      ? `UNION ALL
  SELECT n, 'block', block, count(*)::int, sum(members)::int FROM shown_cell GROUP BY n, block`
      : ''
  }
)`;

/** Both ends of every union of the change. A plain one is shown and known at both and took part in no transfer, so that its
 *  difference is its own growth or decline. */
const MARKED_END = `
transferred AS (
  SELECT from_code AS code FROM visible_transfer UNION SELECT to_code FROM visible_transfer
), marked_end AS (
  SELECT e.*, t.code IS NOT NULL AS is_transferred,
    (e.is_visible AND e.opening_included AND e.closing_included AND e.opening_members IS NOT NULL
      AND e.closing_members IS NOT NULL AND t.code IS NULL) IS TRUE AS is_plain,
    e.closing_members - e.opening_members AS difference,
    e.closing_unions - e.opening_unions AS unions_difference
  FROM visible_end e LEFT JOIN transferred t ON t.code = e.code
), plain_move AS (
  SELECT code, name, opening_members, difference,
    CASE WHEN opening_members >= $17::int THEN difference::float8 / opening_members END AS rate
  FROM marked_end WHERE is_plain AND difference <> 0
)`;

/** The greatest plain moves by one order. */
const greatest = (rows: string, order: string): string =>
  `(SELECT code, name, opening_members, difference FROM plain_move WHERE ${rows}
      ORDER BY ${order}, code LIMIT $18::int)`;

const MOVES = [
  greatest('difference > 0', 'difference DESC'),
  greatest('difference < 0', 'difference'),
  greatest('rate > 0', 'rate DESC'),
  greatest('rate < 0', 'rate'),
].join('\n    UNION ');

const TOTALS = `
    SELECT json_agg(json_build_object('unions', COALESCE(unions, 0), 'members', COALESCE(members, 0),
      'states', states, 'known', known) ORDER BY n)
    FROM (SELECT d.n, sum(s.unions)::int AS unions, sum(s.members)::int AS members,
            count(s.n)::int AS states, count(s.members)::int AS known
          FROM visible_day d LEFT JOIN shown_state s ON s.n = d.n GROUP BY d.n) t`;

const PLAIN = `
    SELECT json_build_object(
      'growth', json_build_array(
        COALESCE(sum(unions_difference) FILTER (WHERE direction > 0), 0),
        COALESCE(sum(difference) FILTER (WHERE direction > 0), 0)),
      'decline', json_build_array(
        COALESCE(sum(unions_difference) FILTER (WHERE direction < 0), 0),
        COALESCE(sum(difference) FILTER (WHERE direction < 0), 0)))
    FROM (SELECT *, CASE difference WHEN 0 THEN unions_difference ELSE difference END AS direction
          FROM marked_end WHERE is_plain) p`;

const CONSTANT = `
    SELECT json_build_object('unions', count(*), 'before', COALESCE(sum(opening_members), 0),
      'after', COALESCE(sum(closing_members), 0))
    FROM visible_end
    WHERE is_visible AND opening_included AND closing_included AND opening_unions > 0
      AND closing_unions > 0 AND opening_members IS NOT NULL AND closing_members IS NOT NULL`;

const SIZES = `
    SELECT json_build_object('unions', count(*),
      'median', percentile_cont(0.5) WITHIN GROUP (ORDER BY members),
      'largest', COALESCE((array_agg(members ORDER BY members DESC))[1:10], '{}'))
    FROM shown_state WHERE n = 1 AND unions > 0 AND members IS NOT NULL`;

/** Tables between the visible ones and the answer. */
export function findingsCtes(basis: Basis): string[] {
  return [SHOWN_STATE, SHOWN_CELL, PART(basis), MARKED_END];
}

/** Everything the findings of a period are made of, in one row. Its own parameters: kind and code of the part that the
 *  targets are for, least members to be ranked by rate, length of a ranking. */
export const FINDINGS_QUERY = `
  SELECT a.day AS as_of, b.day AS compare_to, ${IS_SAMPLE} AS is_sample,
    (${TOTALS}) AS totals,
    (SELECT json_agg(json_build_array(n, dimension, code, unions, members)) FROM part) AS parts,
    (SELECT json_agg(${END_ROW} ORDER BY code) FROM marked_end
     WHERE NOT is_plain AND (is_transferred
       OR (is_visible AND (opening_included OR closing_included OR is_passing)))) AS ends,
    (SELECT json_agg(json_build_array(from_code, to_code, effective_on, members)
       ORDER BY effective_on, from_code, to_code) FROM visible_transfer) AS transfers,
    (${PLAIN}) AS plain,
    (SELECT json_agg(json_build_array(code, name, opening_members, difference))
     FROM (${MOVES}) m) AS moves,
    (${CONSTANT}) AS constant,
    (${SIZES}) AS sizes,
    (${REPORTING('shown_state')}) AS reporting,
    (SELECT COALESCE(sum(members), 0)::int FROM shown_state WHERE n = 1 AND figure_period < day)
      AS carried,
    (SELECT min(figure_period)::date FROM shown_state WHERE n = 1) AS oldest,
    (SELECT json_agg(json_build_array(t.day, t.members) ORDER BY t.day) FROM visible_target t
     WHERE t.scope_kind = $15::text AND t.scope_code IS NOT DISTINCT FROM $16::text
       AND t.recorded_at <= $3::timestamptz) AS targets,
    (SELECT json_agg(json_build_array(dimension, code, name, name_en)) FROM visible_name) AS names
  FROM visible_day a, visible_day b WHERE a.n = 1 AND b.n = 2`;
