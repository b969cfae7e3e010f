import { TRANSFER_CTE } from './campaigns.queries';
import { isRegion, type Shape } from './shape';
import { classification, classifiedBy, isKnown } from './unions.queries';

/** `passing_profile (union_id, profile_id)`: for unions whose affiliation ended between the two days,
 *  the profile of their last day in the federation. */
const PASSING = `
passing_profile AS (
  SELECT DISTINCT ON (a.union_id) a.union_id, f.id AS profile_id
  FROM union_affiliation a
  JOIN union_profile f ON f.union_id = a.union_id AND ${isKnown('f.recorded')}
    AND lower(f.valid) < upper(a.span) AND (upper_inf(f.valid) OR upper(f.valid) >= upper(a.span))
  WHERE ${isKnown('a.recorded')} AND upper(a.span) > (SELECT day FROM visible_day WHERE n = 1)
    AND upper(a.span) <= (SELECT day FROM visible_day WHERE n = 2)
  ORDER BY a.union_id, upper(a.span) DESC
)`;

/** Came and went between the ends: seen by those who see everything, or by the union itself. */
const PASSED = (shape: Shape): string => `
passed AS (
  SELECT ${classification(shape)}
  FROM passing_profile pp
  JOIN union_profile f ON f.id = pp.profile_id AND f.kind <> 'confederation'
  JOIN visible_day d ON d.n = 2
  ${classifiedBy(shape)}
  WHERE pp.union_id NOT IN (SELECT union_id FROM visible_state)
)`;

/** `visible_end (code, name, opening, closing, is_passing, is_visible)`: every union of a change with
 *  its two ends as `[isIncluded, unions, members]`, null where it does not count. Unions outside the
 *  filters and the scope are there too, marked: members move between them and the others. */
const END = (shape: Shape): string => `
visible_end AS (
  SELECT COALESCE(b.code, a.code) AS code, COALESCE(b.name, a.name) AS name,
    CASE WHEN a.n IS NOT NULL THEN json_build_array(a.is_included, a.unions, a.members) END AS opening,
    CASE WHEN b.n IS NOT NULL THEN json_build_array(b.is_included, b.unions, b.members) END AS closing,
    false AS is_passing,
    COALESCE(a.is_visible, false) OR COALESCE(b.is_visible, false) AS is_visible
  FROM (SELECT * FROM visible_state WHERE n = 1) a
  FULL JOIN (SELECT * FROM visible_state WHERE n = 2) b ON b.union_id = a.union_id
  UNION ALL
  SELECT code, name, NULL, NULL, passes AND ($10::text[] IS NULL OR 'unknown' = ANY ($10)),
    ${isRegion(shape.reach) ? 'false' : 'is_at_home'}
  FROM passed
)`;

/** What a change reads besides the states: both ends of every union, and what moved between them. */
export function endCtes(shape: Shape): string[] {
  return [PASSING, PASSED(shape), END(shape), TRANSFER_CTE];
}
