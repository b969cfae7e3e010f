import type { Span } from '@soshiki/statistics';
import type { LedgerTransaction } from '../ledger-writer';

/** A span of affiliation as it is believed now: `until` is the first day outside. */
export interface RecordedAffiliation extends Span {
  /** Why it ended. */
  readonly reason: string | null;
}

const AFFILIATIONS = `
SELECT lower(a.span) AS "from", upper(a.span) AS until, a.withdrawal_reason AS reason
FROM union_affiliation a WHERE a.union_id = $1 AND upper_inf(a.recorded) ORDER BY lower(a.span)`;

const INSERT = `
INSERT INTO union_affiliation (union_id, span, withdrawal_reason, recorded_by)
VALUES ($1, daterange($2::date, $3::date), $4, $5)`;

/** Every span of affiliation of a union that is believed now, in order. */
export function affiliationsOf(
  ledger: LedgerTransaction,
  unionId: number,
): Promise<RecordedAffiliation[]> {
  return ledger.query<RecordedAffiliation & { from: string }>(AFFILIATIONS, [unionId]);
}

/** Records a span of affiliation. It takes the place of the one that is believed to begin on the same day. */
export async function insertAffiliation(
  ledger: LedgerTransaction,
  unionId: number,
  { from, until, reason }: RecordedAffiliation,
): Promise<void> {
  const { accountId } = ledger.principal;
  await ledger.query(INSERT, [unionId, from, until, reason, accountId]);
}
