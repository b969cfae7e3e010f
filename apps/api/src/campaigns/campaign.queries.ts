import type { CampaignCounts, CampaignState } from '@soshiki/contracts';
import { REPORT_COUNTS } from '../ledger/reports.queries';

/** A campaign as PostgreSQL answers it; days are `YYYY-MM-DD`, the period as its reference day. */
export interface CampaignRow {
  readonly period: string;
  readonly opensOn: string;
  readonly dueOn: string;
  readonly state: CampaignState;
  /** Id of the newest step. */
  readonly step: number;
}

export interface StepRow {
  readonly state: CampaignState;
  readonly reason: string | null;
  readonly at: string;
  readonly by: string | null;
}

const CAMPAIGN = `json_build_object('period', c.period, 'opensOn', c.opens_on, 'dueOn', c.due_on,
      'state', c.state, 'step', c.step)`;

/** One campaign with its steps, oldest first, and its counts; null where there is none. */
export interface CampaignAnswer {
  readonly campaign: CampaignRow | null;
  readonly steps: readonly StepRow[] | null;
  readonly counts: CampaignCounts;
}
export const CAMPAIGN_QUERY = `
  SELECT
    (SELECT ${CAMPAIGN} FROM visible_campaign c JOIN visible_day d ON d.day = c.period) AS campaign,
    (SELECT json_agg(json_build_object('state', s.state, 'reason', s.reason, 'at', s.at, 'by', s.by)
       ORDER BY s.id) FROM visible_step s) AS steps,
    (SELECT ${REPORT_COUNTS} FROM visible_standing) AS counts`;

/** One page of campaigns, newest first; `newest` of all, whatever the page. */
export interface CampaignPageAnswer {
  readonly total: number;
  readonly newest: CampaignRow | null;
  readonly items: readonly CampaignRow[] | null;
}
export const CAMPAIGN_PAGE_QUERY = `
  SELECT (SELECT count(*)::int FROM visible_campaign) AS total,
    (SELECT ${CAMPAIGN} FROM visible_campaign c ORDER BY c.period DESC LIMIT 1) AS newest,
    (SELECT json_agg(${CAMPAIGN} ORDER BY c.period DESC) FROM (
       SELECT * FROM visible_campaign ORDER BY period DESC LIMIT $15::int OFFSET $16::int) c) AS items`;

/** The counts of each month of a span that has a campaign, by reference day. */
export interface SpanCountsAnswer {
  readonly counts: Readonly<Record<string, CampaignCounts>> | null;
}
export const SPAN_COUNTS_QUERY = `
  SELECT json_object_agg(d.day, month.counts) AS counts
  FROM (SELECT n, ${REPORT_COUNTS} AS counts FROM visible_standing GROUP BY n) month
  JOIN visible_day d ON d.n = month.n`;
