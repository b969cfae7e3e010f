import type { JudgedReport, PlausibilityCode } from './judged-report';
import { reportErrors } from './report-errors';
import { reportWarnings } from './report-warnings';

/** What is wrong or odd about a report, errors first, in the order of `PLAUSIBILITY_SEVERITY`. Oddness is not asked of
 *  numbers that are none. Source: product brief, rule 10. */
export function plausibilityOf(report: JudgedReport): PlausibilityCode[] {
  const errors = reportErrors(report);
  return errors.includes('notAHeadcount') ? errors : [...errors, ...reportWarnings(report)];
}
