import { kanaKey } from '@soshiki/base';
import { newUnion, profileFields, type ProfileFields } from '@soshiki/contracts';
import type { UnionValues } from '@soshiki/intake';
import { validOn } from '@soshiki/statistics';
import type { ProfileChange } from '../../directory/profile-changer';
import type { Affiliation, AffiliationStep } from '../../directory/union-affiliator';
import type { RecordedAffiliation } from '../../ledger/records/affiliations';
import type { RecordedProfile } from '../../ledger/records/profiles';
import type { FieldChange, StagedUnion, UnionNow } from '../../ledger/records/imported-unions';
import { unionFault, type UnionFault } from './union-faults';

/** One write to the directory that a row asks for, as a form would. */
export type UnionStep =
  | { readonly is: 'affiliation'; readonly given: Affiliation }
  | { readonly is: 'reaffiliation'; readonly given: AffiliationStep }
  | { readonly is: 'profile'; readonly given: ProfileChange }
  | { readonly is: 'withdrawal'; readonly given: AffiliationStep };

/** What a row asks for: the writes, the fields as codes and days before and after, or why it asks for nothing possible. */
export interface UnionPlan {
  readonly row: number;
  readonly code: string | null;
  /** Others may belong to it. */
  readonly isConfederation: boolean;
  readonly steps: readonly UnionStep[];
  readonly fields: readonly FieldChange[];
  readonly faults: readonly UnionFault[];
}

/** For what all rows of a file are planned. */
export interface PlanGround {
  /** From when changes hold of rows that do not say it themselves. */
  readonly effectiveOn: string | null;
  readonly reason: string | undefined;
}

type Planned = Pick<UnionPlan, 'steps' | 'fields' | 'faults'>;

const PROFILE_FIELDS = Object.keys(profileFields.shape) as (keyof ProfileFields)[];
const NOTHING: Planned = { steps: [], fields: [], faults: [] };
/** After every day there is: to compare with the last version when no day is given. */
const END_OF_DAYS = '9999-12-31';

/** The writes that bring the directory to what a row says. A field that the row does not give stays as it is. */
export function unionPlan(staged: StagedUnion, ground: PlanGround): UnionPlan {
  const { row, union, content } = staged;
  const { values = {} } = content;
  const isConfederation = (values.kind ?? kindOf(union)) === 'confederation';
  const about = { row, code: union?.code ?? null, isConfederation };
  if (union === null) return { ...about, ...newUnionPlan(content.code, values, ground) };
  const parts = [profilePlan(union, values, ground), affiliationPlan(union, values, ground)];
  return { ...about, ...joined(parts) };
}

function kindOf(union: UnionNow | null): string | undefined {
  return union?.profiles.at(-1)?.fields.kind;
}

function joined(parts: readonly Planned[]): Planned {
  return {
    steps: parts.flatMap(({ steps }) => steps),
    fields: parts.flatMap(({ fields }) => fields),
    faults: parts.flatMap(({ faults }) => faults),
  };
}

function newUnionPlan(
  code: string | undefined,
  values: UnionValues,
  { reason }: PlanGround,
): Planned {
  const { affiliatedOn, withdrawnOn } = values;
  const given = Object.fromEntries(PROFILE_FIELDS.map((field) => [field, values[field] ?? null]));
  const parsed = newUnion.safeParse(code === undefined ? given : { ...given, code });
  if (!parsed.success || !affiliatedOn) return refused('not-a-profile', null);
  const affiliation = { ...parsed.data, effectiveOn: affiliatedOn, reason, contacts: [] };
  const begun: Planned = {
    steps: [{ is: 'affiliation', given: affiliation }],
    fields: [...PROFILE_FIELDS, 'affiliatedOn' as const].flatMap((field) => {
      const after = values[field] ?? null;
      return after === null ? [] : [{ field, before: null, after }];
    }),
    faults: [],
  };
  if (!withdrawnOn) return begun;
  if (code === undefined) return joined([begun, refused('code-wanted', 'code')]);
  return joined([begun, withdrawal(code, withdrawnOn, reason)]);
}

