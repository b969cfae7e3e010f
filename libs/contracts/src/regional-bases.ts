import * as z from 'zod';
import { filterShape } from './filters';
import { SIGNED_IN, route } from './route';
import { bilingual, count, instant, period } from './scalars';

const total = z.object({ unions: count, members: count });

export const REGION_LEVELS = ['block', 'prefecture'] as const;
export type RegionLevel = (typeof REGION_LEVELS)[number];

export const regionalBasesResponse = z
  .object({
    asOf: period,
    level: z.enum(REGION_LEVELS),
    rows: z
      .array(
        z.object({
          code: z.string(),
          name: z.string(),
          workplace: total.describe('Members who work here'),
          headquarters: total.describe('Members of unions with their seat here'),
          local: count.describe('Who work here in a union with its seat here'),
          incoming: count.describe('Who work here in a union with its seat elsewhere'),
          outgoing: count.describe('Who work elsewhere in a union with its seat here'),
        }),
      )
      .describe('workplace = local + incoming; headquarters = local + outgoing'),
    flows: z
      .array(z.object({ headquarters: z.string(), workplace: z.string(), members: count }))
      .describe('Every pair of seat and workplace with members; all add up to the total'),
    total,
    sentence: bilingual,
  })
  .meta({ id: 'RegionalBases' });
export type RegionalBases = z.infer<typeof regionalBasesResponse>;

export const regionalBases = {
  read: route({
    id: 'regionalBases.read',
    method: 'GET',
    path: '/regional-bases',
    summary: 'Members by workplace and by seat of the union side by side, and what lies between',
    access: SIGNED_IN,
    success: 200,
    query: z.strictObject({
      ...filterShape,
      asOf: period.optional(),
      level: z.enum(REGION_LEVELS).default('block'),
      knownAt: instant.optional(),
    }),
    response: regionalBasesResponse,
  }),
} as const;
