import { referenceDay, type Period } from '@soshiki/base';
import type { LedgerTransaction } from '../ledger-writer';

/** A union that takes part in a lineage event, as it stood on the day before. */
export interface RecordedParty {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  /** Its affiliation on the day before; `from` null when it was in none. */
  readonly from: string | null;
  readonly until: string | null;
}

const PARTIES = `
SELECT u.id, u.code, f.name, f.kind, lower(a.span) AS "from", upper(a.span) AS until
FROM member_union u
JOIN LATERAL (SELECT f.name, f.kind FROM union_profile f
  WHERE f.union_id = u.id AND upper_inf(f.recorded)
  ORDER BY (lower(f.valid) < $2::date) DESC, abs(lower(f.valid) - $2::date) LIMIT 1) f ON true
LEFT JOIN union_affiliation a ON a.union_id = u.id AND upper_inf(a.recorded)
  AND a.span @> $2::date - 1
WHERE u.code = ANY ($1)`;

const EVENT = `
INSERT INTO lineage_event (kind, effective_on, note, recorded_by) VALUES ($1, $2, $3, $4)
RETURNING id`;

const TRANSFERS = `
INSERT INTO lineage_transfer (lineage_event_id, from_union_id, to_union_id, members)
SELECT $1, carried."from", carried."to", carried.members
FROM jsonb_to_recordset($2) AS carried ("from" integer, "to" integer, members integer)`;

/** Unions of the codes as they stood on the day before; a code that is nobody's is left out. */
export function partiesBefore(
  ledger: LedgerTransaction,
  codes: readonly string[],
  day: string,
): Promise<RecordedParty[]> {
  return ledger.query<RecordedParty & { id: number }>(PARTIES, [codes, day]);
}

/** Records a merger, a split or an absorption, and answers its id. */
export async function insertLineageEvent(
  ledger: LedgerTransaction,
  event: { readonly kind: string; readonly effectiveOn: string; readonly note: string | null },
): Promise<number> {
  const { kind, effectiveOn, note } = event;
  const [row] = await ledger.query<{ id: number }>(EVENT, [
    ...[kind, effectiveOn, note, ledger.principal.accountId],
  ]);
  if (row === undefined) throw new Error('an inserted event has an id');
  return row.id;
}

/** Records who was carried from which union to which, by their ids. Persons. */
export async function insertTransfers(
  ledger: LedgerTransaction,
  eventId: number,
  carried: readonly { readonly from: number; readonly to: number; readonly members: number }[],
): Promise<void> {
  await ledger.query(TRANSFERS, [eventId, JSON.stringify(carried)]);
}

/** Takes a lineage event back. */
export async function cancelLineage(
  ledger: LedgerTransaction,
  eventId: number,
  reason: string,
): Promise<void> {
  await ledger.query(
    'INSERT INTO lineage_cancellation (lineage_event_id, reason, recorded_by) VALUES ($1, $2, $3)',
    [eventId, reason, ledger.principal.accountId],
  );
}

const HAS_REVISION = `
SELECT EXISTS (SELECT FROM report_revision WHERE union_id = $1 AND period = $2) AS "isSo"`;

/** Whether anything was submitted for the union's report of the period, which nobody else submits meanwhile. */
export async function isReported(
  ledger: LedgerTransaction,
  { id, code }: { readonly id: number; readonly code: string },
  period: Period,
): Promise<boolean> {
  await ledger.lock(`report:${code}/${period}`);
  const [row] = await ledger.query<{ isSo: boolean }>(HAS_REVISION, [id, referenceDay(period)]);
  return row?.isSo === true;
}

const UNDECIDED = `
SELECT r.union_id AS id, u.code, r.members
FROM directory_change c
JOIN directory_change_union t ON t.change_id = c.id
JOIN member_union u ON u.id = t.union_id
JOIN report_revision r ON r.union_id = u.id AND r.source = 'lineage' AND r.entered_at >= c.recorded_at
  AND r.period = (date_trunc('month', c.effective_on::timestamp) + interval '1 month - 1 day')::date
WHERE c.id = $1
  AND NOT EXISTS (SELECT FROM report_revision n WHERE n.union_id = r.union_id
    AND n.period = r.period AND n.rev > r.rev)
  AND NOT EXISTS (SELECT FROM review_decision v WHERE v.revision_id = r.id)
ORDER BY u.code`;

/** Opening reports that a change has submitted and that still wait for a decision. */
export function undecidedOpenings(
  ledger: LedgerTransaction,
  changeId: number,
): Promise<{ readonly id: number; readonly code: string; readonly members: number }[]> {
  return ledger.query(UNDECIDED, [changeId]);
}
