import { reports } from '@soshiki/contracts';
import type { RouteAnswer } from './api-client';
import { type Reading, read } from './reading';

/** The report of one union in one campaign. Runs in an injection context, as all here. */
export function readReport(
  asked: () => { period: string; code: string } | undefined,
): Reading<RouteAnswer<typeof reports.show>> {
  return read(reports.show, () => {
    const params = asked();
    return params && { params };
  });
}

/** Submitted reports that wait for a decision, the most doubtful first. */
export function readReviewQueue(
  period: () => string | undefined,
): Reading<RouteAnswer<typeof reports.review>> {
  return read(reports.review, () => {
    const asked = period();
    return asked === undefined ? undefined : { params: { period: asked } };
  });
}
