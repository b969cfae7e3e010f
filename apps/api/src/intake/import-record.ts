import type { Period } from '@soshiki/base';
import type { ImportedFile } from '@soshiki/contracts';
import type { Encoding, GivenColumn, ReadingSummary } from './reading/reading-order';

/** What a person chose of how the file is read. */
export interface ImportChoices {
  readonly period: Period | null;
  readonly effectiveOn: string | null;
  readonly encoding?: Encoding | undefined;
  readonly sheet?: string | undefined;
  readonly header?: { readonly headerFrom: number; readonly headerTo: number } | undefined;
  /** Columns set by hand; the others are as they are proposed or remembered. */
  readonly columns?: readonly GivenColumn[] | undefined;
  /** Given texts with the code they mean. */
  readonly matches: readonly (readonly [given: string, code: string])[];
}

/** What the file would do, as it was when it was compared with the ledger. */
export type ImportOutcome = Pick<ImportedFile, 'rows' | 'periods' | 'reasonsWanted' | 'issueCount'>;

/** What was found in the file, and what it would do. */
export type ImportReading = Omit<ReadingSummary, 'counts'> &
  ImportOutcome & {
    /** How much was written when it was applied. */
    readonly written?: number;
  };

/** A file that was read in. Instants are ISO 8601. */
export interface ImportRecord {
  readonly id: string;
  readonly kind: ImportedFile['kind'];
  readonly fileName: string;
  readonly format: 'csv' | 'xlsx';
  /** Of the bytes that came, hexadecimal. */
  readonly sha256: string;
  readonly state: ImportedFile['state'];
  readonly version: number;
  readonly choices: ImportChoices;
  readonly reading: ImportReading;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly appliedAt: string | null;
  readonly expiresAt: string;
}

/** The version of an import for `If-Match`. */
export function importVersion({ version }: Pick<ImportRecord, 'version'>): string {
  return `v${String(version)}`;
}
