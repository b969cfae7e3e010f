import type { Period } from '@soshiki/base';
import type { UnionIndex } from '../matching/union-index';
import type { FigureRow } from '../read-row';
import type { CodeVocabulary, IntakeIssue, SheetPlan, SourceRow } from '../source';
import { SheetOfFigures } from './sheet-of-figures';

/** What figures are read with: the unions, and the period of rows that name none. */
export interface FigureGround {
  readonly index: UnionIndex;
  readonly period: Period | null;
  readonly vocabulary: CodeVocabulary;
}

/** Reads the rows of a sheet one after the other; `number` is the row's, from 1. `end` tells what is known of the sheet
 *  only after its last row. */
export interface FigureReader {
  readonly read: (row: SourceRow, number: number) => FigureRow;
  readonly end: () => readonly IntakeIssue[];
}

/** A reader of the rows of a planned sheet, title and header rows too (they are blank). Of a figure, the period it was
 *  reported for beats that of its row, that beats its column's, the title's, and the one chosen. A blank is no figure; 0 is
 *  one. Rows of sums are checked and kept apart. Never throws; memory grows with the unions and columns, not the rows.
 *  Source: product brief, rule 3 and "Forgiving in, strict out". */
export function figureReader(plan: SheetPlan, on: FigureGround): FigureReader {
  const sheet = new SheetOfFigures(plan, on);
  return { read: (row, number) => sheet.read(row, number), end: () => sheet.end() };
}
