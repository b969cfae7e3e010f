import { isRegion, type Shape } from './shape';
import { classification, classifiedBy, covers, isKnown } from './unions.queries';

/** Whether a statement looks at the directory rather than at the unions that count. */
export function isOfDirectory({ entries }: Pick<Shape, 'entries'>): boolean {
  return entries === 'directory' || entries === 'one of directory';
}

/** The span that covers the day, else the last one begun by then, else the first one to come. */
const nearest = (span: string): string =>
  `(lower(${span}) <= d.day) DESC, abs(lower(${span}) - d.day)`;

const STATUS = `CASE WHEN ${covers('a.span', 'd.day')} THEN 'affiliated'
    WHEN lower(a.span) > d.day THEN 'not-yet' ELSE 'withdrawn' END`;

/** `counted_union` for the directory: every union ever entered, confederations too, with its profile
 *  and affiliation as of the day. Only one that counts on the day has a figure. Materialized: with the condition on one
 *  union pushed down, the planner expects a single row and reads every profile again for every affiliation.
 *  Source: rule 1. */
export function directoryCte(shape: Shape): string {
  const one = shape.entries === 'one of directory' ? 'WHERE $15 IN (u.code, parent.code)' : '';
  return `
counted_union AS MATERIALIZED (
  SELECT d.n, d.day, d.earliest, ${classification(shape)}, f.kana, f.short_name,
    lower(a.span) AS affiliated_on,
    CASE WHEN upper(a.span) <= d.day THEN upper(a.span) END AS withdrawn_on,
    ${STATUS} AS status,
    f.kind <> 'confederation' AND ${covers('a.span', 'd.day')} AS is_reporting
  FROM visible_day d
  CROSS JOIN LATERAL (
    SELECT DISTINCT ON (f.union_id) f.* FROM union_profile f WHERE ${isKnown('f.recorded')}
    ORDER BY f.union_id, ${nearest('f.valid')}
  ) f
  JOIN LATERAL (
    SELECT DISTINCT ON (a.union_id) a.union_id, a.span FROM union_affiliation a
    WHERE ${isKnown('a.recorded')} ORDER BY a.union_id, ${nearest('a.span')}
  ) a ON a.union_id = f.union_id
  ${classifiedBy(shape)}
  ${one}
)`;
}

/** `visible_entry`: the entries of the directory that may be seen. `members` are all the reader may
 *  see, null for what does not count or is missing. A region sees a confederation whose seat or one
 *  of whose unions it sees. Source: rule 11. */
export function entryCte(shape: Shape): string {
  const confederation = isRegion(shape.reach)
    ? `OR (s.kind = 'confederation' AND EXISTS (SELECT FROM visible_state child
        WHERE child.parent = s.code AND child.is_visible))`
    : '';
  return `
visible_entry AS (
  SELECT s.*, s.whole AS all_members FROM visible_state s
  WHERE s.is_visible ${confederation}
)`;
}

/** `visible_former_name (union_id, name, until)`: names a union of the directory has had and lost. */
export const FORMER_NAME_CTE = `
visible_former_name AS (
  SELECT f.union_id, f.name, max(upper(f.valid)) AS until
  FROM visible_entry e
  JOIN union_profile f ON f.union_id = e.union_id AND ${isKnown('f.recorded')}
    AND f.name <> e.name AND upper(f.valid) <= e.day
  GROUP BY f.union_id, f.name
)`;

/** `visible_contact (union_id, role_name, email, postal_address, telephone)`: contacts on the day. */
export const CONTACT_CTE = `
visible_contact AS (
  SELECT c.union_id, c.role_name, c.email, c.postal_address, c.telephone
  FROM visible_entry e
  JOIN union_contact c ON c.union_id = e.union_id AND ${covers('c.valid', 'e.day')}
    AND ${isKnown('c.recorded')}
)`;

/** Every name a union has or had, with its kana and short name, as believed now, and the newest
 *  profile they come from. For finding only: what is found is then read within the scope. */
export const NAMES_QUERY = `
SELECT u.id, u.code, array_agg(DISTINCT each_name) AS names
FROM member_union u
JOIN union_profile f ON f.union_id = u.id AND upper_inf(f.recorded)
CROSS JOIN LATERAL unnest(ARRAY[f.name, f.kana, f.short_name]) each_name
WHERE each_name IS NOT NULL
GROUP BY u.id, u.code ORDER BY u.id`;

/** Another one whenever a profile was entered. The highest number alone would not do: of two writers, the one with the
 *  lower number may come to an end later. */
export const NAMES_VERSION_QUERY = `SELECT COALESCE(max(id), 0) || '-' || count(*) AS version FROM union_profile`;
