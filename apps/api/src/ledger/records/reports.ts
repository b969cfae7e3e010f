import type { Period } from '@soshiki/base';
import type { LedgerTransaction } from '../ledger-writer';

const UNIONS = `
SELECT count(pg_advisory_xact_lock_shared(hashtextextended('union:' || code, 0)))
FROM (SELECT code FROM unnest($1::text[]) code ORDER BY code OFFSET 0) codes`;

const REPORTS = `
SELECT count(pg_advisory_xact_lock(hashtextextended('report:' || code || '/' || $2, 0)))
FROM (SELECT code FROM unnest($1::text[]) code ORDER BY code OFFSET 0) codes`;

/** Keeps many reports of one period from everybody else until the end of the transaction, and their unions from change:
 *  the locks that `LedgerTransaction.lock` takes one by one, in the same order. */
export async function lockReports(
  ledger: LedgerTransaction,
  { period, codes }: { readonly period: Period; readonly codes: readonly string[] },
): Promise<void> {
  await ledger.query(UNIONS, [codes]);
  await ledger.query(REPORTS, [codes, period]);
}
