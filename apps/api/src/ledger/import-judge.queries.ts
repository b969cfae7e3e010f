import { covers } from './unions.queries';

/** Cells of a revision, or of an imported report, summed by gender: all that most rules of plausibility look at. */
const BY_GENDER = (cells: string): string => `
  (SELECT COALESCE(json_agg(json_build_object('prefecture', '00', 'gender', g.gender,
     'employment', 'unknown', 'members', g.members)), '[]')
   FROM (SELECT c.gender, sum(c.members)::int AS members FROM ${cells} AND c.members > 0 GROUP BY c.gender) g)`;

const WHOLE = (cells: string): string => `
  (SELECT COALESCE(json_agg(json_build_object('prefecture', c.prefecture_code, 'gender', c.gender,
     'employment', c.employment, 'members', c.members)), '[]') FROM ${cells} AND c.members > 0)`;

const IMPORTED = `import_cell c WHERE c.import_id = $15::uuid AND c.union_id = r.union_id AND c.period = r.period`;
const REVISION = `report_cell c WHERE c.revision_id = p.id`;

/** The six approved figures before the report, newest first. Cells whole only when every total is the same: no rule looks at
 *  more than the genders of the last one otherwise. */
const EARLIER = `
  SELECT json_agg(json_build_object('period', to_char(p.period, 'YYYY-MM'), 'revision', p.rev,
      'members', p.members, 'cells', CASE WHEN p.is_same THEN ${WHOLE(REVISION)}
        WHEN p.n = 1 THEN ${BY_GENDER(REVISION)} ELSE '[]' END) ORDER BY p.n) AS figures,
    bool_and(p.is_same) AS is_same
  FROM (
    SELECT f.*, row_number() OVER (ORDER BY f.period DESC) AS n,
      bool_and(f.members = r.members) OVER () AND count(*) OVER () = 6 AS is_same
    FROM (
      SELECT DISTINCT ON (v.period) v.id, v.period::date AS period, v.rev, v.members
      FROM report_revision v
      JOIN review_decision d ON d.revision_id = v.id AND d.decision = 'approved'
      WHERE v.union_id = r.union_id AND v.period < r.period
      ORDER BY v.period DESC, v.rev DESC LIMIT 6
    ) f
  ) p`;

/** `judged_report`: reports of the import in `$15` with the keys in `$16` (numbers of unions) and `$17` (reference days), with
 *  all that rule 10 judges them by. For the headquarters, who alone read files in. */
export const JUDGED_REPORT_CTE = `
judged_report AS (
  SELECT r.*, u.code, earlier.figures AS earlier,
    CASE WHEN earlier.is_same THEN ${WHOLE(IMPORTED)} ELSE ${BY_GENDER(IMPORTED)} END AS cells,
    (SELECT json_agg(json_build_object('from', lower(a.span), 'until', upper(a.span)))
     FROM union_affiliation a WHERE a.union_id = r.union_id AND upper_inf(a.recorded)) AS affiliations,
    EXISTS (SELECT FROM union_profile f WHERE f.union_id = r.union_id AND upper_inf(f.recorded)
      AND f.kind = 'confederation' AND ${covers('f.valid', 'r.period')}) AS is_confederation
  FROM (
    SELECT r.union_id, r.period::date AS period, r.state, r.members, r.members_before, r.newest_rev,
      r.cells_added, r.cells_removed, r.cells_changed, r.warnings
    FROM import_report r
    JOIN unnest($16::integer[], $17::date[]) key (union_id, period)
      ON key.union_id = r.union_id AND key.period = r.period
    WHERE r.import_id = $15::uuid OFFSET 0
  ) r
  JOIN member_union u ON u.id = r.union_id
  CROSS JOIN LATERAL (${EARLIER}) earlier
)`;

/** A judged report as JSON. */
export const JUDGED = `'unionId', j.union_id, 'code', j.code, 'period', to_char(j.period, 'YYYY-MM'),
  'members', j.members, 'cells', j.cells, 'earlier', j.earlier, 'affiliations', j.affiliations,
  'isConfederation', j.is_confederation`;
