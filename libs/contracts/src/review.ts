import * as z from 'zod';
import { reportWarning } from './report';
import { bilingual, codeName, count, day, difference, fraction, instant, period } from './scalars';

/** A submitted revision, with all one needs to decide on it. */
export const reviewItem = z.object({
  union: codeName,
  industry: codeName,
  revision: z.int().min(1),
  isCorrection: z.boolean(),
  isLate: z.boolean(),
  version: z.string().describe('For If-Match'),
  members: count,
  previous: z.object({ period, members: count }).nullable(),
  change: difference.nullable(),
  changeRate: fraction,
  severity: z.int().min(0),
  warnings: z.array(reportWarning),
  reason: z.string().nullable(),
  source: z.enum(['entry', 'paste', 'import', 'lineage', 'sample']),
  enteredBy: z.string(),
  enteredAt: instant,
  history: z
    .array(z.object({ period, members: count.nullable() }))
    .describe('25 months: the approved figures of 24, then the one in hand'),
  events: z.array(
    z.object({
      kind: z.enum(['merge', 'split', 'absorption', 'affiliated', 'renamed', 'reclassified']),
      effectiveOn: day,
      text: bilingual,
    }),
  ),
  effect: z
    .object({ inForce: count.nullable(), membersAfter: count, headlineAfter: bilingual })
    .describe('The federation total once this one is approved'),
  mayApprove: z.boolean(),
  because: z.enum(['own-figure', 'not-allowed', 'locked']).nullable(),
});
export type ReviewItem = z.infer<typeof reviewItem>;

/** What waits for a decision in a campaign, the most doubtful first. */
export const reviewQueue = z
  .object({
    period,
    now: z.object({ unions: count, members: count, headline: bilingual }),
    onceAllApproved: z.object({ unions: count, members: count, headline: bilingual }),
    readAt: instant,
    items: z.array(reviewItem),
  })
  .meta({ id: 'ReviewQueue' });
export type ReviewQueue = z.infer<typeof reviewQueue>;
