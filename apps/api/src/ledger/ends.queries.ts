import { TRANSFER_CTE } from './campaigns.queries';
import { isRegion, type Shape } from './shape';
import { classification, classifiedBy, isKnown } from './unions.queries';

/** `opening_day` and `closing_day (n, day)`: the two days in the order of time, whichever was asked for first. */
const END_DAYS = `
opening_day AS (SELECT n, day FROM visible_day ORDER BY day, n LIMIT 1),
closing_day AS (SELECT n, day FROM visible_day ORDER BY day DESC, n DESC LIMIT 1)`;

/** `passing_profile (union_id, profile_id)`: for unions whose affiliation ended between the two days,
 *  the profile of their last day in the federation. */
const PASSING = `
passing_profile AS (
  SELECT DISTINCT ON (a.union_id) a.union_id, f.id AS profile_id
  FROM union_affiliation a
  JOIN union_profile f ON f.union_id = a.union_id AND ${isKnown('f.recorded')}
    AND lower(f.valid) < upper(a.span) AND (upper_inf(f.valid) OR upper(f.valid) >= upper(a.span))
  WHERE ${isKnown('a.recorded')} AND upper(a.span) > (SELECT day FROM opening_day)
    AND upper(a.span) <= (SELECT day FROM closing_day)
  ORDER BY a.union_id, upper(a.span) DESC
)`;

/** Came and went between the ends: seen by those who see everything, or by the union itself. */
const PASSED = (shape: Shape): string => `
passed AS (
  SELECT ${classification(shape)}
  FROM passing_profile pp
  JOIN union_profile f ON f.id = pp.profile_id AND f.kind <> 'confederation'
  CROSS JOIN closing_day d
  ${classifiedBy(shape)}
  WHERE pp.union_id NOT IN (SELECT union_id FROM visible_state)
)`;

/** `visible_end (code, name, opens, opening_included, opening_unions, opening_members, closes, closing_included,
 *  closing_unions, closing_members, is_passing, is_visible)`: every union of a change with its two ends; `opens` and
 *  `closes` say whether it counts there, and what belongs to an end where it does not is null. Unions outside the
 *  filters and the scope are there too, marked: members move between them and the others. */
const END = (shape: Shape): string => `
visible_end AS (
  SELECT COALESCE(b.code, a.code) AS code, COALESCE(b.name, a.name) AS name,
    a.n IS NOT NULL AS opens, a.is_included AS opening_included, a.unions AS opening_unions,
    a.members AS opening_members,
    b.n IS NOT NULL AS closes, b.is_included AS closing_included, b.unions AS closing_unions,
    b.members AS closing_members,
    false AS is_passing,
    COALESCE(a.is_visible, false) OR COALESCE(b.is_visible, false) AS is_visible
  FROM (SELECT * FROM visible_state WHERE n = (SELECT n FROM opening_day)) a
  FULL JOIN (SELECT * FROM visible_state WHERE n = (SELECT n FROM closing_day)) b
    ON b.union_id = a.union_id
  UNION ALL
  SELECT code, name, false, NULL, NULL, NULL, false, NULL, NULL, NULL,
    passes AND ($10::text[] IS NULL OR 'unknown' = ANY ($10)),
    ${isRegion(shape.reach) ? 'false' : 'is_at_home'}
  FROM passed
)`;

/** What a change reads besides the states: both ends of every union, and what moved between them. */
export function endCtes(shape: Shape): string[] {
  return [END_DAYS, PASSING, PASSED(shape), END(shape), TRANSFER_CTE];
}
