import * as z from 'zod';
import { BY_HEADQUARTERS, BY_REPORTING } from './accesses';
import {
  changeOutcome,
  contactFields,
  directoryChange,
  newUnion,
  profileFields,
} from './directory-change';
import { route, SIGNED_IN } from './route';
import { codeName, count, day, unionCode } from './scalars';

const reason = z.string().trim().min(1).max(500);

const preview = z
  .enum(['true', 'false'])
  .default('false')
  .describe('true: answer what would happen, and let nothing happen');
const query = z.strictObject({ preview });
const params = z.strictObject({ code: unionCode });

const lineageBody = z
  .strictObject({
    kind: z.enum(['merge', 'split', 'absorption']),
    effectiveOn: day,
    from: z.array(unionCode).min(1).max(50),
    to: z
      .array(z.union([unionCode, newUnion]))
      .min(1)
      .max(50)
      .describe('Codes of unions there are, or the profiles of new ones'),
    transfers: z
      .array(
        z.strictObject({
          from: unionCode,
          to: z.union([
            unionCode,
            z.strictObject({ new: z.int().min(0).describe('Position of the new union in `to`') }),
          ]),
          members: count,
        }),
      )
      .min(1)
      .max(500),
    note: reason.optional(),
  })
  .meta({ id: 'LineageInput' });
export type LineageInput = z.infer<typeof lineageBody>;

export const directoryChanges = {
  affiliate: route({
    id: 'directoryChanges.affiliate',
    method: 'POST',
    path: '/unions',
    summary: 'Affiliate a union',
    access: BY_HEADQUARTERS,
    success: 201,
    query,
    body: newUnion
      .extend({
        effectiveOn: day,
        reason: reason.optional(),
        contacts: z.array(contactFields).max(20).default([]),
      })
      .meta({ id: 'AffiliationInput' }),
    response: changeOutcome,
    idempotent: true,
    problems: [409, 422],
  }),
  change: route({
    id: 'directoryChanges.change',
    method: 'POST',
    path: '/unions/{code}/changes',
    summary: 'Change fields of the profile from a day on, past days too',
    access: BY_HEADQUARTERS,
    success: 201,
    params,
    query,
    body: profileFields
      .partial()
      .extend({
        effectiveOn: day,
        until: day.optional().describe('First day on which it no longer holds'),
        reason: reason.optional(),
      })
      .meta({ id: 'ProfileChangeInput' }),
    response: changeOutcome,
    ifMatch: true,
    idempotent: true,
    problems: [404, 409, 412, 422, 428],
  }),
  withdraw: route({
    id: 'directoryChanges.withdraw',
    method: 'POST',
    path: '/unions/{code}/withdrawal',
    summary: 'Record that a union withdraws',
    access: BY_HEADQUARTERS,
    success: 201,
    params,
    query,
    body: z
      .strictObject({
        effectiveOn: day.describe('First day outside the federation'),
        reason,
      })
      .meta({ id: 'WithdrawalInput' }),
    response: changeOutcome,
    ifMatch: true,
    idempotent: true,
    problems: [404, 409, 412, 422, 428],
  }),
  reaffiliate: route({
    id: 'directoryChanges.reaffiliate',
    method: 'POST',
    path: '/unions/{code}/affiliation',
    summary: 'Affiliate again a union that had withdrawn',
    access: BY_HEADQUARTERS,
    success: 201,
    params,
    query,
    body: z
      .strictObject({ effectiveOn: day, reason: reason.optional() })
      .meta({ id: 'ReaffiliationInput' }),
    response: changeOutcome,
    ifMatch: true,
    idempotent: true,
    problems: [404, 409, 412, 422, 428],
  }),
  lineage: route({
    id: 'directoryChanges.lineage',
    method: 'POST',
    path: '/lineage',
    summary: 'Record a merger, a split or an absorption',
    access: BY_HEADQUARTERS,
    success: 201,
    query,
    body: lineageBody,
    response: changeOutcome,
    idempotent: true,
    problems: [404, 409, 422],
  }),
  contacts: route({
    id: 'directoryChanges.contacts',
    method: 'PUT',
    path: '/unions/{code}/contacts',
    summary: 'Set the contacts of a union from a day on',
    access: BY_REPORTING,
    success: 200,
    params,
    body: z
      .strictObject({
        effectiveOn: day.optional().describe('Without it, from today'),
        contacts: z.array(contactFields).max(20),
      })
      .meta({ id: 'ContactsInput' }),
    response: z.object({ contacts: z.array(contactFields) }).meta({ id: 'Contacts' }),
    ifMatch: true,
    problems: [404, 409, 412, 422, 428],
  }),
  list: route({
    id: 'directoryChanges.list',
    method: 'GET',
    path: '/unions/{code}/changes',
    summary: 'Writes to the directory that touched a union, newest first',
    access: BY_HEADQUARTERS,
    success: 200,
    params,
    response: z.object({ items: z.array(directoryChange) }).meta({ id: 'DirectoryChanges' }),
    problems: [404],
  }),
  undo: route({
    id: 'directoryChanges.undo',
    method: 'POST',
    path: '/directory-changes/{id}/undo',
    summary: 'Take back a change that nothing has used yet',
    access: BY_HEADQUARTERS,
    success: 201,
    params: z.strictObject({ id: z.coerce.number().int().min(1) }),
    query,
    body: z.strictObject({ reason }).meta({ id: 'UndoInput' }),
    response: changeOutcome,
    problems: [404, 409, 422],
  }),
  family: route({
    id: 'directoryChanges.family',
    method: 'GET',
    path: '/unions/{code}/lineage',
    summary: 'The lineage of a union through all generations, for a drawing',
    access: SIGNED_IN,
    success: 200,
    params,
    response: z
      .object({
        code: unionCode,
        unions: z.array(
          codeName.extend({ from: day, to: day.nullable(), membersAtEnd: count.nullable() }),
        ),
        events: z.array(
          z.object({
            kind: z.enum(['merge', 'split', 'absorption']),
            effectiveOn: day,
            note: z.string().nullable(),
            transfers: z.array(
              z.object({ from: unionCode, to: unionCode, members: count.nullable() }),
            ),
          }),
        ),
      })
      .meta({ id: 'UnionFamily' }),
    problems: [404],
  }),
} as const;
export type UnionFamily = z.infer<typeof directoryChanges.family.response>;
