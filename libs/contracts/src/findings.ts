import * as z from 'zod';
import { BASES, statisticShape } from './filters';
import { SIGNED_IN, route } from './route';
import { bilingual, count, difference, fraction, period } from './scalars';
import { CHANGE_KINDS, reporting } from './statistics';

/** How months are written in sentences and documents: by the western calendar, or by Japanese eras. */
export const CALENDARS = ['western', 'era'] as const;
export type Calendar = (typeof CALENDARS)[number];

const total = z.object({ unions: count, members: count });
const members = count.nullable().describe('null when the figure of every union in it is missing');

/** A part of the whole at both ends of a comparison. */
const part = z.object({
  code: z.string(),
  name: z.string(),
  unions: count,
  members,
  share: fraction,
  unionsBefore: count,
  membersBefore: members,
  difference: difference.nullable().describe('Persons; null when either end is missing'),
  rate: fraction.describe('Of the members before; null when there were none or an end is missing'),
});
export type FindingsPart = z.infer<typeof part>;

/** The own growth or decline of a union, without what came or went with a merger. */
const unionMove = z.object({
  code: z.string(),
  name: z.string(),
  membersBefore: count,
  difference,
  rate: fraction,
});

/** What a sentence is about; each can be followed to the view that shows its rows. */
export const FINDING_CODES = [
  'change',
  'components',
  'industries',
  'blocks',
  'unions',
  'constant',
  'concentration',
  'sizeBands',
  'kinds',
  'gender',
  'employment',
  'regions',
  'targets',
  'completeness',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

const dividedWithUnknown = z.object({
  rows: z.array(part),
  notReported: z.object({ members: count, share: fraction }),
});

export const findingsResponse = z
  .object({
    asOf: period,
    compareTo: period,
    basis: z.enum(BASES),
    isSample: z.boolean(),
    total,
    before: total,
    isKnown: z
      .object({ asOf: z.boolean(), compareTo: z.boolean() })
      .describe('False where there are unions but the figure of none is known: missing, not 0'),
    components: z
      .array(z.object({ kind: z.enum(CHANGE_KINDS), unions: difference, members: difference }))
      .describe('All nine components of the change, the empty ones with zeros'),
    industries: z.array(part).describe('Greatest change in persons first'),
    blocks: z.array(part).describe('Greatest change in persons first'),
    unions: z.object({
      grown: z.array(unionMove).describe('Up to ten, most persons first'),
      declined: z.array(unionMove).describe('Up to ten, most persons first'),
      grownByRate: z.array(unionMove).describe('Up to ten of at least 30 members, highest first'),
      declinedByRate: z.array(unionMove).describe('Up to ten of at least 30 members'),
    }),
    constant: z
      .object({ unions: count, membersBefore: count, members: count, rate: fraction })
      .describe('Only unions that count and have a figure at both ends'),
    concentration: z.object({
      largest: z.array(z.object({ count: z.literal([1, 5, 10]), members: count, share: fraction })),
      median: z.number().nullable().describe('Members of the union in the middle; .5 between two'),
      mean: z.number().nullable(),
    }),
    sizeBands: z.array(part),
    kinds: z.array(part),
    gender: dividedWithUnknown,
    employment: dividedWithUnknown,
    targets: z
      .array(
        z.object({
          period,
          members: count.describe('To reach'),
          difference: difference.nullable().describe('Still to gain; negative when exceeded'),
          progress: fraction,
        }),
      )
      .describe('Targets in force for exactly what is looked at'),
    completeness: z.object({
      reporting,
      carriedForward: z.object({ unions: count, members: count, share: fraction }),
      oldestFigure: period.nullable(),
    }),
    sentences: z
      .array(z.object({ code: z.enum(FINDING_CODES), text: bilingual }))
      .describe(
        'The answers in plain words, most important first; what has nothing to say is left out',
      ),
  })
  .meta({ id: 'Findings' });
export type Findings = z.infer<typeof findingsResponse>;

export const findings = {
  read: route({
    id: 'findings.read',
    method: 'GET',
    path: '/findings',
    summary:
      'What the figures of a period say: change, movers, concentration, make-up, completeness',
    access: SIGNED_IN,
    success: 200,
    query: z.strictObject({
      ...statisticShape,
      asOf: period.optional(),
      compareTo: period.optional(),
      calendar: z.enum(CALENDARS).default('western'),
    }),
    response: findingsResponse,
    problems: [422],
  }),
} as const;
