import type { Period } from '@soshiki/base';
import type { ExportEncoding, TableFormat } from '@soshiki/contracts';
import type { Language } from '../http/language';

/** What a column holds: words, a calendar day, persons or unions, a difference of them, or a fraction. */
export type FileColumnKind = 'text' | 'day' | 'count' | 'difference' | 'share' | 'rate' | 'index';

export interface FileColumn {
  readonly header: string;
  readonly kind: FileColumnKind;
}

/** Words, a number (a share is a fraction), or `null` for missing. A day is `YYYY-MM-DD`. */
export type FileCell = string | number | null;
export type FileRow = readonly FileCell[];

/** One line of the sheet that says what the table is. */
export interface Fact {
  readonly label: string;
  readonly text: string;
}

/** A table on its way into a file. Rows come in batches and may be gone through more than once; `close` lets go of what
 *  they are read from. */
export interface TableFile {
  readonly title: string;
  /** ASCII, without the ending. */
  readonly fileName: string;
  readonly columns: readonly FileColumn[];
  readonly facts: readonly Fact[];
  readonly rows: () => AsyncIterable<readonly FileRow[]>;
  readonly close?: () => Promise<void>;
}

/** How a table is written down. */
export interface Writing {
  readonly format: TableFormat;
  readonly encoding: ExportEncoding;
  readonly unmappable: 'refuse' | 'geta';
  readonly lang: Language;
}

/** Sign of a figure that is missing, in tables and files. */
export const MISSING = '…';

/** `soshiki-figures-2025-12`, or `…-2025-01-2025-12` for a span. */
export function fileNameFor(what: string, from: Period, to: Period = from): string {
  return `soshiki-${what}-${from === to ? from : `${from}-${to}`}`;
}

/** Rows that are all there already, as one batch. */
export function rowsAtHand(rows: readonly FileRow[]): TableFile['rows'] {
  return async function* batches() {
    yield await Promise.resolve(rows);
  };
}
