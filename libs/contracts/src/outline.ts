import * as z from 'zod';
import { SIGNED_IN, route } from './route';
import { bilingual, count, difference, fraction, period, unionCode } from './scalars';

export const ROUNDINGS = ['half-up', 'down'] as const;

const outlineQuery = z.strictObject({
  asOf: period.optional(),
  rounding: z.enum(ROUNDINGS).default('half-up'),
  compareTo: period.optional(),
});

/** The draft of the official outline: the sentence, what it says exactly, and the rows behind it. */
export const outlineResponse = z
  .object({
    asOf: period,
    compareTo: period,
    rounding: z.enum(ROUNDINGS),
    status: z.enum(['open', 'preliminary', 'final']),
    isSample: z.boolean(),
    headline: bilingual,
    sentence: bilingual.describe('「組織人員：…」, ready to paste'),
    unions: count,
    members: count,
    change: z.object({ unions: difference, members: difference, rate: fraction, text: bilingual }),
    reporting: z.object({
      expected: count,
      approved: count,
      submitted: count,
      carriedForward: count,
      missing: count,
    }),
    checklist: z.array(
      z.object({
        code: z.string(),
        level: z.enum(['ok', 'warning', 'error']),
        text: bilingual,
        unions: z.array(unionCode),
      }),
    ),
    industries: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        unions: count,
        members: count.nullable(),
        share: fraction,
      }),
    ),
    rows: z.array(
      z.object({
        code: unionCode,
        name: z.string(),
        industry: z.string(),
        prefecture: z.string(),
        members: count.nullable(),
        figurePeriod: period.nullable(),
        revision: z.int().nullable(),
        carriedForward: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Outline' });
export type Outline = z.infer<typeof outlineResponse>;

/** Formats the outline can be had in; more are added, none renamed. */
export const OUTLINE_FORMATS = ['txt', 'md', 'json'] as const;
export type OutlineFormat = (typeof OUTLINE_FORMATS)[number];

export const outline = {
  draft: route({
    id: 'outline.draft',
    method: 'GET',
    path: '/outline',
    summary: 'The draft outline of a period as data',
    access: SIGNED_IN,
    success: 200,
    query: outlineQuery,
    response: outlineResponse,
  }),
  rendered: route({
    id: 'outline.rendered',
    method: 'GET',
    path: '/outline.{format}',
    summary: 'The draft outline of a period as a document',
    access: SIGNED_IN,
    success: 200,
    params: z.strictObject({ format: z.enum(OUTLINE_FORMATS) }),
    query: outlineQuery.extend({ lang: z.enum(['ja', 'en']).default('ja') }),
    produces: ['text/plain', 'text/markdown', 'application/json'],
    problems: [404],
  }),
} as const;
