import type { AskDatabase } from './database-in';

/** Unions and persons of one part, by a statement of its own. */
export interface IndependentSum {
  readonly code: string;
  readonly unions: number;
  readonly members: number;
}

/** One row a union that counts on the day, with its figure of the newest approved report that may still be carried.
 *  Written from rules 1 and 2 alone. */
const FIGURE = `
WITH figure AS MATERIALIZED (
  SELECT DISTINCT ON (a.union_id) a.union_id, u.code, p.kind, p.industry_code AS industry,
    p.prefecture_code AS seat, r.id AS revision_id, r.members, r.period
  FROM union_affiliation a
  JOIN member_union u ON u.id = a.union_id
  JOIN union_profile p ON p.union_id = a.union_id AND p.valid @> $1::date AND upper_inf(p.recorded)
  LEFT JOIN (report_revision r JOIN review_decision d ON d.revision_id = r.id AND d.decision = 'approved')
    ON r.union_id = a.union_id AND r.period <= $1::date
    AND r.period >= date_trunc('month', $1::date) - interval '12 months'
  WHERE a.span @> $1::date AND upper_inf(a.recorded) AND p.kind <> 'confederation'
  ORDER BY a.union_id, r.period DESC NULLS LAST, r.rev DESC
), cell AS (
  SELECT f.union_id, f.seat, c.prefecture_code AS prefecture, c.gender, c.employment, c.members
  FROM figure f JOIN report_cell c ON c.revision_id = f.revision_id
), place AS (
  SELECT b.prefecture_code AS prefecture, b.block_code AS block FROM block_prefecture b
  WHERE b.valid @> $1::date AND upper_inf(b.recorded)
)`;

const BAND = `CASE WHEN members IS NULL THEN 'unknown' WHEN members >= 5000 THEN '5000+'
  WHEN members >= 1000 THEN '1000-4999' WHEN members >= 500 THEN '500-999'
  WHEN members >= 300 THEN '300-499' WHEN members >= 100 THEN '100-299'
  WHEN members >= 30 THEN '30-99' ELSE '1-29' END`;

const OF_UNIONS = (key: string): string =>
  `SELECT ${key} AS code, count(*)::int AS unions, COALESCE(sum(members), 0)::int AS members
   FROM figure LEFT JOIN place ON place.prefecture = figure.seat GROUP BY 1`;
const OF_CELLS = (key: string): string =>
  `SELECT ${key} AS code, count(DISTINCT union_id)::int AS unions, sum(members)::int AS members
   FROM cell LEFT JOIN place USING (prefecture) GROUP BY 1`;

const SUMS = {
  industry: OF_UNIONS('industry'),
  kind: OF_UNIONS('kind'),
  sizeBand: OF_UNIONS(BAND),
  seat: OF_UNIONS('seat'),
  seatBlock: OF_UNIONS(`COALESCE(block, '00')`),
  prefecture: OF_CELLS('prefecture'),
  block: OF_CELLS(`COALESCE(block, '00')`),
  gender: OF_CELLS('gender'),
  employment: OF_CELLS('employment'),
  union: OF_UNIONS('figure.code'),
} as const;

/** What the whole can be divided by; `seat` is the prefecture of the headquarters. */
export type SumKey = keyof typeof SUMS;

/** Unions and persons of every part at a period, by code. A part without a union is not there. */
export async function sumsBy(
  ask: AskDatabase,
  day: string,
  key: SumKey,
): Promise<Map<string, IndependentSum>> {
  const rows = await ask<{ code: string; unions: number; members: number }>(
    `${FIGURE} ${SUMS[key]}`,
    [day],
  );
  return new Map(rows.map((row) => [row.code, row]));
}

/** Unions and persons at a period, and how many of the unions have a figure of that very period. */
export async function wholeAt(
  ask: AskDatabase,
  day: string,
): Promise<{ unions: number; members: number; approved: number }> {
  const [row] = await ask<{ unions: number; members: number; approved: number }>(
    `${FIGURE} SELECT count(*)::int AS unions, sum(members)::int AS members,
       (count(*) FILTER (WHERE period = $1::date))::int AS approved FROM figure`,
    [day],
  );
  if (row === undefined) throw new Error('a sum answers one row');
  return row;
}

/** Persons in unions that came, or went, between two days without a transfer of members. */
export async function cameAndWent(
  ask: AskDatabase,
  days: readonly [string, string],
): Promise<{ readonly came: number; readonly went: number }> {
  const [before, after] = [
    await sumsBy(ask, days[0], 'union'),
    await sumsBy(ask, days[1], 'union'),
  ];
  const moved = await ask<{ code: string }>(
    `SELECT DISTINCT u.code FROM lineage_event e
     JOIN lineage_transfer t ON t.lineage_event_id = e.id
     JOIN member_union u ON u.id IN (t.from_union_id, t.to_union_id)
     WHERE e.effective_on > $1::date AND e.effective_on <= $2::date
       AND NOT EXISTS (SELECT FROM lineage_cancellation c WHERE c.lineage_event_id = e.id)`,
    days,
  );
  const apart = new Set(moved.map(({ code }) => code));
  const sumOf = (these: Map<string, IndependentSum>, others: Map<string, IndependentSum>): number =>
    [...these.values()]
      .filter(({ code }) => !others.has(code) && !apart.has(code))
      .reduce((sum, { members }) => sum + members, 0);
  return { came: sumOf(after, before), went: sumOf(before, after) };
}
