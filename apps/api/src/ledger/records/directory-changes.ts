import type { DirectoryChange } from '@soshiki/contracts';
import { CHANGE_QUERY } from '../directory-changes.queries';
import type { LedgerTransaction } from '../ledger-writer';
import type { RecordedUnion } from './unions';

/** One write to the directory as it is recorded. */
export interface ChangeToRecord {
  readonly kind: DirectoryChange['kind'];
  readonly effectiveOn: string;
  readonly reason: string | null;
  readonly unions: readonly RecordedUnion[];
  readonly lineageEventId?: number;
  /** The change that it takes back. */
  readonly undoes?: number;
}

/** A change as somebody finds it who wants to undo it. */
export interface RecordedChange {
  readonly id: number;
  readonly kind: DirectoryChange['kind'];
  readonly effectiveOn: string;
  readonly reason: string | null;
  readonly lineageEventId: number | null;
  readonly usedBecause: DirectoryChange['usedBecause'];
  readonly unions: readonly RecordedUnion[];
}

const CHANGE = `
INSERT INTO directory_change (kind, effective_on, reason, lineage_event_id, undoes, recorded_by)
VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`;

const UNIONS = `
INSERT INTO directory_change_union (change_id, union_id) SELECT $1, unnest($2::int[])`;

/** Names a write, before its rows: what is believed just before it is what an undo brings back. */
export async function insertDirectoryChange(
  ledger: LedgerTransaction,
  change: ChangeToRecord,
): Promise<number> {
  const [row] = await ledger.query<{ id: number }>(CHANGE, [
    ...[change.kind, change.effectiveOn, change.reason, change.lineageEventId ?? null],
    ...[change.undoes ?? null, ledger.principal.accountId],
  ]);
  if (row === undefined) throw new Error('an inserted change has an id');
  await ledger.query(UNIONS, [row.id, change.unions.map(({ id }) => id)]);
  return row.id;
}

/** A change by its number, if there is one. */
export async function directoryChangeOf(
  ledger: LedgerTransaction,
  id: number,
): Promise<RecordedChange | undefined> {
  const [change] = await ledger.query<RecordedChange & { id: number }>(CHANGE_QUERY, [id]);
  return change;
}

const RESTORE = `
SELECT restore_union(t.union_id, c.recorded_at, $2)
FROM directory_change c JOIN directory_change_union t ON t.change_id = c.id WHERE c.id = $1`;

const ORPHANS = `
SELECT EXISTS (
  SELECT FROM directory_change_union t
  JOIN union_profile f ON f.parent_id = t.union_id AND upper_inf(f.recorded)
  JOIN union_affiliation a ON a.union_id = f.union_id AND upper_inf(a.recorded)
    AND a.span && f.valid
  WHERE t.change_id = $1 AND NOT EXISTS (
    SELECT FROM union_profile p WHERE p.union_id = t.union_id AND upper_inf(p.recorded)
      AND p.kind = 'confederation' AND p.valid && f.valid)) AS "isSo"`;

/** Brings every union of a change back to what was believed just before it. Nothing is lost. */
export async function restoreUnions(ledger: LedgerTransaction, changeId: number): Promise<void> {
  await ledger.query(RESTORE, [changeId, ledger.principal.accountId]);
}

/** Whether unions belong to one of the change that is no confederation (any more). */
export async function leavesOrphans(ledger: LedgerTransaction, changeId: number): Promise<boolean> {
  const [row] = await ledger.query<{ isSo: boolean }>(ORPHANS, [changeId]);
  return row?.isSo === true;
}
