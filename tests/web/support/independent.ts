import type { OwnServer } from './own-server';

/** Unions and members of a period, by a statement of its own that shares nothing with the product.
 *  Source: rules 1 and 2. */
export async function countedAt(
  server: OwnServer,
  day: string,
): Promise<{ readonly unions: number; readonly members: number }> {
  const [row] = await server.query<{ unions: number; members: number }>(COUNTED, [day]);
  if (row === undefined) throw new Error('a count answers one row');
  return row;
}

const COUNTED = `
SELECT count(*)::int AS unions, sum(figure)::int AS members FROM (
  SELECT (
    SELECT r.members FROM report_revision r
    JOIN review_decision d ON d.revision_id = r.id AND d.decision = 'approved'
    WHERE r.union_id = a.union_id AND r.period <= $1::date
      AND r.period >= date_trunc('month', $1::date) - interval '12 months'
    ORDER BY r.period DESC, r.rev DESC LIMIT 1) AS figure
  FROM union_affiliation a
  JOIN union_profile p ON p.union_id = a.union_id AND p.valid @> $1::date AND upper_inf(p.recorded)
  WHERE a.span @> $1::date AND upper_inf(a.recorded) AND p.kind <> 'confederation'
) counted`;
