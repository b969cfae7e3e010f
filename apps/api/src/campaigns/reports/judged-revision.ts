import { parsePeriod, type Period } from '@soshiki/base';
import { PLAUSIBILITY_CODES, type ReportWarning } from '@soshiki/contracts';
import {
  PLAUSIBILITY_SEVERITY,
  plausibilityOf,
  plausibilityText,
  type JudgedReport,
} from '@soshiki/statistics';
import type { WaitingRow } from './review.queries';

/** What is odd about a revision that waits: what rule 10 finds by what is known now, and what it found when
 *  it was submitted, each with the reason that was given. */
export function oddnessNow(row: WaitingRow, period: Period): ReportWarning[] {
  const judged = judgedRow(row, period);
  const found = new Set<string>([...plausibilityOf(judged), ...Object.keys(row.reasons ?? {})]);
  return PLAUSIBILITY_CODES.filter((code) => found.has(code)).map((code) => ({
    code,
    severity: PLAUSIBILITY_SEVERITY[code],
    message: plausibilityText(code, judged),
    reason: row.reasons?.[code] ?? null,
  }));
}

/** Without the cells of all six figures before it, they are not all the same: the last one will do. */
function judgedRow({ members, cells, ...row }: WaitingRow, period: Period): JudgedReport {
  const earlier = (row.earlier ?? []).flatMap((figure) =>
    figure.cells === null
      ? []
      : [{ ...figure, period: parsePeriod(figure.period), cells: figure.cells }],
  );
  return { period, members, cells, earlier, affiliations: row.affiliations ?? [] };
}
