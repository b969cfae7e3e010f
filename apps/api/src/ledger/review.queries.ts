import { covers } from './unions.queries';

/** Months before the day over which a reviewer looks at a union's figures. */
const HISTORY_MONTHS = 24;

/** Months before the day whose events may explain a change. */
const EVENT_MONTHS = 13;

const WAITING = `
visible_waiting AS MATERIALIZED (
  SELECT r.*, (date_trunc('month', r.day::timestamp) - interval '${EVENT_MONTHS - 1} months 1 day')::date AS events_after
  FROM visible_report r WHERE r.revision_id IS NOT NULL AND r.decision IS NULL
)`;

const CELLS = (revision: string): string => `
  (SELECT COALESCE(json_agg(json_build_object('prefecture', c.prefecture_code, 'gender', c.gender,
     'employment', c.employment, 'members', c.members)), '[]')
   FROM report_cell c WHERE c.revision_id = ${revision})`;

/** `visible_judge (union_id, figures)`: the six approved figures before it, newest first. Cells come with
 *  the last one, and with all when every total is the same: no rule looks at them otherwise. */
const JUDGE = `
visible_judge AS (
  SELECT w.union_id, (
    SELECT json_agg(json_build_object('period', to_char(f.period, 'YYYY-MM'), 'revision', f.rev,
      'members', f.members, 'cells', CASE WHEN f.n = 1 OR f.is_same THEN ${CELLS('f.id')} END)
      ORDER BY f.n)
    FROM (
      SELECT p.*, row_number() OVER (ORDER BY p.period DESC) AS n,
        bool_and(p.members = w.members) OVER () AS is_same
      FROM (
        SELECT DISTINCT ON (r.period) r.id, r.period::date AS period, r.rev, r.members
        FROM report_revision r
        JOIN review_decision v ON v.revision_id = r.id AND v.decision = 'approved'
        WHERE r.union_id = w.union_id AND r.period < w.day
        ORDER BY r.period DESC, r.rev DESC LIMIT 6
      ) p
    ) f) AS figures
  FROM visible_waiting w
)`;

/** `visible_past (union_id, figures)`: members approved for each of the months before, by period. */
const PAST = `
visible_past AS (
  SELECT f.union_id, json_object_agg(to_char(f.period, 'YYYY-MM'), f.members) AS figures
  FROM (
    SELECT DISTINCT ON (w.union_id, r.period) w.union_id, r.period::date AS period, r.members
    FROM visible_waiting w
    JOIN report_revision r ON r.union_id = w.union_id AND r.period < w.day
      AND r.period >= (date_trunc('month', w.day::timestamp) - interval '${HISTORY_MONTHS} months')::date
    JOIN review_decision v ON v.revision_id = r.id AND v.decision = 'approved'
    ORDER BY w.union_id, r.period, r.rev DESC
  ) f GROUP BY f.union_id
)`;

/** Name of a union on a day, for an event. */
const named = (unionId: string, day: string): string => `
  (SELECT COALESCE((SELECT f.name FROM union_profile f WHERE f.union_id = u.id
      AND upper_inf(f.recorded) ORDER BY (lower(f.valid) <= ${day}) DESC, abs(lower(f.valid) - ${day})
      LIMIT 1), u.code) FROM member_union u WHERE u.id = ${unionId})`;

const LINEAGE = `
  SELECT w.union_id, e.effective_on AS day, json_build_object('kind', e.kind,
    'effectiveOn', e.effective_on, 'transfers', (
      SELECT json_agg(json_build_object('from', ${named('t.from_union_id', 'e.effective_on')},
        'to', ${named('t.to_union_id', 'e.effective_on')}, 'members', t.members)
        ORDER BY t.from_union_id, t.to_union_id)
      FROM lineage_transfer t WHERE t.lineage_event_id = e.id)) AS event
  FROM visible_waiting w
  JOIN lineage_event e ON e.effective_on > w.events_after AND e.effective_on <= w.day
  WHERE EXISTS (SELECT FROM lineage_transfer t WHERE t.lineage_event_id = e.id
      AND w.union_id IN (t.from_union_id, t.to_union_id))
    AND NOT EXISTS (SELECT FROM lineage_cancellation x WHERE x.lineage_event_id = e.id)`;

const AFFILIATED = `
  SELECT w.union_id, lower(a.span), json_build_object('kind', 'affiliated', 'effectiveOn', lower(a.span))
  FROM visible_waiting w
  JOIN union_affiliation a ON a.union_id = w.union_id AND upper_inf(a.recorded)
    AND lower(a.span) > w.events_after AND lower(a.span) <= w.day`;

const SIDE = (profile: string): string => `json_build_object('name', ${profile}.name,
    'kind', ${profile}.kind, 'industry', ${profile}.industry_code,
    'industryGroup', COALESCE(${profile}.industry_group_code, 'none'),
    'prefecture', ${profile}.prefecture_code,
    'parent', COALESCE((SELECT u.code FROM member_union u WHERE u.id = ${profile}.parent_id), 'none'))`;

const CHANGED = `
  SELECT w.union_id, lower(f.valid), json_build_object('kind', 'changed',
    'effectiveOn', lower(f.valid), 'before', ${SIDE('b')}, 'after', ${SIDE('f')})
  FROM visible_waiting w
  JOIN union_profile f ON f.union_id = w.union_id AND upper_inf(f.recorded)
    AND lower(f.valid) > w.events_after AND lower(f.valid) <= w.day
  JOIN union_profile b ON b.union_id = f.union_id AND upper_inf(b.recorded)
    AND ${covers('b.valid', '(lower(f.valid) - 1)')}`;

/** `visible_event (union_id, events)`: what happened to the union in the directory, oldest first. */
const EVENT = `
visible_event AS (
  SELECT e.union_id, json_agg(e.event ORDER BY e.day) AS events
  FROM (${LINEAGE} UNION ALL ${AFFILIATED} UNION ALL ${CHANGED}) e GROUP BY e.union_id
)`;

/** `visible_waiting`: rows of `visible_report` whose newest revision waits for a decision; with what one
 *  decides by: `visible_judge`, `visible_past`, `visible_event`. Put after `reportCte`, for readers who see
 *  every union. */
export const REVIEW_CTES: readonly string[] = [WAITING, JUDGE, PAST, EVENT];

/** What there is to approve by: `visible_waiting` and `visible_judge` alone. */
export const APPROVAL_CTES: readonly string[] = [WAITING, JUDGE];

/** Cells, warnings and affiliations of a row of `visible_waiting`. */
export const WAITING_CELLS = CELLS('w.revision_id');
export const WAITING_REASONS = `
  (SELECT json_object_agg(x.code, x.reason) FROM revision_warning x WHERE x.revision_id = w.revision_id)`;
export const WAITING_SPANS = `
  (SELECT json_agg(json_build_object('from', lower(a.span), 'until', upper(a.span)))
   FROM union_affiliation a WHERE a.union_id = w.union_id AND upper_inf(a.recorded))`;
