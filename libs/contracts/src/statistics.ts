import * as z from 'zod';
import { DIMENSIONS, BASES, statisticShape } from './filters';
import { SIGNED_IN, route } from './route';
import { bilingual, count, difference, fraction, period } from './scalars';

const total = z.object({ unions: count, members: count });
const countChange = z.object({ unions: difference, members: difference, rate: fraction });

/** How complete the reports behind a figure are. approved + carriedForward + missing = expected. */
export const reporting = z.object({
  expected: count,
  approved: count,
  submitted: count,
  carriedForward: count,
  missing: count,
});
export type Reporting = z.infer<typeof reporting>;

export const overviewResponse = z
  .object({
    asOf: period,
    compareTo: period,
    basis: z.enum(BASES),
    status: z.enum(['open', 'preliminary', 'final']),
    isSample: z.boolean(),
    reporting,
    unions: count,
    members: count,
    headline: bilingual,
    change: countChange,
    byIndustry: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        unions: count,
        members: count
          .nullable()
          .describe('null when the figure of every union in the row is missing'),
        share: fraction,
        change: difference,
      }),
    ),
    byPrefecture: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        unions: count,
        members: count
          .nullable()
          .describe('null when the figure of every union in the row is missing'),
        share: fraction,
      }),
    ),
  })
  .meta({ id: 'Overview' });
export type Overview = z.infer<typeof overviewResponse>;

export const breakdownResponse = z
  .object({
    asOf: period,
    basis: z.enum(BASES),
    by: z.array(z.enum(DIMENSIONS)).min(1).max(2),
    rows: z.array(
      z.object({
        keys: z.array(z.string()),
        names: z.array(z.string()),
        unions: count,
        members: count
          .nullable()
          .describe('null when the figure of every union in the row is missing'),
        share: fraction,
      }),
    ),
    total,
  })
  .meta({ id: 'Breakdown' });
export type Breakdown = z.infer<typeof breakdownResponse>;

export const trendResponse = z
  .object({
    periods: z.array(period),
    basis: z.enum(BASES),
    by: z.enum(DIMENSIONS).nullable(),
    series: z.array(
      z.object({
        key: z.string(),
        name: z.string(),
        members: z.array(count.nullable()),
        unions: z.array(count),
      }),
    ),
    total: z.object({ members: z.array(count), unions: z.array(count) }),
  })
  .meta({ id: 'Trend' });
export type Trend = z.infer<typeof trendResponse>;

/** Components of a change, in the order in which they are told. Source: rule 5. */
export const CHANGE_KINDS = [
  'affiliated',
  'withdrawn',
  'growth',
  'decline',
  'mergedIn',
  'mergedOut',
  'reclassifiedIn',
  'reclassifiedOut',
  'gap',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const changeResponse = z
  .object({
    from: period,
    to: period,
    opening: total,
    components: z.array(
      z.object({
        kind: z.enum(CHANGE_KINDS),
        unions: difference,
        members: difference,
        items: z.array(
          z.object({
            code: z.string(),
            name: z.string(),
            unions: difference,
            members: difference,
          }),
        ),
      }),
    ),
    closing: total,
  })
  .meta({ id: 'Change' });
export type Change = z.infer<typeof changeResponse>;

const by = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(z.enum(DIMENSIONS)).min(1).max(2))
  .describe('One or two dimensions, comma-separated');

export const statistics = {
  overview: route({
    id: 'statistics.overview',
    method: 'GET',
    path: '/overview',
    summary: 'The official sentence of a period with its breakdown and change',
    access: SIGNED_IN,
    success: 200,
    query: z.strictObject({
      ...statisticShape,
      asOf: period.optional(),
      compareTo: period.optional(),
    }),
    response: overviewResponse,
  }),
  breakdown: route({
    id: 'statistics.breakdown',
    method: 'GET',
    path: '/breakdown',
    summary: 'Unions and members of a period by one or two dimensions',
    access: SIGNED_IN,
    success: 200,
    query: z.strictObject({ ...statisticShape, asOf: period.optional(), by }),
    response: breakdownResponse,
  }),
  trend: route({
    id: 'statistics.trend',
    method: 'GET',
    path: '/trend',
    summary: 'Unions and members over time, in total or by one dimension',
    access: SIGNED_IN,
    success: 200,
    query: z.strictObject({
      ...statisticShape,
      from: period,
      to: period,
      by: z.enum(DIMENSIONS).optional(),
    }),
    response: trendResponse,
    problems: [422],
  }),
  change: route({
    id: 'statistics.change',
    method: 'GET',
    path: '/change',
    summary: 'The change between two periods, explained to the last person',
    access: SIGNED_IN,
    success: 200,
    query: z.strictObject({ ...statisticShape, from: period, to: period }),
    response: changeResponse,
    problems: [422],
  }),
} as const;
