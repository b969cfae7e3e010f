import { DomainError } from '../http/domain-error';
import type { Once } from '../http/idempotency';
import type { LedgerTransaction } from './ledger-writer';

const FORGET = `DELETE FROM idempotency_key WHERE created_at < clock_timestamp() - interval '24 hours'`;
/** Waits while another transaction is at work under the same key. */
const CLAIM = `
INSERT INTO idempotency_key (account_id, key, request_sha256) VALUES ($1, $2, $3)
ON CONFLICT DO NOTHING RETURNING key`;
const KEEP = 'UPDATE idempotency_key SET answer = $3 WHERE account_id = $1 AND key = $2';
const RECALL = `
SELECT answer, request_sha256 = $3 AS "isSame" FROM idempotency_key
WHERE account_id = $1 AND key = $2`;

/** Does the work under its key, or answers what it answered when it was done. The key is written in the
 *  transaction of the work, so it is there exactly when the work is.
 *  @throws DomainError `conflict` when the key was used for another request. */
export async function carriedOutOnce<Outcome>(
  ledger: LedgerTransaction,
  { key, requestSha256 }: Once,
  work: (ledger: LedgerTransaction) => Promise<Outcome>,
): Promise<Outcome> {
  const { accountId } = ledger.principal;
  await ledger.query(FORGET);
  const claimed = await ledger.query(CLAIM, [accountId, key, requestSha256]);
  if (claimed.length > 0) {
    const outcome = await work(ledger);
    await ledger.query(KEEP, [accountId, key, JSON.stringify(outcome ?? null)]);
    return outcome;
  }
  const [kept] = await ledger.query<{ answer: string | null; isSame: boolean }>(RECALL, [
    accountId,
    key,
    requestSha256,
  ]);
  if (kept?.isSame !== true || kept.answer === null) {
    throw new DomainError('conflict', {
      detail: {
        ja: 'この Idempotency-Key は別の内容の要求に使われています。新しいキーで送り直してください。',
        en: 'This Idempotency-Key was used for another request. Send this one under a new key.',
      },
    });
  }
  return JSON.parse(kept.answer) as Outcome;
}
