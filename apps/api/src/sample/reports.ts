import { figureDigest } from '../ledger/figure-digest';
import { APPROVER, EDITOR, REPORTER } from './accounts';
import { dayAfter, instant, lastDay, officeSecond, periodOfMonth, workday } from './calendar';
import { cellsOf, type Cell } from './cell-shapes';
import { Random } from './random';
import type { Submission } from './submission';
import { warningsOf, type WarningRow } from './warnings';

/** What became of a revision in review. */
export interface DecisionRow {
  readonly decision: 'approved' | 'returned';
  readonly comment: string | null;
  readonly decidedAt: string;
  readonly decidedBy: number;
}

/** One submitted figure with all that hangs on it. `period` is `YYYY-MM`, instants are ISO 8601 UTC. */
export interface RevisionRow {
  readonly id: number;
  readonly unionId: number;
  readonly period: string;
  readonly rev: number;
  readonly members: number;
  readonly reason: string | null;
  readonly enteredAt: string;
  readonly enteredBy: number;
  readonly digest: string;
  readonly cells: readonly Cell[];
  readonly warnings: readonly WarningRow[];
  readonly decision: DecisionRow | null;
}

/** Least and most days between the end of a month and the entry of a report for it. */
export const ENTRY_DAYS = { least: 14, most: 40 };

/** Writes submissions down as revisions, numbering them. */
export class ReportWriter {
  private written: number;

  constructor(
    private readonly seed: number,
    firstId: number,
  ) {
    this.written = firstId - 1;
  }

  /** The revision of a submission: cells, digest, author, moments and decision. */
  revision(submission: Submission): RevisionRow {
    const { union, month, rev, members } = submission;
    const random = new Random(this.seed, 'reports', union.code, month, rev);
    const period = periodOfMonth(month);
    const cells = cellsOfSubmission(submission);
    const enteredOn = submission.enteredOn ?? usualDay(random, month);
    this.written += 1;
    return {
      id: this.written,
      unionId: union.id,
      period,
      rev,
      members,
      reason: submission.reason,
      enteredAt: instant(enteredOn, officeSecond(random.next())),
      enteredBy: union.role === 'reporter' ? REPORTER : EDITOR,
      digest: figureDigest({ union: union.code, period, rev, members, cells }),
      cells,
      warnings: warningsOf(submission, cells),
      decision: decisionOn(submission, enteredOn, random),
    };
  }
}

function usualDay(random: Random, month: number): string {
  return workday(dayAfter(lastDay(month), random.integer(ENTRY_DAYS.least, ENTRY_DAYS.most)));
}

function cellsOfSubmission({ shapes, members, month, isSwapped }: Submission): Cell[] {
  const cells = cellsOf(shapes, members, month);
  if (isSwapped !== true) return cells;
  const swapped = { male: 'female', female: 'male', unknown: 'unknown' } as const;
  return cells.map((cell) => ({ ...cell, gender: swapped[cell.gender] }));
}

function decisionOn(submission: Submission, enteredOn: string, random: Random): DecisionRow | null {
  const { outcome, comment } = submission;
  const decidedOn = workday(dayAfter(enteredOn, random.integer(1, 4)));
  const decidedAt = instant(decidedOn, officeSecond(random.next()));
  if (outcome === 'awaiting') return null;
  return { decision: outcome, comment: comment ?? null, decidedAt, decidedBy: APPROVER };
}
