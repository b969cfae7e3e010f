import type { ProfileFields } from '@soshiki/contracts';
import type { FieldsVersion } from '@soshiki/statistics';
import type { LedgerTransaction } from '../ledger-writer';

/** A version of a profile as it is believed now. */
export type RecordedProfile = FieldsVersion<ProfileFields>;

type ProfileRow = ProfileFields & { readonly from: string; readonly until: string | null };

const PROFILES = `
SELECT f.name, f.kana, f.short_name AS "shortName", f.kind, f.industry_code AS industry,
  f.industry_group_code AS "industryGroup", f.prefecture_code AS prefecture, parent.code AS parent,
  lower(f.valid) AS "from", upper(f.valid) AS until
FROM union_profile f LEFT JOIN member_union parent ON parent.id = f.parent_id
WHERE f.union_id = $1 AND upper_inf(f.recorded) ORDER BY lower(f.valid)`;

const INSERT = `
INSERT INTO union_profile (union_id, name, kana, short_name, kind, industry_code,
  industry_group_code, prefecture_code, parent_id, valid, recorded_by, reason)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, (SELECT id FROM member_union WHERE code = $9),
  daterange($10::date, $11::date), $12, $13)`;

/** Every version of a union's profile that is believed now, in order. */
export async function profilesOf(
  ledger: LedgerTransaction,
  unionId: number,
): Promise<RecordedProfile[]> {
  const rows = await ledger.query<ProfileRow>(PROFILES, [unionId]);
  return rows.map(({ from, until, ...fields }) => ({ from, until, fields }));
}

/** Records what a union is over a span. The database takes the span out of what was believed before. */
export async function insertProfile(
  ledger: LedgerTransaction,
  {
    unionId,
    version,
    reason,
  }: {
    readonly unionId: number;
    readonly version: RecordedProfile;
    readonly reason: string | null;
  },
): Promise<void> {
  const { fields, from, until } = version;
  await ledger.query(INSERT, [
    ...[unionId, fields.name, fields.kana, fields.shortName, fields.kind, fields.industry],
    ...[fields.industryGroup, fields.prefecture, fields.parent, from, until],
    ...[ledger.principal.accountId, reason],
  ]);
}

/** Codes of a profile, as far as they are given. */
export type ProfileCodes = Partial<
  Pick<ProfileFields, 'industry' | 'industryGroup' | 'prefecture' | 'parent'>
>;
export type CodedField = keyof ProfileCodes;

const hasTerm = (table: string, code: string): string => `
  ${code}::text IS NULL OR EXISTS (SELECT FROM ${table}_term t
    WHERE t.${table}_code = ${code} AND t.valid @> $5::date AND upper_inf(t.recorded))`;

const INVALID_CODES = `
SELECT given.field FROM (VALUES
  ('industry', ${hasTerm('industry', '$1')}),
  ('industryGroup', ${hasTerm('industry_group', '$2')}),
  ('prefecture', ${hasTerm('prefecture', '$3')}),
  ('parent', $4::text IS NULL OR EXISTS (SELECT FROM member_union u
    JOIN union_profile f ON f.union_id = u.id AND upper_inf(f.recorded) AND f.valid @> $5::date
      AND f.kind = 'confederation'
    JOIN union_affiliation a ON a.union_id = u.id AND upper_inf(a.recorded) AND a.span @> $5::date
    WHERE u.code = $4))
) given (field, holds) WHERE NOT given.holds`;

/** Fields whose code does not hold on the day: not in its table, or, as a parent, no confederation. */
export async function invalidCodes(
  ledger: LedgerTransaction,
  { industry, industryGroup, prefecture, parent }: ProfileCodes,
  day: string,
): Promise<CodedField[]> {
  const codes = [industry ?? null, industryGroup ?? null, prefecture ?? null, parent ?? null];
  const rows = await ledger.query<{ field: CodedField }>(INVALID_CODES, [...codes, day]);
  return rows.map(({ field }) => field);
}

const MEMBER_UNIONS = `
SELECT EXISTS (
  SELECT FROM union_profile f
  JOIN union_affiliation a ON a.union_id = f.union_id AND upper_inf(a.recorded)
  WHERE f.parent_id = $1 AND upper_inf(f.recorded)
    AND NOT isempty(f.valid * a.span * daterange($2::date, $3::date))) AS "isSo"`;

const REPORTS = `
SELECT EXISTS (
  SELECT FROM report_revision r WHERE r.union_id = $1 AND r.period >= $2::date
    AND ($3::date IS NULL OR r.period < $3::date)) AS "isSo"`;

/** A span of days of one union. */
export interface UnionSpan {
  readonly unionId: number;
  readonly from: string;
  readonly until: string | null;
}

/** Whether affiliated unions belong to it on a day of the span. */
export function hasMemberUnions(ledger: LedgerTransaction, span: UnionSpan): Promise<boolean> {
  return isSo(ledger, MEMBER_UNIONS, span);
}

/** Whether it has submitted a figure for a period of the span. */
export function hasReports(ledger: LedgerTransaction, span: UnionSpan): Promise<boolean> {
  return isSo(ledger, REPORTS, span);
}

async function isSo(
  ledger: LedgerTransaction,
  question: string,
  { unionId, from, until }: UnionSpan,
): Promise<boolean> {
  const [answer] = await ledger.query<{ isSo: boolean }>(question, [unionId, from, until]);
  return answer?.isSo === true;
}
