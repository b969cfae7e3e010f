import type { IntakeIssue, SourceRow } from '@soshiki/intake';

/** A row and its number, from 1, as a spreadsheet shows it. */
export interface NumberedRow {
  readonly number: number;
  readonly cells: SourceRow;
}

/** Rows of a sheet, some at a time, in their order; rows without anything may be left out. */
export type RowBatches = AsyncIterable<readonly NumberedRow[]>;

/** A sheet that was opened. `issues` tells what is known of it when all rows were read. */
export interface OpenedSheet {
  readonly name: string | null;
  readonly names: readonly string[];
  readonly rows: () => RowBatches;
  readonly issues: () => readonly IntakeIssue[];
}
