import type { Scope } from '@soshiki/contracts';

/** State of the campaign of a day as known then: `open`, `closed`, `locked`, or null without one. */
export function campaignState(day: string): string {
  return `(SELECT s.state FROM campaign_step s
    WHERE s.period = ${day} AND s.at <= $3::timestamptz ORDER BY s.id DESC LIMIT 1)`;
}

/** Whether the database holds the sample data. */
export const IS_SAMPLE = 'EXISTS (SELECT FROM account WHERE is_sample)';

/** `visible_awaiting (union_id)`: unions with a revision for the first day that waits for a decision. One
 *  that was superseded waits for nothing: only the newest can be decided. */
export const AWAITING_CTE = `
visible_awaiting AS (
  SELECT DISTINCT r.union_id FROM report_revision r
  WHERE r.period = (SELECT day FROM visible_day WHERE n = 1) AND r.entered_at <= $3::timestamptz
    AND NOT EXISTS (SELECT FROM review_decision v
      WHERE v.revision_id = r.id AND v.decided_at <= $3::timestamptz)
    AND NOT EXISTS (SELECT FROM report_revision newer
      WHERE newer.union_id = r.union_id AND newer.period = r.period AND newer.rev > r.rev
        AND newer.entered_at <= $3::timestamptz)
)`;

/** `visible_campaign (period, opens_on, due_on, state, step)`: every campaign with its newest step. That a
 *  campaign is held is no secret to anybody signed in. */
export const CAMPAIGN_CTE = `
visible_campaign AS (
  SELECT c.period::date AS period, c.opens_on, c.due_on, s.state, s.id AS step
  FROM campaign c
  CROSS JOIN LATERAL (SELECT s.id, s.state FROM campaign_step s WHERE s.period = c.period
    ORDER BY s.id DESC LIMIT 1) s
)`;

/** `visible_step (id, state, reason, at, by)`: what was done to the campaign of the first day. Who did it
 *  and why is for those who see every union: a reason may name one. Source: rule 11. */
export function stepCte(reach: Scope['kind']): string {
  const isTold = reach === 'federation';
  return `
visible_step AS (
  SELECT s.id, s.state, s.at, ${isTold ? 's.reason, a.name AS by' : 'NULL AS reason, NULL AS by'}
  FROM campaign_step s JOIN account a ON a.id = s.by_account
  WHERE s.period = (SELECT day FROM visible_day WHERE n = 1)
)`;
}

/** `visible_transfer (from_code, to_code, effective_on, members)`: members carried between unions after
 *  the opening day and up to the closing one, by lineage events not cancelled as far as was known. */
export const TRANSFER_CTE = `
visible_transfer AS (
  SELECT source.code AS from_code, target.code AS to_code, e.effective_on, t.members::int AS members
  FROM lineage_event e
  JOIN lineage_transfer t ON t.lineage_event_id = e.id
  JOIN member_union source ON source.id = t.from_union_id
  JOIN member_union target ON target.id = t.to_union_id
  WHERE e.recorded_at <= $3::timestamptz
    AND e.effective_on > (SELECT day FROM opening_day)
    AND e.effective_on <= (SELECT day FROM closing_day)
    AND NOT EXISTS (SELECT FROM lineage_cancellation x
      WHERE x.lineage_event_id = e.id AND x.recorded_at <= $3::timestamptz)
)`;
