import { isRegion, type Shape } from './shape';
import { named, toldOf } from './union-past.queries';
import { isKnown } from './unions.queries';

const HOLDS =
  'NOT EXISTS (SELECT FROM lineage_cancellation x WHERE x.lineage_event_id = t.lineage_event_id)';

/** `family`: the union of `past_union` and all that members were carried to or from, through all generations,
 *  as far as the reader is told of the transfers. Source: rule 11. */
const FAMILY = (reach: Shape['reach']): string => `
family AS MATERIALIZED (
  WITH RECURSIVE walk AS (
    SELECT union_id FROM past_union
    UNION
    SELECT CASE t.from_union_id WHEN w.union_id THEN t.to_union_id ELSE t.from_union_id END
    FROM walk w
    JOIN lineage_transfer t ON w.union_id IN (t.from_union_id, t.to_union_id)
    WHERE ${HOLDS} AND ${toldOf(reach, '(SELECT union_id FROM past_union)')}
  ) SELECT union_id FROM walk
)`;

/** `visible_relative`: its unions, each from its first affiliation to the end of its last one. */
const RELATIVE = `
visible_relative AS (
  SELECT f.union_id, u.code, s.begun, s.ended
  FROM family f
  JOIN member_union u ON u.id = f.union_id
  JOIN LATERAL (
    SELECT min(lower(a.span)) AS begun,
      CASE WHEN bool_or(upper_inf(a.span)) THEN NULL ELSE max(upper(a.span)) END AS ended
    FROM union_affiliation a WHERE a.union_id = f.union_id AND ${isKnown('a.recorded')}
    HAVING count(*) > 0
  ) s ON true
)`;

/** Tables of a family, after `past_union`. */
export function familyCtes(reach: Shape['reach']): string[] {
  return [FAMILY(reach), RELATIVE];
}

/** The figure at the last reference day before the end. Source: rule 2. */
const AT_THE_END = `
  (SELECT r.members FROM report_revision r
   JOIN review_decision v ON v.revision_id = r.id AND v.decision = 'approved'
     AND v.decided_at <= $3::timestamptz
   WHERE r.union_id = m.union_id AND r.period < m.ended
     AND r.period >= (date_trunc('month', m.ended::timestamp) - interval '13 months')::date
   ORDER BY r.period DESC, r.rev DESC LIMIT 1)`;

/** Figures are of the whole federation: a region is not told them, a union only its own. Source: rule 11. */
function membersAtEnd(reach: Shape['reach']): string {
  if (isRegion(reach)) return 'NULL::int';
  return reach === 'union' ? `CASE WHEN m.code = $4 THEN ${AT_THE_END} END` : AT_THE_END;
}

const EVENTS = (reach: Shape['reach']): string => `
  SELECT json_agg(json_build_object('kind', e.kind, 'effectiveOn', e.effective_on, 'note', e.note,
      'transfers', t.transfers) ORDER BY e.effective_on, e.id)
  FROM lineage_event e
  JOIN LATERAL (
    SELECT json_agg(json_build_object('from', source.code, 'to', target.code,
        'members', ${isRegion(reach) ? 'NULL::int' : 't.members'}) ORDER BY source.code, target.code) AS transfers
    FROM lineage_transfer t
    JOIN visible_relative source ON source.union_id = t.from_union_id
    JOIN visible_relative target ON target.union_id = t.to_union_id
    WHERE t.lineage_event_id = e.id AND ${HOLDS}
      AND ${toldOf(reach, '(SELECT union_id FROM past_union)')}
  ) t ON t.transfers IS NOT NULL`;

/** A family in one row; `unions` null when the reader may not read the past of the union with the code in $15. */
export function familyQuery(reach: Shape['reach']): string {
  return `
  SELECT (SELECT json_agg(json_build_object('code', m.code, 'from', m.begun, 'to', m.ended,
        'name', ${named('m.union_id', 'COALESCE(m.ended - 1, CURRENT_DATE)')} ->> 'name',
        'membersAtEnd', ${membersAtEnd(reach)}) ORDER BY m.begun, m.code)
     FROM visible_relative m) AS unions,
    (${EVENTS(reach)}) AS events`;
}
