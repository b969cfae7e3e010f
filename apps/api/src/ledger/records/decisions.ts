import type { LedgerTransaction } from '../ledger-writer';

/** What is decided of a revision, with its author, whom the database holds against the decider. */
export interface TakenDecision {
  readonly revisionId: number;
  readonly authorId: number;
  readonly decision: 'approved' | 'returned';
  readonly comment: string | null;
}

const DECIDE = `
INSERT INTO review_decision (revision_id, entered_by, decision, comment, decided_by)
SELECT d."revisionId", d."authorId", d.decision, d.comment, $2
FROM jsonb_to_recordset($1) AS d ("revisionId" bigint, "authorId" integer, decision text, comment text)
ORDER BY d."revisionId"`;

/** Takes decisions in one statement, all of them or none. @throws the violations of `approval_takes_two`,
 *  `decision_is_of_newest_revision`, `review_decision_pkey` and `campaign_is_locked`. */
export async function insertDecisions(
  ledger: LedgerTransaction,
  decisions: readonly TakenDecision[],
): Promise<void> {
  await ledger.query(DECIDE, [JSON.stringify(decisions), ledger.principal.accountId]);
}
