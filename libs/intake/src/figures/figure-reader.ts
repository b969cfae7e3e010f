import type { Period } from '@soshiki/base';
import type { UnionIndex } from '../matching/union-index';
import type { FigureRow } from '../read-row';
import type { CodeVocabulary, IntakeIssue, SheetPlan, SourceRow } from '../source';

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

/** A reader of the rows of a planned sheet. */
export function figureReader(plan: SheetPlan, on: FigureGround): FigureReader {
  return {
    read: (row, number) =>
      number <= plan.headerTo || row.length === 0 || on.period === null
        ? { is: 'blank' }
        : { is: 'blank' },
    end: () => [],
  };
}
