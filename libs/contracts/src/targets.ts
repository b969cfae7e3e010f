import * as z from 'zod';
import { BY_HEADQUARTERS } from './accesses';
import { route, SIGNED_IN } from './route';
import { count, difference, fraction, instant, period } from './scalars';

export const TARGET_SCOPES = ['federation', 'industry', 'industryGroup', 'block', 'union'] as const;

const targetInput = z
  .strictObject({
    scopeKind: z.enum(TARGET_SCOPES),
    scopeCode: z.string().min(1).max(40).nullable().describe('null for the federation'),
    period: period.describe('By the end of this month'),
    members: z.int().min(1),
    note: z.string().trim().min(1).max(200).nullable().default(null),
  })
  .meta({ id: 'TargetInput' });

/** A target with how far it has been reached. A union's own; of a 連合体, the unions in it. */
export const target = z
  .object({
    id: z.int().min(1),
    scope: z.object({ kind: z.enum(TARGET_SCOPES), code: z.string().nullable(), name: z.string() }),
    period,
    members: count,
    note: z.string().nullable(),
    recordedAt: instant,
    recordedBy: z.string().nullable(),
    current: z.object({ asOf: period, members: count.nullable() }),
    difference: difference.nullable().describe('Target minus current; positive: still to go'),
    progress: fraction.describe('Current as a part of the target'),
    monthsLeft: z.int(),
    requiredPerMonth: z.number().nullable().describe('Net growth wanted each month, unrounded'),
    growthPerMonth: z.number().nullable().describe('Net growth per month over the last 12 months'),
    isReached: z.boolean(),
  })
  .meta({ id: 'Target' });
export type Target = z.infer<typeof target>;

export const targets = {
  list: route({
    id: 'targets.list',
    method: 'GET',
    path: '/targets',
    summary: 'Targets in force and how far they have been reached',
    access: SIGNED_IN,
    success: 200,
    query: z.strictObject({ asOf: period.optional() }),
    response: z.object({ asOf: period, items: z.array(target) }).meta({ id: 'Targets' }),
  }),
  set: route({
    id: 'targets.set',
    method: 'POST',
    path: '/targets',
    summary: 'Set a target, in the place of one for the same part and period',
    access: BY_HEADQUARTERS,
    success: 201,
    body: targetInput,
    response: target,
    idempotent: true,
    problems: [409, 422],
  }),
  retract: route({
    id: 'targets.retract',
    method: 'DELETE',
    path: '/targets/{id}',
    summary: 'Take a target back',
    access: BY_HEADQUARTERS,
    success: 204,
    params: z.strictObject({ id: z.coerce.number().int().min(1) }),
    problems: [404],
  }),
} as const;
export type TargetInput = z.infer<typeof targetInput>;