function profilePlan(union: UnionNow, values: UnionValues, ground: PlanGround): Planned {
  const effectiveOn = values.effectiveOn ?? ground.effectiveOn;
  const there = profileOn(union.profiles, effectiveOn ?? END_OF_DAYS);
  const fields = PROFILE_FIELDS.flatMap((field) => {
    const after = values[field];
    const before = there?.[field] ?? null;
    return after === undefined || isSame(field, before, after) ? [] : [{ field, before, after }];
  });
  if (fields.length === 0) return NOTHING;
  if (effectiveOn === null) return { ...refused('effective-on-wanted', 'effectiveOn'), fields };
  const changed = Object.fromEntries(fields.map(({ field, after }) => [field, after]));
  const parsed = profileFields.partial().safeParse(changed);
  if (!parsed.success) return { ...refused('not-a-profile', fields[0]?.field ?? null), fields };
  const changes = parsed.data as ProfileChange['changes'];
  const given = { code: union.code, seen: '*', effectiveOn, reason: ground.reason, changes };
  return { steps: [{ is: 'profile', given }], fields, faults: [] };
}

/** The profile of a day; before the first one that, after the last one that. */
function profileOn(profiles: readonly RecordedProfile[], day: string): ProfileFields | undefined {
  const [first] = profiles;
  const isBefore = first !== undefined && day < first.from;
  return (validOn(profiles, day) ?? (isBefore ? first : profiles.at(-1)))?.fields;
}

/** Names that differ in width and spaces only are the same; so are kana in either script. */
function isSame(field: keyof ProfileFields, before: string | null, after: string | null): boolean {
  if (before === after) return true;
  if (before === null || after === null) return false;
  if (field === 'kana') return kanaKey(before) === kanaKey(after);
  if (field !== 'name' && field !== 'shortName') return false;
  return inOneWidth(before) === inOneWidth(after);
}

function inOneWidth(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}

function affiliationPlan(union: UnionNow, values: UnionValues, ground: PlanGround): Planned {
  const { affiliatedOn, withdrawnOn = null } = values;
  const { affiliations } = union;
  const span = affiliatedOn
    ? affiliations.find(({ from }) => from === affiliatedOn)
    : affiliations.at(-1);
  if (span !== undefined) return endPlan(union, { span, withdrawnOn }, ground);
  return affiliatedOn ? returnPlan(union, { affiliatedOn, withdrawnOn }, ground) : NOTHING;
}

/** The end that a row gives to a span of affiliation. Without a day it says nothing. */
function endPlan(
  { code, affiliations }: UnionNow,
  {
    span,
    withdrawnOn,
  }: { readonly span: RecordedAffiliation; readonly withdrawnOn: string | null },
  { reason }: PlanGround,
): Planned {
  if (!withdrawnOn || affiliations.some(({ until }) => until === withdrawnOn)) return NOTHING;
  if (span.until !== null) return refused('withdrawal-differs', 'withdrawnOn', span.until);
  return withdrawal(code, withdrawnOn, reason);
}

/** A new beginning, on a day that the directory does not know. */
function returnPlan(
  { code, affiliations }: UnionNow,
  days: { readonly affiliatedOn: string; readonly withdrawnOn: string | null },
  { reason }: PlanGround,
): Planned {
  const { affiliatedOn, withdrawnOn } = days;
  const last = affiliations.at(-1);
  const hasLeft = last !== undefined && last.until !== null && affiliatedOn >= last.until;
  if (!hasLeft) return refused('affiliation-differs', 'affiliatedOn', last?.from);
  const begun: Planned = {
    steps: [{ is: 'reaffiliation', given: { code, effectiveOn: affiliatedOn, reason, seen: '*' } }],
    fields: [{ field: 'affiliatedOn', before: last.from, after: affiliatedOn }],
    faults: [],
  };
  return withdrawnOn ? joined([begun, withdrawal(code, withdrawnOn, reason)]) : begun;
}

function withdrawal(code: string, withdrawnOn: string, reason: string | undefined): Planned {
  return {
    steps: [{ is: 'withdrawal', given: { code, effectiveOn: withdrawnOn, reason, seen: '*' } }],
    fields: [{ field: 'withdrawnOn', before: null, after: withdrawnOn }],
    faults: [],
  };
}

function refused(...args: Parameters<typeof unionFault>): Planned {
  return { steps: [], fields: [], faults: [unionFault(...args)] };
}
