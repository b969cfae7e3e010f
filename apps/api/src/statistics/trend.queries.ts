import type { Basis, Dimension } from '@soshiki/contracts';
import { divideCells, keyColumn } from './dimensions';

/** A trend as PostgreSQL answers it, in columns. `totals` and each series list the month numbers
 *  (from 1) they speak of, with members and unions in the same order. */
export interface TrendAnswer {
  readonly totals: TrendColumns | null;
  readonly series: readonly [string, string | null, ...TrendColumns][] | null;
}
export type TrendColumns = readonly [number[], (number | null)[], number[]];

/** The columns, empty rather than null when nothing counts in any month. */
const COLUMNS = ['n', 'members', 'unions']
  .map((column) => `COALESCE(json_agg(${column} ORDER BY n), '[]')`)
  .join(', ');

/** Tables between the visible ones and the answer: the months and the keys of each month, as two
 *  groupings of one pass over the states. Members of a key are those of unions that count there. */
export function trendCtes(by: Dimension | undefined, basis: Basis): string[] {
  if (by === undefined || divideCells([by], basis)) return [MONTHS, ...seriesOfCells(by, basis)];
  const name = by === 'union' ? 'max(s.name)' : 'NULL::text';
  return [
    `
grouped AS MATERIALIZED (
  SELECT s.n, ${keyColumn(by, basis)} AS key, grouping(${keyColumn(by, basis)}) = 1 AS is_total,
    ${name} AS name, sum(s.unions)::int AS unions,
    COALESCE((sum(s.members) FILTER (WHERE s.unions > 0))::int,
      CASE WHEN grouping(${keyColumn(by, basis)}) = 1 THEN 0 END) AS members
  FROM visible_state s GROUP BY GROUPING SETS ((s.n), (s.n, ${keyColumn(by, basis)}))
)`,
    'month_total AS (SELECT n, unions, members FROM grouped WHERE is_total)',
    'month_key AS (SELECT n, key, name, unions, members FROM grouped WHERE NOT is_total AND unions > 0)',
  ];
}

const MONTHS = `
month_total AS (
  SELECT n, sum(unions)::int AS unions, COALESCE(sum(members), 0)::int AS members
  FROM visible_state GROUP BY n
)`;

function seriesOfCells(by: Dimension | undefined, basis: Basis): string[] {
  if (by === undefined) return [];
  return [
    `
month_key AS (
  SELECT n, key, NULL::text AS name, count(*)::int AS unions, sum(members)::int AS members
  FROM (SELECT c.n, c.union_id, ${keyColumn(by, basis)} AS key, sum(c.members) AS members
        FROM visible_cell c GROUP BY c.n, c.union_id, ${keyColumn(by, basis)}) part
  GROUP BY n, key
)`,
  ];
}

/** Totals of every month and, with `by`, one series for each key, in one row. */
export function trendQuery(by: Dimension | undefined): string {
  return `
  SELECT (SELECT json_build_array(${COLUMNS}) FROM month_total) AS totals,
    ${by === undefined ? 'NULL::json' : SERIES(by)} AS series`;
}

const SERIES = (by: Dimension): string => `
    (SELECT json_agg(json_build_array(k.key, COALESCE(v.name, k.name), k.ns, k.members, k.unions))
     FROM (SELECT key, (array_agg(name ORDER BY n DESC))[1] AS name, json_agg(n ORDER BY n) AS ns,
             json_agg(members ORDER BY n) AS members, json_agg(unions ORDER BY n) AS unions
           FROM month_key GROUP BY key) k
     LEFT JOIN visible_name v ON v.dimension = '${by}' AND v.code = k.key)`;
