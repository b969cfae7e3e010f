import * as z from 'zod';
import { BASES, filterShape } from './filters';
import { route, SIGNED_IN } from './route';
import { count, instant, period } from './scalars';

/** Members by period (down) and time of knowledge (across). Source: rule 6. */
export const triangle = z
  .object({
    periods: z.array(period),
    knownAt: z.array(instant),
    members: z
      .array(z.array(count.nullable()))
      .describe('One row a period, one column a time of knowledge; null: not known then'),
    isRevised: z
      .array(z.array(z.boolean()))
      .describe('Whether it differs from what was known one column before'),
  })
  .meta({ id: 'RevisionTriangle' });
export type RevisionTriangle = z.infer<typeof triangle>;

export const revisions = {
  triangle: route({
    id: 'revisions.triangle',
    method: 'GET',
    path: '/revisions/triangle',
    summary: 'What was believed when: a total, or with `union` one union',
    access: SIGNED_IN,
    success: 200,
    query: z.strictObject({
      ...filterShape,
      basis: z.enum(BASES).default('workplace'),
      from: period,
      to: period,
      knownFrom: period.optional().describe('End of the first month of knowledge; default `from`'),
      knownTo: period.optional().describe('End of the last; default now'),
    }),
    response: triangle,
    problems: [404, 422],
  }),
} as const;
