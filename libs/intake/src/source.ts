import type { Employment, Gender, Period } from '@soshiki/base';

/** A row as it came: the text of each cell. A number is its plain decimal digits, a day `YYYY-MM-DD`, a fault of the
 *  spreadsheet its sign (`#REF!`), nothing the empty text. Whether it came from a file or from the clipboard does not show. */
export type SourceRow = readonly string[];

/** What a file brings: figures of unions, or the directory itself. */
export type IntakeKind = 'figures' | 'unions';

/** A sentence in both languages. */
export interface Bilingual {
  readonly ja: string;
  readonly en: string;
}

/** Something found in a sheet, where it stands. `row` counts from 1 as the spreadsheet shows it, `column` from 0; `null`
 *  when it is about the whole row or sheet. Errors keep a row out; warnings are told. */
export interface IntakeIssue {
  readonly row: number | null;
  readonly column: number | null;
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly message: Bilingual;
  readonly found?: string;
}

/** What a column of a sheet can hold. `members` is a number of persons, `total` one that only checks the others of its
 *  row, `figurePeriod` the period a figure was reported for, `ignore` nothing of ours. */
export const INTAKE_FIELDS = [
  'code',
  'name',
  'kana',
  'shortName',
  'kind',
  'industry',
  'industryGroup',
  'prefecture',
  'parent',
  'affiliatedOn',
  'withdrawnOn',
  'effectiveOn',
  'period',
  'figurePeriod',
  'gender',
  'employment',
  'members',
  'total',
  'ignore',
] as const;
export type IntakeField = (typeof INTAKE_FIELDS)[number];

/** Persons that one in a column stands for: 人, 百人, 千人. */
export type MembersUnit = 1 | 100 | 1000;

/** What one column means. What a header says of all its figures (`令和7年12月`, `東京都`, `女`) stands in `period`,
 *  `prefecture`, `gender` and `employment`. `confidence` is 0 to 1. */
export interface ColumnPlan {
  readonly place: number;
  readonly header: string;
  readonly field: IntakeField;
  readonly confidence: number;
  readonly unit: MembersUnit;
  readonly period: Period | null;
  readonly prefecture: string | null;
  readonly gender: Gender | null;
  readonly employment: Employment | null;
}

/** How a sheet is read. Rows count from 1. `period` is what its title says (2025年12月現在), `signature` the same for every
 *  sheet with the same headers. */
export interface SheetPlan {
  readonly kind: IntakeKind;
  readonly headerFrom: number;
  readonly headerTo: number;
  readonly layout: 'wide' | 'long';
  readonly columns: readonly ColumnPlan[];
  readonly period: Period | null;
  readonly signature: string;
}

/** A code with its names: what a cell may say for it. */
export interface CodeNames {
  readonly code: string;
  readonly names: readonly string[];
}

/** Codes that the database keeps. Those that the product fixes (prefectures, genders, kinds) are known anyway. */
export interface CodeVocabulary {
  readonly industries: readonly CodeNames[];
  readonly industryGroups: readonly CodeNames[];
}

/** A union as rows are matched with it: names of now first, then former ones, short names and kana. */
export interface KnownUnion {
  readonly code: string;
  readonly name: string;
  readonly otherNames: readonly string[];
}

/** A union that a row may mean, and why: shown, never chosen for the person. `likeness` is 0 to 1. */
export interface Candidate {
  readonly code: string;
  readonly name: string;
  readonly likeness: number;
}
