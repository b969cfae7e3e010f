import type { Scope } from '@soshiki/contracts';
import { isRegion } from './shape';
import { covers, isKnown } from './unions.queries';

/** The newest revision of the union for the day with what was decided about it: the only one that can
 *  still be decided. */
const NEWEST = `
  SELECT r.id, r.rev, r.members, r.source, r.reason, r.entered_at, r.entered_by,
    v.decision, v.comment, v.decided_at, v.decided_by
  FROM report_revision r
  LEFT JOIN review_decision v ON v.revision_id = r.id AND v.decided_at <= $3::timestamptz
  WHERE r.union_id = s.union_id AND r.period = s.day AND r.entered_at <= $3::timestamptz
  ORDER BY r.rev DESC LIMIT 1`;

/** When the figure for the day first came in. */
const FIRST_APPROVED_AT = `
  (SELECT r.entered_at FROM report_revision r
   JOIN review_decision v ON v.revision_id = r.id AND v.decision = 'approved'
     AND v.decided_at <= $3::timestamptz
   WHERE r.union_id = s.union_id AND r.period = s.day ORDER BY r.rev LIMIT 1)`;

/** The approved figure of an earlier period that could stand in for the day. Source: rule 2. */
const PREVIOUS = `
  SELECT r.id, r.period::date AS period, r.members
  FROM report_revision r
  JOIN review_decision v ON v.revision_id = r.id AND v.decision = 'approved'
    AND v.decided_at <= $3::timestamptz
  WHERE r.union_id = s.union_id AND r.period < s.day AND r.period >= s.earliest
  ORDER BY r.period DESC, r.rev DESC LIMIT 1`;

/** What a region may see of a revision: the members of its own cells. Source: rule 11. */
const seen = (revision: string): string => `
  CASE WHEN ${revision} IS NOT NULL THEN (
    SELECT COALESCE(sum(c.members), 0)::int FROM report_cell c
    JOIN visible_place p ON p.n = s.n AND p.prefecture = c.prefecture_code AND p.is_in_scope
    WHERE c.revision_id = ${revision}) END`;

/** Columns that tell who did what, and what was remarked. */
const OF_PERSONS = `
    newest.rev, s.rev AS approved_rev, newest.members,
    newest.source, newest.reason, newest.entered_at, newest.entered_by, author.name AS entered_by_name,
    newest.comment, newest.decided_at, newest.decided_by, decider.name AS decided_by_name,
    draft.members AS draft_members, draft.saved_at AS draft_saved_at,
    draft.saved_by AS draft_saved_by, drafter.name AS draft_saved_by_name,
    previous.members AS previous_members,
    (SELECT count(*)::int FROM revision_warning w WHERE w.revision_id = newest.id) AS warnings`;

/** The same columns for a region: its own cells, nobody's name or remark, and no count of revisions,
 *  among which corrections of other regions could be. A draft is the union's own affair. */
const OF_REGION = `
    CASE WHEN newest.rev > 0 THEN 1 END AS rev, NULL::int AS approved_rev, ${seen('newest.id')} AS members,
    NULL::text AS source, NULL::text AS reason, NULL::timestamptz AS entered_at, NULL::int AS entered_by,
    NULL::text AS entered_by_name, NULL::text AS comment, NULL::timestamptz AS decided_at,
    NULL::int AS decided_by, NULL::text AS decided_by_name, NULL::int AS draft_members,
    NULL::timestamptz AS draft_saved_at, NULL::int AS draft_saved_by, NULL::text AS draft_saved_by_name,
    ${seen('previous.id')} AS previous_members, 0 AS warnings`;

const PERSONS = `
  LEFT JOIN account author ON author.id = newest.entered_by
  LEFT JOIN account decider ON decider.id = newest.decided_by
  LEFT JOIN account drafter ON drafter.id = draft.saved_by`;

/** Source: `reportState` of libs/statistics, rules 6 and 7. */
const STATE = `CASE
      WHEN s.figure_period = s.day THEN 'approved' WHEN newest.decision = 'returned' THEN 'returned'
      WHEN newest.id IS NOT NULL THEN 'submitted' WHEN draft.union_id IS NOT NULL THEN 'draft'
      ELSE 'notStarted' END`;

/** Not for a region: a correction may be about another region. Source: rule 11. */
const correction = (reach: Scope['kind']): string =>
  isRegion(reach)
    ? 'NULL::text'
    : `CASE
      WHEN s.figure_period IS DISTINCT FROM s.day THEN NULL
      WHEN newest.id = s.revision_id THEN CASE WHEN draft.union_id IS NOT NULL THEN 'draft' END
      WHEN newest.decision = 'returned' THEN 'returned' ELSE 'submitted' END`;

/** A report is late when the figure that was approved first (while there is none: the newest one) came
 *  after the due day in Japan. A later correction does not make it late. */
const isLate = (cameAt: string): string =>
  `COALESCE((${cameAt} AT TIME ZONE 'Asia/Tokyo')::date > campaign.due_on, false)`;

