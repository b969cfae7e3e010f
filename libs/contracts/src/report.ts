import * as z from 'zod';
import { CAMPAIGN_STATES, REPORT_STATES } from './campaign';
import { EMPLOYMENTS, GENDERS } from './filters';
import { bilingual, codeName, count, day, difference, fraction, instant, period } from './scalars';

/** One part of a report. Source: product brief, Vocabulary. */
export const cell = z.strictObject({
  prefecture: z.string().regex(/^(0[0-9]|[1-3][0-9]|4[0-7])$/),
  gender: z.enum(GENDERS),
  employment: z.enum(EMPLOYMENTS),
  members: count,
});
export type ReportCell = z.infer<typeof cell>;

/** Codes of rule 10; errors block, warnings want a reason. */
export const PLAUSIBILITY_CODES = [
  'cellsDifferFromTotal',
  'notAHeadcount',
  'beforeAffiliation',
  'afterWithdrawal',
  'largeChange',
  'tenfold',
  'tenth',
  'looksLikeThousands',
  'gendersSwapped',
  'unchangedForLong',
] as const;

export const reportWarning = z.object({
  code: z.enum(PLAUSIBILITY_CODES),
  severity: z.enum(['error', 'warning']),
  message: bilingual,
  reason: z.string().nullable().describe('Why the figure is right all the same'),
});
export type ReportWarning = z.infer<typeof reportWarning>;

const revision = z.object({
  rev: z.int().min(1),
  members: count,
  cells: z.array(cell),
  source: z.enum(['entry', 'paste', 'import', 'lineage', 'sample']),
  reason: z.string().nullable(),
  enteredBy: z.string().nullable(),
  enteredAt: instant,
  isLate: z.boolean(),
  warnings: z.array(z.object({ code: z.string(), reason: z.string() })),
  decision: z.enum(['approved', 'returned']).nullable(),
  comment: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
});

export const report = z
  .object({
    period,
    union: codeName,
    campaign: z.object({ state: z.enum(CAMPAIGN_STATES), opensOn: day, dueOn: day }),
    revision: count.describe('Newest revision; 0 before the first. A region is told 1 for any'),
    state: z.enum(REPORT_STATES),
    correction: z.enum(['draft', 'submitted', 'returned']).nullable(),
    isLate: z.boolean(),
    members: count.nullable().describe('Of the draft, else of the newest revision'),
    cells: z.array(cell),
    previous: z
      .object({ period, members: count, cells: z.array(cell) })
      .nullable()
      .describe('The approved figure of an earlier period in force'),
    change: difference.nullable(),
    changeRate: fraction,
    warnings: z.array(reportWarning).describe('Of what `members` and `cells` say now. Rule 10'),
    figure: z
      .object({
        members: count,
        period,
        revision: z.int().min(1).nullable().describe('A region is not told'),
        carriedForward: z.boolean(),
      })
      .nullable()
      .describe('What counts for the period now'),
    draft: z.object({ savedAt: instant, savedBy: z.string() }).nullable(),
    revisions: z.array(revision),
    affiliations: z.array(z.object({ from: day, to: day.nullable() })),
    earlier: z
      .array(z.object({ period, revision: z.int(), members: count, cells: z.array(cell) }))
      .describe('Up to 24 earlier approved figures, newest first: for plausibility while typing'),
    allowed: z.object({
      edit: z.boolean(),
      submit: z.boolean(),
      correct: z.boolean(),
      approve: z.boolean(),
      return: z.boolean(),
      because: z
        .enum([
          'not-yet-open',
          'past-due',
          'closed',
          'locked',
          'not-allowed',
          'own-figure',
          'approved',
          'nothing-submitted',
        ])
        .nullable()
        .describe('Why the first thing one would want is not allowed'),
    }),
  })
  .meta({ id: 'Report' });
export type Report = z.infer<typeof report>;
