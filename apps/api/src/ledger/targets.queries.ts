import { isRegion, type Shape } from './shape';
import { isKnown } from './unions.queries';

/** A target with what its part has now and had before, as PostgreSQL answers it. */
export interface TargetRow {
  readonly id: number;
  readonly kind: 'federation' | 'industry' | 'industryGroup' | 'block' | 'union';
  readonly code: string | null;
  readonly name: string | null;
  /** Reference day `YYYY-MM-DD`. */
  readonly day: string;
  readonly members: number;
  readonly note: string | null;
  readonly recordedAt: string;
  /** Null for a region: who writes at the headquarters is not told there. */
  readonly recordedBy: string | null;
  /** Persons on the day asked for and twelve months before; null when missing. */
  readonly current: number | null;
  readonly before: number | null;
}

/** Every target that may be seen, in one row. */
export interface TargetsAnswer {
  readonly as_of: string;
  readonly targets: readonly TargetRow[] | null;
}

/** Whose targets are shown: all to who sees everything, else those of the very block or union that is seen. Of a
 *  prefecture there is none, and the block's would be compared with a part of it. Source: rule 11. */
function shownTargets(reach: Shape['reach']): string {
  if (reach === 'federation') return 'true';
  if (reach === 'prefecture') return 'false';
  return `t.scope_kind = '${reach}' AND t.scope_code = $4`;
}

/** `visible_target`: the targets in force that may be seen, with the name of a union as it is or last was. */
export function targetCte(reach: Shape['reach']): string {
  return `
visible_target AS (
  SELECT t.id, t.scope_kind, t.scope_code, t.period::date AS day, t.members, t.note,
    lower(t.recorded) AS recorded_at, ${isRegion(reach) ? 'NULL::text' : 'a.name'} AS recorded_by,
    CASE t.scope_kind WHEN 'union' THEN (
      SELECT f.name FROM union_profile f JOIN member_union u ON u.id = f.union_id
      WHERE u.code = t.scope_code AND ${isKnown('f.recorded')}
      ORDER BY lower(f.valid) <= (SELECT day FROM visible_day WHERE n = 1) DESC, lower(f.valid) DESC
      LIMIT 1) ELSE v.name END AS name
  FROM target t
  JOIN account a ON a.id = t.recorded_by
  LEFT JOIN visible_name v ON v.dimension = t.scope_kind AND v.code = t.scope_code
  WHERE upper_inf(t.recorded) AND ${shownTargets(reach)}
)`;
}

/** Unions of which a target's part is made; of a 連合体, the unions in it. */
const PART = `(t.scope_kind = 'federation'
      OR (t.scope_kind = 'industry' AND s.industry = t.scope_code)
      OR (t.scope_kind = 'industryGroup' AND s.industry_group = t.scope_code)
      OR (t.scope_kind = 'union' AND t.scope_code IN (s.code, s.parent)))`;

/** Persons of the target `t` on the day `n`: null when no figure of its unions is known, 0 when it has no union.
 *  A union that does not count is not 0 but missing. A block has the cells of those who work in it. */
const persons = (n: 1 | 2): string => `
    CASE t.scope_kind
    WHEN 'block' THEN (
      SELECT COALESCE(sum(c.members), 0)::int FROM visible_cell c
      WHERE c.n = ${n} AND c.block = t.scope_code
      HAVING EXISTS (SELECT FROM visible_state s WHERE s.n = ${n} AND s.members IS NOT NULL))
    ELSE (
      SELECT CASE WHEN count(*) > 0 OR t.scope_kind = 'union' THEN sum(s.members)::int ELSE 0 END
      FROM visible_state s WHERE s.n = ${n} AND ${PART})
    END`;

const IN_ORDER = `array_position(ARRAY['federation','industry','industryGroup','block','union'], t.scope_kind),
        t.scope_code, t.day`;

/** The targets in force with where their parts stand, in one row. Needs the cells of both days with their blocks. */
export const TARGETS_QUERY = `
  SELECT (SELECT day FROM visible_day WHERE n = 1) AS as_of,
    (SELECT json_agg(json_build_object('id', t.id, 'kind', t.scope_kind, 'code', t.scope_code,
        'name', t.name, 'day', t.day, 'members', t.members, 'note', t.note,
        'recordedAt', t.recorded_at, 'recordedBy', t.recorded_by,
        'current', ${persons(1)}, 'before', ${persons(2)})
      ORDER BY ${IN_ORDER}) FROM visible_target t) AS targets`;
