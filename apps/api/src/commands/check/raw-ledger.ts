import { periodOfDay, type Employment, type Gender, type Kind } from '@soshiki/base';
import type { Cell, Ledger, ProfileVersion, Span, UnionFacts } from '@soshiki/statistics';
import type { Pool } from 'pg';

/** Unions read at once: a statement stays short however large the ledger is. */
const BATCH = 100;

interface RawUnion {
  readonly code: string;
  readonly profiles: readonly (Omit<ProfileVersion, 'kind'> & { readonly kind: Kind })[] | null;
  readonly affiliations: readonly Span[] | null;
  readonly awaiting: readonly string[] | null;
  readonly figures:
    | readonly [string, number, number, readonly [string, Gender, Employment, number][] | null][]
    | null;
}

/** The ledger as it was believed at an instant (now, without one), as a plain value for the pure rules: read
 *  table by table, without any query of the product's statistics, so that the one can be held against the other. */
export async function rawLedger(pool: Pool, knownAt = 'infinity'): Promise<Ledger> {
  const ids = await pool.query<{ id: number }>('SELECT id FROM member_union ORDER BY code');
  const unions: UnionFacts[] = [];
  for (let start = 0; start < ids.rows.length; start += BATCH) {
    const batch = ids.rows.slice(start, start + BATCH).map(({ id }) => id);
    unions.push(...(await pool.query<RawUnion>(UNIONS, [batch, knownAt])).rows.map(factsOf));
  }
  const transfers = await pool.query<Ledger['transfers'][number]>(TRANSFERS, [knownAt]);
  const blocks = await pool.query<Ledger['blocks'][number]>(BLOCKS, [knownAt]);
  return { unions, transfers: transfers.rows, blocks: blocks.rows };
}

function factsOf(row: RawUnion): UnionFacts {
  return {
    code: row.code,
    profiles: row.profiles ?? [],
    affiliations: row.affiliations ?? [],
    awaitingDecision: (row.awaiting ?? []).map(periodOfDay),
    figures: (row.figures ?? []).map(([day, revision, members, cells]) => ({
      period: periodOfDay(day),
      revision,
      members,
      cells: (cells ?? []).map(cellOf),
    })),
  };
}

type RawCell = readonly [prefecture: string, gender: Gender, employment: Employment, number];

function cellOf([prefecture, gender, employment, members]: RawCell): Cell {
  return { prefecture, gender, employment, members };
}

const span = (range: string) => `'from', lower(${range}), 'until', upper(${range})`;

const UNIONS = `
SELECT u.code,
  (SELECT json_agg(json_build_object(${span('f.valid')}, 'name', f.name, 'kind', f.kind,
     'industry', f.industry_code, 'industryGroup', f.industry_group_code,
     'prefecture', f.prefecture_code, 'parent', p.code))
   FROM union_profile f LEFT JOIN member_union p ON p.id = f.parent_id
   WHERE f.union_id = u.id AND f.recorded @> $2::timestamptz) AS profiles,
  (SELECT json_agg(json_build_object(${span('a.span')})) FROM union_affiliation a
   WHERE a.union_id = u.id AND a.recorded @> $2::timestamptz) AS affiliations,
  (SELECT json_agg(DISTINCT r.period) FROM report_revision r
   WHERE r.union_id = u.id AND r.entered_at <= $2::timestamptz
     AND NOT EXISTS (SELECT FROM report_revision newer
       WHERE newer.union_id = r.union_id AND newer.period = r.period AND newer.rev > r.rev
         AND newer.entered_at <= $2::timestamptz)
     AND NOT EXISTS (SELECT FROM review_decision v
       WHERE v.revision_id = r.id AND v.decided_at <= $2::timestamptz)) AS awaiting,
  (SELECT json_agg(json_build_array(r.period, r.rev, r.members,
     (SELECT json_agg(json_build_array(c.prefecture_code, c.gender, c.employment, c.members))
      FROM report_cell c WHERE c.revision_id = r.id)))
   FROM report_revision r JOIN review_decision v ON v.revision_id = r.id
   WHERE r.union_id = u.id AND v.decision = 'approved'
     AND v.decided_at <= $2::timestamptz) AS figures
FROM member_union u WHERE u.id = ANY ($1) ORDER BY u.code`;

const TRANSFERS = `
SELECT f.code AS "from", t.code AS "to", e.effective_on AS "effectiveOn", x.members::int AS members
FROM lineage_transfer x JOIN lineage_event e ON e.id = x.lineage_event_id
JOIN member_union f ON f.id = x.from_union_id JOIN member_union t ON t.id = x.to_union_id
WHERE e.recorded_at <= $1::timestamptz
  AND NOT EXISTS (SELECT FROM lineage_cancellation c
    WHERE c.lineage_event_id = e.id AND c.recorded_at <= $1::timestamptz)`;

const BLOCKS = `
SELECT block_code AS block, prefecture_code AS prefecture, lower(valid) AS "from", upper(valid) AS until
FROM block_prefecture WHERE recorded @> $1::timestamptz`;
