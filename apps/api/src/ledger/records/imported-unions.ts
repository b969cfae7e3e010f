import type { ImportedFile, ImportRowState, ProfileFields } from '@soshiki/contracts';
import type { UnionValues } from '@soshiki/intake';
import { unionVersion } from '../directory-changes.queries';
import type { LedgerTransaction } from '../ledger-writer';
import type { RecordedAffiliation } from './affiliations';
import type { RecordedProfile } from './profiles';

/** One field of the directory before and after, as text that people read. */
export interface FieldChange {
  readonly field: ImportedFile['columns'][number]['field'];
  readonly before: string | null;
  readonly after: string | null;
}

/** What is kept of a row of a directory besides its union. */
export interface UnionContent {
  readonly values?: UnionValues;
  /** The code that a new union is to have. */
  readonly code?: string;
  readonly fields?: readonly FieldChange[];
  /** Version of the union when the row was compared with it. */
  readonly seen?: string;
}

/** A union as it is believed now. */
export interface UnionNow {
  readonly code: string;
  readonly version: string;
  readonly profiles: readonly RecordedProfile[];
  readonly affiliations: readonly RecordedAffiliation[];
}

/** A row of a directory that was read in, with the union it is about. */
export interface StagedUnion {
  readonly row: number;
  readonly state: ImportRowState;
  readonly content: UnionContent;
  /** null for a new union. */
  readonly union: UnionNow | null;
  /** The reading found a fault in it. */
  readonly isFaulty: boolean;
}

const STAGED = `
SELECT r.source_row AS "row", r.state, r.content,
  EXISTS (SELECT FROM import_issue i WHERE i.import_id = r.import_id AND i.source_row = r.source_row
    AND i.severity = 'error') AS "isFaulty",
  CASE WHEN u.id IS NULL THEN NULL ELSE json_build_object('code', u.code, 'version', ${unionVersion('u.id')},
    'profiles', (SELECT COALESCE(json_agg(json_build_object('from', lower(f.valid), 'until', upper(f.valid),
        'fields', json_build_object('name', f.name, 'kana', f.kana, 'shortName', f.short_name,
          'kind', f.kind, 'industry', f.industry_code, 'industryGroup', f.industry_group_code,
          'prefecture', f.prefecture_code, 'parent', parent.code)) ORDER BY lower(f.valid)), '[]')
      FROM union_profile f LEFT JOIN member_union parent ON parent.id = f.parent_id
      WHERE f.union_id = u.id AND upper_inf(f.recorded)),
    'affiliations', (SELECT COALESCE(json_agg(json_build_object('from', lower(a.span),
        'until', upper(a.span), 'reason', a.withdrawal_reason) ORDER BY lower(a.span)), '[]')
      FROM union_affiliation a WHERE a.union_id = u.id AND upper_inf(a.recorded))) END AS "union"
FROM import_row r LEFT JOIN member_union u ON u.id = r.union_id
WHERE r.import_id = $1 AND r.state IN ('new', 'changed', 'unchanged') ORDER BY r.source_row`;

/** Rows of an imported directory that are not kept out, in the order of the sheet, beside what is believed now. */
export function stagedUnions(
  { query }: Pick<LedgerTransaction, 'query'>,
  importId: string,
): Promise<StagedUnion[]> {
  return query<StagedUnion & { row: number }>(STAGED, [importId]);
}

/** What became of a row when it was compared. */
export interface ComparedUnion {
  readonly row: number;
  readonly state: ImportRowState;
  readonly fields: readonly FieldChange[];
  readonly seen: string | null;
}

const KEEP_COMPARED = `
UPDATE import_row r SET state = c.state,
  content = r.content || jsonb_build_object('fields', c.fields, 'seen', c.seen)
FROM jsonb_to_recordset($2) AS c ("row" integer, state text, fields jsonb, seen text)
WHERE r.import_id = $1 AND r.source_row = c."row"`;

/** Keeps what became of the rows. */
export async function keepCompared(
  ledger: LedgerTransaction,
  importId: string,
  rows: readonly ComparedUnion[],
): Promise<void> {
  await ledger.query(KEEP_COMPARED, [importId, JSON.stringify(rows)]);
}

/** Fields whose values are codes that the database has names for. */
export type NamedField = keyof Pick<ProfileFields, 'industry' | 'industryGroup' | 'parent'>;

const NAMES = `
SELECT 'industry' AS field, t.industry_code AS code, t.name_ja AS name FROM industry_term t
WHERE upper_inf(t.recorded)
UNION ALL SELECT 'industryGroup', t.industry_group_code, t.name_ja FROM industry_group_term t
WHERE upper_inf(t.recorded)
UNION ALL SELECT 'parent', u.code, f.name FROM union_profile f JOIN member_union u ON u.id = f.union_id
WHERE f.kind = 'confederation' AND upper_inf(f.recorded)`;

/** Names of codes, under `field code`; the names of now, or the last ones. */
export async function namesOfCodes(ledger: LedgerTransaction): Promise<Map<string, string>> {
  const rows = await ledger.query<{ field: NamedField; code: string; name: string }>(NAMES);
  return new Map(rows.map(({ field, code, name }) => [`${field} ${code}`, name]));
}
