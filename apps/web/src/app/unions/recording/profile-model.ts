import type { ProfileFields, UnionHistory } from '@soshiki/contracts';

/** A profile as it is entered: texts and codes, empty where there is none. */
export type ProfileModel = Readonly<Record<keyof ProfileFields, string>>;

export const PROFILE_FIELDS = [
  'name',
  'kana',
  'shortName',
  'kind',
  'industry',
  'industryGroup',
  'prefecture',
  'parent',
] as const satisfies readonly (keyof ProfileFields)[];
export type ProfileFieldName = (typeof PROFILE_FIELDS)[number];

/** What may be missing: it is sent as `null`. */
const OPTIONAL: readonly ProfileFieldName[] = ['shortName', 'industryGroup', 'parent'];

export const EMPTY_PROFILE: ProfileModel = {
  name: '',
  kana: '',
  shortName: '',
  kind: '',
  industry: '',
  industryGroup: '',
  prefecture: '',
  parent: '',
};

type ProfileVersion = UnionHistory['profiles'][number];

/** The profile believed now to hold on a day; before the first version, the first. Source: product brief, rule 1. */
export function versionOn(
  profiles: readonly ProfileVersion[],
  day: string,
): ProfileVersion | undefined {
  const current = profiles
    .filter(({ supersededAt }) => supersededAt === null)
    .sort((a, b) => a.validFrom.localeCompare(b.validFrom));
  return current.findLast(({ validFrom }) => validFrom <= day) ?? current[0];
}

/** A version of a profile as it is entered. */
export function entered(version: ProfileVersion): ProfileModel {
  const { name, kana, shortName, kind, industry, industryGroup, prefecture, parent } = version;
  return {
    name,
    kana,
    shortName: shortName ?? '',
    kind,
    industry: industry.code,
    industryGroup: industryGroup?.code ?? '',
    prefecture: prefecture.code,
    parent: parent?.code ?? '',
  };
}

/** What is sent of a profile: optional fields that are empty as `null`. */
export function profileBody(profile: ProfileModel): Record<ProfileFieldName, string | null> {
  return Object.fromEntries(PROFILE_FIELDS.map((field) => [field, sent(profile, field)])) as Record<
    ProfileFieldName,
    string | null
  >;
}

/** The fields of `after` that differ from `before`, as they are sent. Spaces around a text are no difference. */
export function changedFields(
  before: ProfileModel,
  after: ProfileModel,
): Partial<Record<ProfileFieldName, string | null>> {
  return Object.fromEntries(
    PROFILE_FIELDS.filter((field) => before[field].trim() !== after[field].trim()).map((field) => [
      field,
      sent(after, field),
    ]),
  );
}

/** A form over another state of the union: what was typed stays, what was left alone follows. */
export function carriedOver(
  typed: ProfileModel,
  over: { readonly before: ProfileModel; readonly now: ProfileModel },
): ProfileModel {
  return Object.fromEntries(
    PROFILE_FIELDS.map((field) => [
      field,
      typed[field] === over.before[field] ? over.now[field] : typed[field],
    ]),
  ) as ProfileModel;
}

function sent(profile: ProfileModel, field: ProfileFieldName): string | null {
  const text = profile[field].trim();
  return text === '' && OPTIONAL.includes(field) ? null : text;
}
