import { isRegion, type Shape } from './shape';
import { covers, isKnown } from './unions.queries';

/** Prefectures of the scope on a day, for a region. */
const inRegion = (reach: Shape['reach'], prefecture: string, day: string): string =>
  reach === 'prefecture'
    ? `(${prefecture} = $4 AND ${prefecture} <> '00')`
    : `EXISTS (SELECT FROM block_prefecture b WHERE b.prefecture_code = ${prefecture}
        AND b.block_code = $4 AND ${covers('b.valid', day)} AND ${isKnown('b.recorded')})`;

/** Whether the reader may ever have seen a union: its past is theirs to read then. A region: when its
 *  seat was there, or a member in an approved figure worked there. Source: rule 11. */
export function wasVisible(reach: Shape['reach'], unionId: string): string {
  if (reach === 'union') return `${unionId} = (SELECT id FROM member_union WHERE code = $4)`;
  if (!isRegion(reach)) return 'true';
  return `(EXISTS (SELECT FROM union_profile f WHERE f.union_id = ${unionId}
      AND ${isKnown('f.recorded')} AND ${inRegion(reach, 'f.prefecture_code', 'GREATEST(lower(f.valid), CURRENT_DATE)')})
    OR EXISTS (SELECT FROM report_revision r
      JOIN review_decision v ON v.revision_id = r.id AND v.decision = 'approved'
      JOIN report_cell c ON c.revision_id = r.id
      WHERE r.union_id = ${unionId} AND ${inRegion(reach, 'c.prefecture_code', 'r.period')}))`;
}

/** `past_union (union_id, code)`: the union with the code in $15, if the reader may read its past. */
export function pastUnionCte(reach: Shape['reach']): string {
  return `
past_union AS (
  SELECT u.id AS union_id, u.code FROM member_union u
  WHERE u.code = $15 AND ${wasVisible(reach, 'u.id')}
)`;
}

/** Every version of the profile, also those no longer believed, in order of validity and recording. */
const PROFILES = `
  SELECT json_agg(json_build_object('name', f.name, 'kana', f.kana, 'shortName', f.short_name,
      'kind', f.kind, 'industry', f.industry_code, 'industryGroup', f.industry_group_code,
      'prefecture', f.prefecture_code,
      'parent', (SELECT u.code FROM member_union u WHERE u.id = f.parent_id),
      'validFrom', lower(f.valid), 'validTo', upper(f.valid), 'recordedAt', lower(f.recorded),
      'supersededAt', upper(f.recorded), 'reason', f.reason)
    ORDER BY lower(f.valid), lower(f.recorded))
  FROM union_profile f WHERE f.union_id = p.union_id`;

const AFFILIATIONS = `
  SELECT json_agg(json_build_object('from', lower(a.span), 'to', upper(a.span),
      'reason', a.withdrawal_reason, 'recordedAt', lower(a.recorded),
      'supersededAt', upper(a.recorded))
    ORDER BY lower(a.span), lower(a.recorded))
  FROM union_affiliation a WHERE a.union_id = p.union_id`;

/** Code and name of a union on a day, as JSON. */
export const named = (unionId: string, day: string): string => `
  (SELECT json_build_object('code', u.code, 'name', COALESCE(
      (SELECT f.name FROM union_profile f WHERE f.union_id = u.id AND ${isKnown('f.recorded')}
       ORDER BY (lower(f.valid) <= ${day}) DESC, abs(lower(f.valid) - ${day}) LIMIT 1), u.code))
   FROM member_union u WHERE u.id = ${unionId})`;

/** Transfers of the union's events. Head-counts of a transfer are the whole federation's, so a region
 *  is not told them, nor of unions it never saw; a union is told of its own transfers only. */
const lineage = (reach: Shape['reach']): string => `
  SELECT json_agg(json_build_object('kind', e.kind, 'effectiveOn', e.effective_on, 'note', e.note,
      'recordedAt', e.recorded_at, 'transfers', t.transfers) ORDER BY e.effective_on, e.id)
  FROM lineage_event e
  JOIN LATERAL (
    SELECT json_agg(json_build_object('from', ${named('t.from_union_id', 'e.effective_on')},
        'to', ${named('t.to_union_id', 'e.effective_on')},
        'members', ${isRegion(reach) ? 'NULL::int' : 't.members'})
      ORDER BY t.from_union_id, t.to_union_id) AS transfers
    FROM lineage_transfer t
    WHERE t.lineage_event_id = e.id AND ${toldOf(reach, 'p.union_id')}
  ) t ON t.transfers IS NOT NULL
  WHERE EXISTS (SELECT FROM lineage_transfer o
      WHERE o.lineage_event_id = e.id AND p.union_id IN (o.from_union_id, o.to_union_id))
    AND NOT EXISTS (SELECT FROM lineage_cancellation x WHERE x.lineage_event_id = e.id)`;

/** Whether the reader, whose own union is `own` if any, is told of the transfer `t`. */
export function toldOf(reach: Shape['reach'], own: string): string {
  if (reach === 'union') return `${own} IN (t.from_union_id, t.to_union_id)`;
  if (!isRegion(reach)) return 'true';
  return `${wasVisible(reach, 't.from_union_id')} AND ${wasVisible(reach, 't.to_union_id')}`;
}

/** The past of one union in one row, `past` null when the reader may not read it. */
export function historyQuery(reach: Shape['reach']): string {
  return `
  SELECT (SELECT json_build_object('code', p.code, 'profiles', (${PROFILES}),
      'affiliations', (${AFFILIATIONS}), 'lineage', (${lineage(reach)})) FROM past_union p) AS past,
    (SELECT json_agg(json_build_array(dimension, code, name)) FROM visible_name) AS names`;
}

/** `visible_revision`: who entered and approved the revisions behind the states. A region is not told:
 *  a correction may be about another region. Source: rule 11. */
export function revisionCte(reach: Shape['reach']): string {
  return `
visible_revision AS (
  SELECT s.n, r.id AS revision_id, r.rev, r.reason, a.name AS entered_by, r.entered_at, v.decided_at
  FROM visible_state s
  JOIN report_revision r ON r.id = s.revision_id
  JOIN review_decision v ON v.revision_id = r.id
  JOIN account a ON a.id = r.entered_by
  WHERE ${isRegion(reach) ? 'false' : 'true'}
)`;
}
