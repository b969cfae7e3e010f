import type { EntryField, EntryTexts } from './entry-figure';
import type { EntryRow } from './entry-row';

/** A range of the clipboard to look at before anything is written. */
export interface PasteSubject {
  readonly range: readonly (readonly string[])[];
  /** Columns of the sheet, in their order. */
  readonly places: readonly string[];
  readonly rows: readonly EntryRow[];
  readonly period: string;
}

/** What is to be written of a pasted row. */
export interface PastedFigure {
  readonly code: string;
  readonly values: Readonly<Partial<Record<EntryField, string>>>;
}

/** Whether a paste would change a row, and if not why. */
export type PasteState =
  'changed' | 'same' | 'nothing' | 'unreadable' | 'closed' | 'twice' | 'parts' | 'otherPeriod';

/** The fields of a row that a paste may fill. */
export type PasteValues = Readonly<Partial<EntryTexts>>;
