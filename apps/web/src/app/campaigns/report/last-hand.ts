import type { Report } from '@soshiki/contracts';
import { newestRevision } from './newest-revision';

/** Who wrote last to a report, and when: its draft, else its newest revision. */
export function lastHand(report: Report | undefined): {
  readonly by: string | null;
  readonly at: string | null;
} {
  if (report?.draft) return { by: report.draft.savedBy, at: report.draft.savedAt };
  const newest = report && newestRevision(report);
  return newest ? { by: newest.enteredBy, at: newest.enteredAt } : { by: null, at: null };
}
