import * as z from 'zod';
import { count, day, instant, period } from './scalars';

export const CAMPAIGN_STATES = ['open', 'closed', 'locked'] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

/** What has become of the report of one union in a campaign. */
export const REPORT_STATES = ['notStarted', 'draft', 'submitted', 'returned', 'approved'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** notStarted + draft + submitted + returned + approved = expected. The other counts are parts of these. */
export const campaignCounts = z.object({
  expected: count.describe('Unions that count on the reference day, as the directory says now'),
  notStarted: count,
  draft: count,
  submitted: count,
  returned: count,
  approved: count,
  needsReview: count.describe('Submitted with a plausibility warning'),
  correcting: count.describe('Approved, with a correction on its way'),
  late: count.describe('Submitted after the due date'),
  carriedForward: count.describe('Not approved: an earlier figure stands in'),
  missing: count.describe('Not approved, and no earlier figure to stand in'),
});
export type CampaignCounts = z.infer<typeof campaignCounts>;

export const campaign = z
  .object({
    period,
    opensOn: day,
    dueOn: day,
    state: z.enum(CAMPAIGN_STATES),
    counts: campaignCounts,
    steps: z.array(
      z.object({
        state: z.enum(CAMPAIGN_STATES),
        reason: z.string().nullable(),
        at: instant,
        by: z.string().nullable(),
      }),
    ),
    entry: z
      .object({
        allowed: z.boolean(),
        isLate: z.boolean(),
        because: z.enum(['not-yet-open', 'past-due', 'closed', 'locked', 'not-allowed']).nullable(),
      })
      .describe('Whether the reader may enter figures now, and if not, why'),
  })
  .meta({ id: 'Campaign' });
export type Campaign = z.infer<typeof campaign>;

/** A period with the days of its collection. */
export const campaignDates = z.strictObject({ period, opensOn: day, dueOn: day });
