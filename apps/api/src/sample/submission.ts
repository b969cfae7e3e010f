import type { CellShape } from './cell-shapes';
import type { UnionPlan } from './union-plan';

/** A figure reported before the one that is judged. */
export interface EarlierFigure {
  readonly month: number;
  readonly members: number;
}

/** A figure about to be written as a revision. */
export interface Submission {
  readonly union: UnionPlan;
  readonly month: number;
  readonly rev: number;
  readonly members: number;
  readonly shapes: readonly CellShape[];
  readonly reason: string | null;
  /** The figures reported before it, newest first: what it is judged by. */
  readonly earlier: readonly EarlierFigure[];
  /** Whether a merge or split of this month explains a change. */
  readonly isLineage: boolean;
  /** Day of entry; absent: two to six weeks after the end of the month. */
  readonly enteredOn?: string;
  readonly outcome: 'approved' | 'returned' | 'awaiting';
  readonly comment?: string;
  /** Whether the figures of women and men stand in each other's columns. */
  readonly isSwapped?: boolean;
}
