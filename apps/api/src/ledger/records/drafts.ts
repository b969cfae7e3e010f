import { referenceDay, type Period } from '@soshiki/base';
import type { DigestCell } from '../figure-digest';
import type { LedgerTransaction } from '../ledger-writer';

/** Work in progress on a report. Unit: persons; `null` when nothing was counted yet. */
export interface StoredDraft {
  readonly members: number | null;
  readonly cells: readonly DigestCell[];
  /** Why each warned-of oddness is right, by code. */
  readonly reasons: Readonly<Record<string, string>>;
}

const SAVE = `
INSERT INTO report_draft (union_id, period, members, cells, reasons, saved_by)
SELECT d."unionId", $2::date, d.members, d.cells, d.reasons, $3
FROM jsonb_to_recordset($1::jsonb)
  AS d ("unionId" integer, members integer, cells jsonb, reasons jsonb)
ON CONFLICT (union_id, period) DO UPDATE SET members = EXCLUDED.members, cells = EXCLUDED.cells,
  reasons = EXCLUDED.reasons, saved_by = EXCLUDED.saved_by, saved_at = clock_timestamp(),
  version = report_draft.version + 1`;

/** Keeps work in progress on reports of one period in the place of what was kept before, one draft a union. */
export async function saveDrafts(
  ledger: LedgerTransaction,
  work: {
    readonly period: Period;
    readonly drafts: readonly (StoredDraft & { readonly unionId: number })[];
  },
): Promise<void> {
  const { accountId } = ledger.principal;
  await ledger.query(SAVE, [JSON.stringify(work.drafts), referenceDay(work.period), accountId]);
}

/** Forgets the drafts of reports: they have become revisions. */
export async function dropDrafts(
  ledger: LedgerTransaction,
  of: { readonly period: Period; readonly unionIds: readonly number[] },
): Promise<void> {
  await ledger.query('DELETE FROM report_draft WHERE period = $1 AND union_id = ANY ($2::int[])', [
    referenceDay(of.period),
    of.unionIds,
  ]);
}
