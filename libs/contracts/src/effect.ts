import * as z from 'zod';
import { bilingual, count, period } from './scalars';

const totals = z.object({ unions: count, members: count, headline: bilingual });

/** What a write does to the official figures. Computed by doing it and, for a preview, taking it back. */
export const effect = z
  .object({
    periods: z
      .array(
        z.object({
          period,
          status: z.enum(['open', 'preliminary', 'final']),
          before: totals,
          after: totals,
          membersOnceApproved: count.describe(
            'Members when the opening reports that the write submits have been approved',
          ),
        }),
      )
      .describe('The periods whose figures change, the newest of them whole, at most 13'),
    periodsTouched: count.describe('How many periods with a campaign change at all'),
    publications: z
      .array(z.object({ number: z.int().min(1), asOf: period }))
      .describe('Publications of these periods: they stay as they are, and are marked'),
    openingReports: z.array(
      z.object({ code: z.string(), name: z.string(), period, members: count }),
    ),
    notes: z.array(bilingual).describe('What the person should know before saving'),
  })
  .meta({ id: 'Effect' });
export type Effect = z.infer<typeof effect>;
