import { referenceDay, type Period } from '@soshiki/base';
import type { DigestCell } from '../figure-digest';
import type { LedgerTransaction } from '../ledger-writer';

/** Whose draft, of when. */
interface DraftOf {
  readonly unionId: number;
  readonly period: Period;
}

/** Work in progress on a report. Unit: persons; `null` when nothing was counted yet. */
export interface StoredDraft {
  readonly members: number | null;
  readonly cells: readonly DigestCell[];
  /** Why each warned-of oddness is right, by code. */
  readonly reasons: Readonly<Record<string, string>>;
}

const SAVE = `
INSERT INTO report_draft (union_id, period, members, cells, reasons, saved_by)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (union_id, period) DO UPDATE SET members = EXCLUDED.members, cells = EXCLUDED.cells,
  reasons = EXCLUDED.reasons, saved_by = EXCLUDED.saved_by, saved_at = clock_timestamp(),
  version = report_draft.version + 1`;

/** Keeps work in progress in the place of what was kept before. */
export async function saveDraft(
  ledger: LedgerTransaction,
  { unionId, period, members, cells, reasons }: DraftOf & StoredDraft,
): Promise<void> {
  await ledger.query(SAVE, [
    ...[unionId, referenceDay(period), members, JSON.stringify(cells), JSON.stringify(reasons)],
    ledger.principal.accountId,
  ]);
}

/** Forgets the draft of a report: it has become a revision. */
export async function dropDraft(
  ledger: LedgerTransaction,
  { unionId, period }: DraftOf,
): Promise<void> {
  await ledger.query('DELETE FROM report_draft WHERE union_id = $1 AND period = $2', [
    unionId,
    referenceDay(period),
  ]);
}
