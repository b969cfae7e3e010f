import { isHeadcount, referenceDay } from '@soshiki/base';
import { sumOfMembers } from '../headcount-sum';
import { coversDay } from '../span';
import type { JudgedReport, PlausibilityCode } from './judged-report';

/** What forbids a report: parts that are not the whole, numbers that are no head-counts, and a period on whose reference
 *  day the union was not affiliated. Source: product brief, rule 10. */
export function reportErrors(report: JudgedReport): PlausibilityCode[] {
  const counts = [report.members, ...report.cells.map(({ members }) => members)];
  const isCounted = counts.every(isHeadcount);
  const found: PlausibilityCode[] = [];
  if (isCounted && sumOfMembers(report.cells) !== report.members)
    found.push('cellsDifferFromTotal');
  if (!isCounted) found.push('notAHeadcount');
  return [...found, ...affiliationErrors(report)];
}

function affiliationErrors({ period, affiliations }: JudgedReport): PlausibilityCode[] {
  const day = referenceDay(period);
  if (affiliations.some((span) => coversDay(span, day))) return [];
  const hasJoined = affiliations.some(({ from }) => from <= day);
  return [hasJoined ? 'afterWithdrawal' : 'beforeAffiliation'];
}
