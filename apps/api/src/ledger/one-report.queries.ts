import type { Scope } from '@soshiki/contracts';
import { isRegion } from './shape';

/** Earlier approved figures shown beside an entry. */
const EARLIER_FIGURES = 24;

/** Cells of a revision in the scope, as JSON in one order. A region reads its own only. Source: rule 11. */
export function cellsOf(reach: Scope['kind'], revision: string): string {
  const inScope = isRegion(reach)
    ? 'JOIN visible_place p ON p.n = 1 AND p.prefecture = c.prefecture_code AND p.is_in_scope'
    : '';
  return `(SELECT COALESCE(json_agg(json_build_object('prefecture', c.prefecture_code, 'gender', c.gender,
      'employment', c.employment, 'members', c.members)
      ORDER BY c.prefecture_code, c.gender, c.employment), '[]')
    FROM report_cell c ${inScope} WHERE c.revision_id = ${revision})`;
}

/** `reported_union`: the union with the code in `$15` as the directory has it on the first day, if the
 *  reader may see it, also when it does not count. A confederation has no report. */
const REPORTED_UNION = `
reported_union AS (
  SELECT e.union_id, e.code, e.name, e.day, e.earliest, e.whole, e.figure_period::date AS figure_period, e.rev
  FROM visible_entry e WHERE e.code = $15 AND e.kind <> 'confederation'
)`;

/** `visible_chain`: its chain of revisions. A region is shown its own cells of them and told
 *  nothing of people, remarks and reasons. */
const REVISIONS = (reach: Scope['kind']): string => `
visible_chain AS (
  SELECT r.id, r.rev, r.members, ${cellsOf(reach, 'r.id')} AS cells, r.source, r.entered_at,
    v.decision, v.decided_at,
    ${isRegion(reach) ? NOBODY : SOMEBODY}
  FROM reported_union u
  JOIN report_revision r ON r.union_id = u.union_id AND r.period = u.day
  LEFT JOIN review_decision v ON v.revision_id = r.id
  ${isRegion(reach) ? '' : PEOPLE}
)`;

const SOMEBODY = `r.entered_by AS author_id, author.name AS entered_by, r.reason, decider.name AS decided_by,
    v.comment, (SELECT COALESCE(json_agg(json_build_object('code', w.code, 'reason', w.reason)
      ORDER BY w.code), '[]') FROM revision_warning w WHERE w.revision_id = r.id) AS warnings`;
const NOBODY = `NULL::int AS author_id, NULL::text AS entered_by, NULL::text AS reason,
    NULL::text AS decided_by, NULL::text AS comment, '[]'::json AS warnings`;
const PEOPLE = `JOIN account author ON author.id = r.entered_by
  LEFT JOIN account decider ON decider.id = v.decided_by`;

/** `visible_draft`: what is stored of the next revision. For a region, only that there is something. */
const DRAFT = (reach: Scope['kind']): string => `
visible_draft AS (
  SELECT d.version, d.saved_at, a.name AS saved_by,
    ${isRegion(reach) ? `NULL::int AS members, '[]'::jsonb AS cells, '{}'::jsonb AS reasons` : 'd.members, d.cells, d.reasons'}
  FROM reported_union u
  JOIN report_draft d ON d.union_id = u.union_id AND d.period = u.day
  JOIN account a ON a.id = d.saved_by
)`;

/** `visible_earlier`: approved figures of earlier periods in force, newest first. */
const EARLIER = (reach: Scope['kind']): string => `
visible_earlier AS (
  SELECT e.period, e.rev, e.members, e.is_carried, ${cellsOf(reach, 'e.id')} AS cells
  FROM (
    SELECT DISTINCT ON (r.period) r.id, r.period::date AS period, r.rev, r.members,
      r.period >= u.earliest AS is_carried
    FROM reported_union u
    JOIN report_revision r ON r.union_id = u.union_id AND r.period < u.day
    JOIN review_decision v ON v.revision_id = r.id AND v.decision = 'approved'
    ORDER BY r.period DESC, r.rev DESC LIMIT ${EARLIER_FIGURES}
  ) e
)`;

const AFFILIATION = `
visible_affiliation AS (
  SELECT a.span FROM reported_union u
  JOIN union_affiliation a ON a.union_id = u.union_id AND upper_inf(a.recorded)
)`;

/** What one report is read from, put after the visible tables of a question about one entry of the
 *  directory (`entries: 'one of directory'`, its code in `$15`). Everything is as it is now. */
export function oneReportCtes(reach: Scope['kind']): string[] {
  return [REPORTED_UNION, REVISIONS(reach), DRAFT(reach), EARLIER(reach), AFFILIATION];
}
