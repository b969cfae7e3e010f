import type { Period } from '@soshiki/base';
import type { IMPORT_ENCODINGS } from '@soshiki/contracts';
import type {
  CodeVocabulary,
  ColumnPlan,
  IntakeIssue,
  IntakeKind,
  KnownUnion,
  SheetPlan,
} from '@soshiki/intake';

export type Encoding = (typeof IMPORT_ENCODINGS)[number];

/** What somebody said of a column: its place and field, and what else they said. */
export type GivenColumn = Pick<ColumnPlan, 'place' | 'field'> & Partial<ColumnPlan>;

/** A union as rows are matched with it, and its number in the ledger. */
export type NumberedUnion = KnownUnion & { readonly id: number };

/** How one file is to be read. `columns` are those set by hand; absent, those remembered for the header are taken when
 *  there are any. `matches` are given texts with the code they mean. */
export interface ReadingOrder {
  readonly importId: string;
  readonly kind: IntakeKind;
  /** For rows that name none. */
  readonly period: Period | null;
  readonly encoding?: Encoding | undefined;
  readonly sheet?: string | undefined;
  readonly header?: { readonly headerFrom: number; readonly headerTo: number } | undefined;
  readonly columns?: readonly GivenColumn[] | undefined;
  readonly matches: readonly (readonly [given: string, code: string])[];
  /** Mappings by the signature of their header. */
  readonly remembered: Readonly<Record<string, readonly GivenColumn[]>>;
  readonly unions: readonly NumberedUnion[];
  readonly vocabulary: CodeVocabulary;
}

/** Rows that were read, by what the judge made of them. Unit: rows; `cells` and `issues` count those. */
export interface ReadingCounts {
  readonly blank: number;
  readonly subtotal: number;
  readonly nothing: number;
  readonly figures: number;
  readonly known: number;
  readonly new: number;
  readonly unmatched: number;
  readonly rejected: number;
  readonly cells: number;
  readonly issues: number;
}

/** What a reading found besides its rows. `encoding` is null for XLSX, `sheet` for text. */
export interface ReadingSummary {
  readonly plan: SheetPlan;
  readonly encoding: Encoding | null;
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  /** The first rows as they stand, header included. */
  readonly sample: readonly (readonly string[])[];
  readonly isRemembered: boolean;
  readonly counts: ReadingCounts;
}

/** What is to be marked in a copy of the file, which is read as it was read before. */
export interface MarkingOrder {
  readonly encoding: Encoding | null;
  readonly sheet: string | null;
  /** Last row of the header, from 1; 0 without one. */
  readonly headerTo: number;
  readonly issues: readonly IntakeIssue[];
}