/** `visible_report`: the report of every union that counts on the first day and may be seen, one row
 *  each, put after the visible tables (`ctes` of a question). It has all columns of `visible_state`'s
 *  classification (`headquarters_block` only under the basis `headquarters`), and
 *  - `state`, `correction`, `is_late`, `warnings` (of the newest revision);
 *  - the newest revision: `revision_id`, `rev`, `members`, `source`, `reason`, `entered_at`, `entered_by`
 *    with `decision`, `comment`, `decided_at`, `decided_by`; accounts with `…_name`;
 *  - `has_draft`, `draft_version`, `draft_members`, `draft_saved_at`, `draft_saved_by`;
 *  - the figure in force: `figure_members`, `figure_period`, `figure_revision_id`, `approved_rev`;
 *  - the one before: `previous_period`, `previous_members`, `previous_revision_id`.
 *  A draft is as it is now, whatever `knownAt`. Source: rules 2, 6, 7 and 11. */
export function reportCte(reach: Scope['kind']): string {
  return `
visible_report AS (
  SELECT s.n, s.day, s.union_id, s.code, s.name, f.kana, s.kind, s.industry, s.industry_group, s.parent,
    s.headquarters, s.headquarters_block, s.is_included,
    s.whole AS figure_members, s.figure_period::date AS figure_period,
    s.revision_id AS figure_revision_id,
    newest.id AS revision_id, newest.decision, ${STATE} AS state, ${correction(reach)} AS correction,
    ${isLate(`COALESCE(${FIRST_APPROVED_AT}, newest.entered_at)`)} AS is_late,
    draft.union_id IS NOT NULL AS has_draft, draft.version AS draft_version,
    previous.id AS previous_revision_id, previous.period AS previous_period,
    ${isRegion(reach) ? OF_REGION : OF_PERSONS}
  FROM visible_state s
  JOIN union_profile f ON f.union_id = s.union_id AND ${covers('f.valid', 's.day')}
    AND ${isKnown('f.recorded')}
  LEFT JOIN campaign ON campaign.period = s.day
  LEFT JOIN LATERAL (${NEWEST}) newest ON true
  LEFT JOIN LATERAL (${PREVIOUS}) previous ON true
  LEFT JOIN report_draft draft ON draft.union_id = s.union_id AND draft.period = s.day
  ${isRegion(reach) ? '' : PERSONS}
  WHERE s.n = 1 AND s.is_visible
)`;
}

/** `visible_standing (n, union_id, state, correction, is_late, warnings, figure_period)`: the reports of
 *  many campaigns, without what only one needs, by one pass over their revisions. */
export function standingCte(reach: Scope['kind']): string {
  return `
visible_standing AS (
  SELECT s.n, s.union_id, s.figure_period, ${STATE} AS state, ${correction(reach)} AS correction,
    ${isLate('newest.came_at')} AS is_late,
    ${isRegion(reach) ? '0' : '(SELECT count(*)::int FROM revision_warning w WHERE w.revision_id = newest.id)'} AS warnings
  FROM visible_state s
  JOIN campaign ON campaign.period = s.day
  LEFT JOIN (
    SELECT d.n, r.union_id, (array_agg(r.id ORDER BY r.rev DESC))[1] AS id,
      (array_agg(v.decision ORDER BY r.rev DESC))[1] AS decision,
      COALESCE(min(r.entered_at) FILTER (WHERE v.decision = 'approved'), max(r.entered_at)) AS came_at
    FROM visible_day d
    JOIN report_revision r ON r.period = d.day AND r.entered_at <= $3::timestamptz
    LEFT JOIN review_decision v ON v.revision_id = r.id AND v.decided_at <= $3::timestamptz
    GROUP BY d.n, r.union_id
  ) newest ON newest.n = s.n AND newest.union_id = s.union_id
  LEFT JOIN report_draft draft ON draft.union_id = s.union_id AND draft.period = s.day
  WHERE s.is_visible
)`;
}

/** Conditions on a row of `visible_report` or `visible_standing`, by what a board can be filtered for. */
export const REPORT_CONDITIONS = {
  notStarted: `state = 'notStarted'`,
  draft: `state = 'draft'`,
  submitted: `state = 'submitted'`,
  returned: `state = 'returned'`,
  approved: `state = 'approved'`,
  needsReview: `state = 'submitted' AND warnings > 0`,
  correcting: 'correction IS NOT NULL',
  late: 'is_late',
  carriedForward: `state <> 'approved' AND figure_period IS NOT NULL`,
  missing: `state <> 'approved' AND figure_period IS NULL`,
} as const;

/** `CampaignCounts` as JSON, an aggregate over rows of `visible_report` or `visible_standing`.
 *  Source: `campaignCounts` of libs/statistics. */
export const REPORT_COUNTS = `json_build_object('expected', count(*),${Object.entries(
  REPORT_CONDITIONS,
)
  .map(([name, holds]) => `\n    '${name}', count(*) FILTER (WHERE ${holds})`)
  .join(',')})`;

/** `visible_reminder (union_id, last_at)`: when each union was last asked for its report of the first
 *  day. Not for a region, which does not see the correspondence either. */
export function reminderCte(reach: Scope['kind']): string {
  return `
visible_reminder AS (
  SELECT m.union_id, max(m.asked_at) AS last_at FROM reminder m
  WHERE ${isRegion(reach) ? 'false' : 'm.period = (SELECT day FROM visible_day WHERE n = 1)'}
  GROUP BY m.union_id
)`;
}
