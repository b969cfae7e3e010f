import type { Scope } from '@soshiki/contracts';
import { isRegion } from './shape';

/** Figures that rule 10 looks back on. */
const JUDGING_FIGURES = 6;

/** Cells of a revision as one text, `13 male regular 120,13 male unknown 4`: thousands of reports are read at once, and a
 *  text is read several times as quickly as rows of JSON. `null` when there are none. */
const cellText = (revision: string): string => `
    (SELECT string_agg(concat_ws(' ', c.prefecture_code, c.gender, c.employment, c.members), ','
       ORDER BY c.prefecture_code, c.gender, c.employment)
     FROM report_cell c WHERE c.revision_id = ${revision})`;

/** `entered_union`: the unions whose codes are in `$15`, as the directory has them on the first day, also those that do
 *  not count; without codes, those that count. A confederation has no report, and a region enters none. Source: rule 1. */
const ENTERED_UNION = (reach: Scope['kind']): string => `
entered_union AS MATERIALIZED (
  SELECT e.union_id, e.code, e.name, e.kana, e.short_name, e.kind, e.industry, e.headquarters,
    e.day, e.earliest, e.whole, e.figure_period::date AS figure_period, e.rev
  FROM visible_entry e
  WHERE e.kind <> 'confederation' AND ${isRegion(reach) ? 'false' : 'true'}
    AND CASE WHEN $15::text[] IS NULL THEN e.is_reporting ELSE e.code = ANY ($15::text[]) END
)`;

/** `entered_revision`: revisions for the day, the newest of a union first. */
const REVISION = `
entered_revision AS MATERIALIZED (
  SELECT r.union_id, r.id, r.rev, r.source, r.entered_at, r.entered_by, r.reason,
    v.decision, v.decided_at, v.decided_by, v.comment,
    row_number() OVER (PARTITION BY r.union_id ORDER BY r.rev DESC) AS age
  FROM entered_union u
  JOIN report_revision r ON r.union_id = u.union_id AND r.period = u.day
  LEFT JOIN review_decision v ON v.revision_id = r.id
)`;

/** `entered_newest`: the newest one of each union, whole. */
const NEWEST = `
entered_newest AS (
  SELECT r.*, author.name AS entered_by_name, decider.name AS decided_by_name,
    ${cellText('r.id')} AS cells,
    (SELECT json_agg(json_build_object('code', w.code, 'reason', w.reason) ORDER BY w.code)
     FROM revision_warning w WHERE w.revision_id = r.id) AS warnings
  FROM entered_revision r
  JOIN account author ON author.id = r.entered_by
  LEFT JOIN account decider ON decider.id = r.decided_by
  WHERE r.age = 1
)`;

const DRAFT = `
entered_draft AS (
  SELECT d.union_id, d.version, d.members, d.cells, d.reasons, d.saved_at, a.name AS saved_by
  FROM entered_union u
  JOIN report_draft d ON d.union_id = u.union_id AND d.period = u.day
  JOIN account a ON a.id = d.saved_by
)`;

/** `entered_judge`: the approved figure of the newest earlier period, and those before it back to the first with another
 *  total, newest first, six at most: no rule looks further. */
const JUDGE = `
entered_judge AS (
  SELECT f.union_id, f.period, f.rev, f.is_carried, f.n, ${cellText('f.id')} AS cells
  FROM (
    SELECT u.union_id, p.*, p.period >= u.earliest AS is_carried,
      bool_and(p.members = p.last_members) OVER (PARTITION BY u.union_id ORDER BY p.n) AS is_same
    FROM entered_union u
    CROSS JOIN LATERAL (
      SELECT p.*, row_number() OVER past AS n, first_value(p.members) OVER past AS last_members
      FROM (
        SELECT DISTINCT ON (r.period) r.id, r.period::date AS period, r.rev, r.members
        FROM report_revision r
        JOIN review_decision v ON v.revision_id = r.id AND v.decision = 'approved'
        WHERE r.union_id = u.union_id AND r.period < u.day
        ORDER BY r.period DESC, r.rev DESC LIMIT ${JUDGING_FIGURES}
      ) p WINDOW past AS (ORDER BY p.period DESC)
    ) p
  ) f WHERE f.is_same
)`;

const AFFILIATION = `
entered_affiliation AS (
  SELECT a.union_id, a.span
  FROM entered_union u
  JOIN union_affiliation a ON a.union_id = u.union_id AND upper_inf(a.recorded)
)`;

/** What many reports are entered by, put after the visible tables of a question about the directory
 *  (`entries: 'directory'`, codes or null in `$15`). Everything is as it is now. */
export function entryCtes(reach: Scope['kind']): string[] {
  return [ENTERED_UNION(reach), REVISION, NEWEST, DRAFT, JUDGE, AFFILIATION];
}
