import type { Calendar, Findings, Overview, Scope, Trend } from '@soshiki/contracts';
import type { Language } from '../http/language';

/** Everything a brief is made of: the very answers of the statistics, all of one state of the ledger. */
export interface BriefFigures {
  readonly overview: Overview;
  readonly findings: Findings;
  /** Ten years up to the period, without the months before the first record. */
  readonly trend: Trend;
  readonly scope: Scope;
  /** Number of the publication of the period; null: not published. */
  readonly publication: number | null;
  /** Day in Japan on which the newest figure was approved; null where the reader is not told. */
  readonly approvedUntil: string | null;
}

/** Whether anything is known of the members at the period compared with: where nothing is, there is no change to tell. */
export function isComparable({ findings }: Pick<BriefFigures, 'findings'>): boolean {
  const { before, industries } = findings;
  return before.unions === 0 || industries.some(({ membersBefore }) => membersBefore !== null);
}

/** How a brief is written. */
export interface BriefManner {
  readonly language: Language;
  readonly calendar: Calendar;
  /** The address people open, without a slash at the end. */
  readonly publicUrl: string;
}
