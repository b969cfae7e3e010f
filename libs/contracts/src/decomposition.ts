import * as z from 'zod';
import { BASES, statisticShape } from './filters';
import { SIGNED_IN, route } from './route';
import { count, difference, fraction, period } from './scalars';
import { CHANGE_KINDS } from './statistics';

const total = z.object({ unions: count, members: count });

/** Most steps that one answer explains. */
export const MOST_STEPS = 40;

export const decompositionResponse = z
  .object({
    from: period,
    to: period,
    months: z.int(),
    basis: z.enum(BASES),
    steps: z
      .array(
        z.object({
          from: period,
          to: period,
          opening: total,
          components: z.array(
            z.object({ kind: z.enum(CHANGE_KINDS), unions: difference, members: difference }),
          ),
          closing: total,
          constant: z
            .object({ unions: count, membersBefore: count, members: count, rate: fraction })
            .describe('Only unions that count and have a figure at both ends of the step'),
        }),
      )
      .describe('Oldest first; the closing of each is the opening of the next'),
  })
  .meta({ id: 'Decomposition' });
export type Decomposition = z.infer<typeof decompositionResponse>;

export const decomposition = {
  read: route({
    id: 'decomposition.read',
    method: 'GET',
    path: '/decomposition',
    summary: 'The change over a span, explained step by step, a year each or as asked',
    access: SIGNED_IN,
    success: 200,
    query: z.strictObject({
      ...statisticShape,
      from: period,
      to: period,
      months: z.coerce
        .number()
        .int()
        .min(1)
        .max(120)
        .default(12)
        .describe('Length of a step, counted back from `to`; the first may be shorter'),
    }),
    response: decompositionResponse,
    problems: [422],
  }),
} as const;
