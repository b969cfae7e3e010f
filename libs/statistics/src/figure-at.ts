import { addMonths, monthsBetween, type Period } from '@soshiki/base';
import type { ApprovedFigure } from './ledger';

/** Months for which an approved figure stands in for one not yet reported. Source: product brief, rule 2. */
export const CARRY_FORWARD_MONTHS = 12;

export type FigureStatus = 'reported' | 'carried' | 'missing';

/** Members of one union at a period, and why it is that figure. */
export interface FigureAt {
  readonly status: FigureStatus;
  /** Persons; `null` when missing, never 0. Zero is a valid report. */
  readonly members: number | null;
  /** The period the figure was reported for; `null` when missing. */
  readonly fromPeriod: Period | null;
  readonly figure: ApprovedFigure | null;
  readonly reason: 'reported' | 'carriedForward' | 'neverReported' | 'tooOld';
}

/** A union's figure at a period: the newest approved revision for it; else that of the newest earlier period at most
 *  12 months back, carried forward; else missing, with the reason. Source: product brief, rule 2. */
export function figureAt(figures: readonly ApprovedFigure[], period: Period): FigureAt {
  const earliest = addMonths(period, -CARRY_FORWARD_MONTHS);
  const usable = figures.filter((figure) => figure.period >= earliest && figure.period <= period);
  const figure = usable.reduce<ApprovedFigure | null>(newer, null);
  return figure === null ? missingAt(figures, period) : takenFrom(figure, period);
}

function newer(newest: ApprovedFigure | null, figure: ApprovedFigure): ApprovedFigure {
  if (newest === null || figure.period > newest.period) return figure;
  return figure.period === newest.period && figure.revision > newest.revision ? figure : newest;
}

function takenFrom(figure: ApprovedFigure, period: Period): FigureAt {
  const isOwn = monthsBetween(figure.period, period) === 0;
  return {
    status: isOwn ? 'reported' : 'carried',
    members: figure.members,
    fromPeriod: figure.period,
    figure,
    reason: isOwn ? 'reported' : 'carriedForward',
  };
}

function missingAt(figures: readonly ApprovedFigure[], period: Period): FigureAt {
  const hasReported = figures.some((figure) => figure.period < period);
  return {
    status: 'missing',
    members: null,
    fromPeriod: null,
    figure: null,
    reason: hasReported ? 'tooOld' : 'neverReported',
  };
}
