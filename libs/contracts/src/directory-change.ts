import * as z from 'zod';
import { effect } from './effect';
import { KINDS } from './filters';
import { codeName, day, instant, unionCode } from './scalars';

const text = (longest: number) => z.string().trim().min(1).max(longest);

/** Everything the profile of a union says. */
export const profileFields = z.strictObject({
  name: text(200),
  kana: text(200).regex(/^[ぁ-ゖー・\s]+$/u, 'kana must be hiragana'),
  shortName: text(100).nullable(),
  kind: z.enum(KINDS),
  industry: z.string().regex(/^[A-Z][0-9]{0,4}$/),
  industryGroup: z.string().min(1).nullable(),
  prefecture: z.string().regex(/^(0[0-9]|[1-3][0-9]|4[0-7])$/),
  parent: unionCode.nullable(),
});
export type ProfileFields = z.infer<typeof profileFields>;

/** How to reach a role in a union. Roles, never persons. */
export const contactFields = z.strictObject({
  roleName: text(50),
  email: z.email().max(254).nullable(),
  postalAddress: text(300).nullable(),
  telephone: text(30).nullable(),
});
export type ContactFields = z.infer<typeof contactFields>;

/** A union that comes into the directory. */
export const newUnion = profileFields
  .extend({
    code: unionCode.optional().describe('Without one, the next free code'),
    shortName: profileFields.shape.shortName.default(null),
    industryGroup: profileFields.shape.industryGroup.default(null),
    parent: profileFields.shape.parent.default(null),
  })
  .meta({ id: 'NewUnion' });
export type NewUnion = z.infer<typeof newUnion>;

export const DIRECTORY_CHANGE_KINDS = [
  'affiliation',
  'profile',
  'withdrawal',
  'lineage',
  'contacts',
  'undo',
] as const;

/** One write to the directory. */
export const directoryChange = z
  .object({
    id: z.int().min(1),
    kind: z.enum(DIRECTORY_CHANGE_KINDS),
    effectiveOn: day,
    reason: z.string().nullable(),
    unions: z.array(codeName),
    recordedAt: instant,
    recordedBy: z.string(),
    undoneAt: instant.nullable(),
    undoes: z.int().min(1).nullable(),
    mayUndo: z.boolean(),
    usedBecause: z
      .enum(['later-change', 'figure-approved', 'published', 'undo'])
      .nullable()
      .describe('Why it can no longer be undone'),
  })
  .meta({ id: 'DirectoryChange' });
export type DirectoryChange = z.infer<typeof directoryChange>;

/** The answer to a write: what was recorded (null for a preview), and what it does to the figures. */
export const changeOutcome = z
  .object({
    changeId: z.int().min(1).nullable(),
    codes: z.array(unionCode).describe('Unions it touched, new ones with their codes'),
    effect,
  })
  .meta({ id: 'ChangeOutcome' });
export type ChangeOutcome = z.infer<typeof changeOutcome>;
