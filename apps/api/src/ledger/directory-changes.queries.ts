/** The version of a union for `If-Match`: another one whenever anything was recorded of it. */
export function unionVersion(unionId: string): string {
  const tables = ['directory_change_union', 'union_profile', 'union_affiliation', 'union_contact'];
  const counts = tables.map(
    (table) => `(SELECT count(*) FROM ${table} w WHERE w.union_id = ${unionId})`,
  );
  return `'u' || (${counts.join(' + ')})`;
}

/** `visible_version (version)`: the version of the union with the code in $15, if the reader sees it. */
export const VERSION_CTE = `
visible_version AS (
  SELECT ${unionVersion('e.union_id')} AS version FROM visible_entry e WHERE e.code = $15
)`;

const isUndone = (change: string): string =>
  `EXISTS (SELECT FROM directory_change undo WHERE undo.undoes = ${change}.id)`;

/** Unions of the change `c` are written to by a change that still holds. */
const HAS_LATER_CHANGE = `EXISTS (
    SELECT FROM directory_change_union mine
    JOIN directory_change_union other ON other.union_id = mine.union_id AND other.change_id > c.id
    JOIN directory_change later ON later.id = other.change_id
    WHERE mine.change_id = c.id AND later.kind <> 'undo' AND NOT ${isUndone('later')})`;

/** Unions have joined the confederation that the change `c` brought into the directory. */
const HAS_MEMBER_UNIONS = `(c.kind = 'affiliation' AND EXISTS (
    SELECT FROM directory_change_union mine
    JOIN union_profile f ON f.parent_id = mine.union_id AND upper_inf(f.recorded)
      AND lower(f.recorded) >= c.recorded_at
    WHERE mine.change_id = c.id))`;

const HAS_FIGURES = `EXISTS (
    SELECT FROM directory_change_union mine
    JOIN report_revision r ON r.union_id = mine.union_id AND r.period >= c.effective_on
    JOIN review_decision v ON v.revision_id = r.id AND v.decision = 'approved'
      AND v.decided_at >= c.recorded_at
    WHERE mine.change_id = c.id)`;

const HAS_PUBLICATIONS = `EXISTS (
    SELECT FROM publication_step s JOIN publication p ON p.number = s.number
    WHERE s.step = 'published' AND s.at >= c.recorded_at AND p.as_of >= c.effective_on)`;

/** Why the change `c` can no longer be undone, null while it can. A reference day is the last of its month, so
 *  one not before the effective day is of its month or later. Contacts are in no figure. */
const USED_BECAUSE = `CASE
    WHEN c.kind = 'undo' OR ${isUndone('c')} THEN 'undo'
    WHEN ${HAS_LATER_CHANGE} OR ${HAS_MEMBER_UNIONS} THEN 'later-change'
    WHEN c.kind = 'contacts' THEN NULL
    WHEN ${HAS_FIGURES} THEN 'figure-approved'
    WHEN ${HAS_PUBLICATIONS} THEN 'published' END`;

/** Code and name of the union of `t` on the day of the change `c`; of one that was undone, the name it was to have. */
const NAMED = `
  SELECT json_agg(json_build_object('code', u.code, 'name', (
      SELECT f.name FROM union_profile f WHERE f.union_id = u.id
      ORDER BY upper_inf(f.recorded) DESC, (lower(f.valid) <= c.effective_on) DESC,
        abs(lower(f.valid) - c.effective_on), f.id DESC LIMIT 1)) ORDER BY u.code)
  FROM directory_change_union t JOIN member_union u ON u.id = t.union_id
  WHERE t.change_id = c.id`;

/** `visible_change`: the writes to the union of `past_union`, each with the unions it touched. */
export const CHANGE_CTE = `
visible_change AS (
  SELECT c.id, c.kind, c.effective_on, c.reason, c.recorded_at, a.name AS recorded_by, c.undoes,
    (SELECT undo.recorded_at FROM directory_change undo WHERE undo.undoes = c.id) AS undone_at,
    ${USED_BECAUSE} AS used_because,
    (${NAMED}) AS unions
  FROM past_union p
  JOIN directory_change_union mine ON mine.union_id = p.union_id
  JOIN directory_change c ON c.id = mine.change_id
  JOIN account a ON a.id = c.recorded_by
)`;

/** One change for those who may undo it: id in $1. */
export const CHANGE_QUERY = `
SELECT c.id, c.kind, c.effective_on AS "effectiveOn", c.reason,
  c.lineage_event_id AS "lineageEventId", ${USED_BECAUSE} AS "usedBecause",
  (SELECT json_agg(json_build_object('id', u.id, 'code', u.code) ORDER BY u.code)
   FROM directory_change_union t JOIN member_union u ON u.id = t.union_id
   WHERE t.change_id = c.id) AS unions
FROM directory_change c WHERE c.id = $1`;
