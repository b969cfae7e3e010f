import type { FigureStatus } from '../figure-at';
import type { ReportStanding, ReportState } from './report-state';

/** An expected union's report, as far as it is counted. */
export interface CountedReport extends Pick<ReportStanding, 'state' | 'correction'> {
  /** What stands for the union at the period by rule 2. */
  readonly figure: FigureStatus;
  /** Whether its newest revision has warnings. */
  readonly hasWarnings: boolean;
  /** Whether the figure approved first (while there is none: the newest one) came after the due day. */
  readonly isLate: boolean;
}

/** How far a campaign is: the five states add up to `expected`, the others are parts of it. Unit: unions. */
export interface CampaignCounts extends Readonly<Record<ReportState, number>> {
  readonly expected: number;
  /** Not approved, with an earlier figure standing in. */
  readonly carriedForward: number;
  /** Not approved, with no figure that could stand in. */
  readonly missing: number;
  /** 要確認: submitted with warnings. */
  readonly needsReview: number;
  /** Approved, with a correction under way. */
  readonly correcting: number;
  /** Submitted after the due day, whatever became of it since. */
  readonly late: number;
}

/** The counts of a campaign, from the report of every union it expects. Source: product brief, rule 2. */
export function campaignCounts(reports: readonly CountedReport[]): CampaignCounts {
  const count = (isIn: (report: CountedReport) => boolean): number => reports.filter(isIn).length;
  return {
    expected: reports.length,
    notStarted: count(({ state }) => state === 'notStarted'),
    draft: count(({ state }) => state === 'draft'),
    submitted: count(({ state }) => state === 'submitted'),
    returned: count(({ state }) => state === 'returned'),
    approved: count(({ state }) => state === 'approved'),
    carriedForward: count(({ state, figure }) => state !== 'approved' && figure === 'carried'),
    missing: count(({ state, figure }) => state !== 'approved' && figure === 'missing'),
    needsReview: count(({ state, hasWarnings }) => state === 'submitted' && hasWarnings),
    correcting: count(({ correction }) => correction !== null),
    late: count(({ isLate }) => isLate),
  };
}
