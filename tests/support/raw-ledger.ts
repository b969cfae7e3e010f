import { periodOfDay, type Employment, type Gender, type Kind, type Period } from '@soshiki/base';
import type {
  ApprovedFigure,
  Cell,
  Ledger,
  ProfileVersion,
  Span,
  UnionFacts,
} from '@soshiki/statistics';
import type { Pool } from 'pg';

interface RawUnion {
  readonly code: string;
  readonly profiles: readonly (Omit<ProfileVersion, 'kind'> & { kind: Kind })[] | null;
  readonly affiliations: readonly Span[] | null;
  readonly awaiting: readonly string[] | null;
  readonly figures: readonly RawFigure[] | null;
}
type RawFigure = readonly [
  string,
  number,
  number,
  readonly [string, Gender, Employment, number][] | null,
];

/** The ledger as a plain value, read table by table without any of the product's queries, as it was
 *  known at an instant: what the pure rules are asked with. Read as the owner. */
export async function rawLedger(owner: Pool, knownAt = 'infinity'): Promise<Ledger> {
  const { rows } = await owner.query<RawUnion>(UNIONS, [knownAt]);
  const transfers = await owner.query<Ledger['transfers'][number]>(TRANSFERS, [knownAt]);
  const blocks = await owner.query<Ledger['blocks'][number]>(BLOCKS, [knownAt]);
  return { unions: rows.map(factsOf), transfers: transfers.rows, blocks: blocks.rows };
}

function factsOf(row: RawUnion): UnionFacts {
  return {
    code: row.code,
    profiles: row.profiles ?? [],
    affiliations: row.affiliations ?? [],
    figures: (row.figures ?? []).map(figureOf),
    awaitingDecision: (row.awaiting ?? []).map(periodOfDay) satisfies Period[],
  };
}

function figureOf([day, revision, members, cells]: RawFigure): ApprovedFigure {
  return { period: periodOfDay(day), revision, members, cells: (cells ?? []).map(cellOf) };
}

function cellOf([prefecture, gender, employment, members]: readonly [
  string,
  Gender,
  Employment,
  number,
]): Cell {
  return { prefecture, gender, employment, members };
}

const SPAN = (range: string) => `'from', lower(${range}), 'until', upper(${range})`;

const UNIONS = `
SELECT u.code,
  (SELECT json_agg(json_build_object(${SPAN('f.valid')}, 'name', f.name, 'kind', f.kind,
     'industry', f.industry_code, 'industryGroup', f.industry_group_code,
     'prefecture', f.prefecture_code, 'parent', p.code))
   FROM union_profile f LEFT JOIN member_union p ON p.id = f.parent_id
   WHERE f.union_id = u.id AND f.recorded @> $1::timestamptz) AS profiles,
  (SELECT json_agg(json_build_object(${SPAN('a.span')})) FROM union_affiliation a
   WHERE a.union_id = u.id AND a.recorded @> $1::timestamptz) AS affiliations,
  (SELECT json_agg(DISTINCT r.period) FROM report_revision r
   LEFT JOIN review_decision v ON v.revision_id = r.id AND v.decided_at <= $1::timestamptz
   WHERE r.union_id = u.id AND r.entered_at <= $1::timestamptz AND v.revision_id IS NULL) AS awaiting,
  (SELECT json_agg(json_build_array(r.period, r.rev, r.members,
     (SELECT json_agg(json_build_array(c.prefecture_code, c.gender, c.employment, c.members))
      FROM report_cell c WHERE c.revision_id = r.id)))
   FROM report_revision r JOIN review_decision v ON v.revision_id = r.id
   WHERE r.union_id = u.id AND v.decision = 'approved' AND v.decided_at <= $1::timestamptz) AS figures
FROM member_union u ORDER BY u.code`;

const TRANSFERS = `
SELECT f.code AS "from", t.code AS "to", e.effective_on AS "effectiveOn", x.members::int AS members
FROM lineage_transfer x JOIN lineage_event e ON e.id = x.lineage_event_id
JOIN member_union f ON f.id = x.from_union_id JOIN member_union t ON t.id = x.to_union_id
LEFT JOIN lineage_cancellation c ON c.lineage_event_id = e.id AND c.recorded_at <= $1::timestamptz
WHERE e.recorded_at <= $1::timestamptz AND c.lineage_event_id IS NULL`;

const BLOCKS = `
SELECT block_code AS block, prefecture_code AS prefecture, lower(valid) AS "from", upper(valid) AS until
FROM block_prefecture WHERE recorded @> $1::timestamptz`;
