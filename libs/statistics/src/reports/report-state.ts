/** What was decided about a revision; `null` while it waits, and for ever once a newer revision superseded it. */
export type Decision = 'approved' | 'returned' | null;

/** A revision of a report, as far as its state depends on it. */
export interface DecidedRevision {
  readonly rev: number;
  readonly decision: Decision;
}

export type ReportState = 'notStarted' | 'draft' | 'submitted' | 'returned' | 'approved';

/** A change under way after approval; the approved figure stays in force meanwhile. */
export type CorrectionState = 'draft' | 'submitted' | 'returned' | null;

/** Where a union's report stands in a campaign. */
export interface ReportStanding {
  readonly state: ReportState;
  readonly correction: CorrectionState;
  /** The only revision that can be decided; `null` when none was submitted. */
  readonly newestRev: number | null;
}

/** The state of a report from its revisions (in any order) and whether a draft is stored: once approved, approved, with the
 *  correction under way beside it; else what became of the newest revision; else draft; else not started.
 *  Source: product brief, rules 6 and 7. */
export function reportState(report: {
  readonly revisions: readonly DecidedRevision[];
  readonly hasDraft: boolean;
}): ReportStanding {
  const newest = newestOf(report.revisions);
  const inForce = newestOf(report.revisions.filter(({ decision }) => decision === 'approved'));
  const underWay = stageOf(newest === inForce ? null : newest, report.hasDraft);
  const newestRev = newest?.rev ?? null;
  if (inForce !== null) return { state: 'approved', correction: underWay, newestRev };
  return { state: underWay ?? 'notStarted', correction: null, newestRev };
}

/** What is under way: a revision that is not in force, or else a draft. */
function stageOf(newest: DecidedRevision | null, hasDraft: boolean): CorrectionState {
  if (newest !== null) return newest.decision === 'returned' ? 'returned' : 'submitted';
  return hasDraft ? 'draft' : null;
}

function newestOf(revisions: readonly DecidedRevision[]): DecidedRevision | null {
  return revisions.reduce<DecidedRevision | null>(
    (newest, revision) => (newest === null || revision.rev > newest.rev ? revision : newest),
    null,
  );
}
