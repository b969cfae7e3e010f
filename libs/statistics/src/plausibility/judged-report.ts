import type { Period } from '@soshiki/base';
import type { ApprovedFigure, Cell } from '../ledger';
import type { Span } from '../span';

/** Errors block a report; warnings want a reason that is stored with it. Source: product brief, rule 10. */
export const PLAUSIBILITY_SEVERITY = {
  cellsDifferFromTotal: 'error',
  notAHeadcount: 'error',
  beforeAffiliation: 'error',
  afterWithdrawal: 'error',
  largeChange: 'warning',
  tenfold: 'warning',
  tenth: 'warning',
  looksLikeThousands: 'warning',
  gendersSwapped: 'warning',
  unchangedForLong: 'warning',
} as const;
export type PlausibilityCode = keyof typeof PLAUSIBILITY_SEVERITY;

/** A report as entered, with what it is judged by. `earlier` are the union's approved figures of earlier periods in
 *  force, newest first. A report of the total alone is one cell allocated to nothing, a report of nobody has none. */
export interface JudgedReport {
  readonly period: Period;
  readonly members: number;
  readonly cells: readonly Cell[];
  readonly earlier: readonly ApprovedFigure[];
  readonly affiliations: readonly Span[];
}
