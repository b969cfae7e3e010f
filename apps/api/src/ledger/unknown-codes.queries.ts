import { isRegion, type Shape } from './shape';
import { covers, isKnown } from './unions.queries';

/** A union that shows to a region on one of the days: its seat is in the scope, or a cell of its
 *  figure is. `which` says which unions of the profile `f` are meant. Source: rule 11. */
const shownToRegion = (which: string): string => `EXISTS (
  SELECT FROM visible_day d
  JOIN union_profile f ON ${covers('f.valid', 'd.day')} AND ${isKnown('f.recorded')} AND ${which}
  JOIN visible_place hq ON hq.n = d.n AND hq.prefecture = f.prefecture_code
  WHERE hq.is_in_scope OR EXISTS (
    SELECT FROM union_affiliation a
    CROSS JOIN LATERAL (
      SELECT r.id FROM report_revision r
      JOIN review_decision v ON v.revision_id = r.id AND v.decision = 'approved'
        AND v.decided_at <= $3::timestamptz
      WHERE r.union_id = a.union_id AND r.period <= d.day AND r.period >= d.earliest
      ORDER BY r.period DESC, r.rev DESC LIMIT 1
    ) r
    JOIN report_cell c ON c.revision_id = r.id
    JOIN visible_place p ON p.n = d.n AND p.prefecture = c.prefecture_code AND p.is_in_scope
    WHERE a.union_id = f.union_id AND ${covers('a.span', 'd.day')} AND ${isKnown('a.recorded')}
  ))`;

const UNION_OF = `(SELECT u.id FROM member_union u WHERE u.code = given)`;

function isKnownUnion({ reach }: Pick<Shape, 'reach'>): string {
  if (isRegion(reach)) return shownToRegion(`f.union_id = ${UNION_OF}`);
  const own = reach === 'union' ? ' AND given = $4' : '';
  return `EXISTS (SELECT FROM member_union u WHERE u.code = given${own})`;
}

function isKnownParent({ reach }: Pick<Shape, 'reach'>): string {
  const confederation = `EXISTS (SELECT FROM union_profile f
    WHERE f.union_id = ${UNION_OF} AND f.kind = 'confederation')`;
  if (!isRegion(reach)) return confederation;
  return `${confederation} AND ${shownToRegion(`${UNION_OF} IN (f.union_id, f.parent_id)`)}`;
}

/** `unknown_code (path, code)`: codes in the filters that do not exist for this reader. One outside
 *  the scope is as unknown as one never given. Costs nothing while no filter is given. */
export function unknownCodeCte(shape: Pick<Shape, 'reach'>): string {
  return `
unknown_code AS (
  SELECT 'industry' AS path, given AS code FROM unnest($5::text[]) given
  WHERE NOT EXISTS (SELECT FROM industry i WHERE i.code = given)
  UNION ALL SELECT 'industryGroup', given FROM unnest($6::text[]) given
  WHERE given <> 'none' AND NOT EXISTS (SELECT FROM industry_group g WHERE g.code = given)
  UNION ALL SELECT 'prefecture', given FROM unnest($7::text[]) given
  WHERE NOT EXISTS (SELECT FROM prefecture p WHERE p.code = given)
  UNION ALL SELECT 'block', given FROM unnest($8::text[]) given
  WHERE given <> '00' AND NOT EXISTS (SELECT FROM block b WHERE b.code = given)
  UNION ALL SELECT 'union', given FROM unnest($13::text[]) given
  WHERE NOT ${isKnownUnion(shape)}
  UNION ALL SELECT 'parent', given FROM unnest($14::text[]) given
  WHERE given <> 'none' AND NOT (${isKnownParent(shape)})
)`;
}
