import { DomainError } from '../../http/domain-error';
import { refusalByConstraint } from '../../ledger/constraint-refusals';
import type { LedgerTransaction } from '../../ledger/ledger-writer';

/** Does the work, tells its outcome, and takes all of it back; the transaction goes on. */
export async function onTrial<Outcome>(
  ledger: LedgerTransaction,
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  await ledger.query('SAVEPOINT trial');
  const outcome = await work();
  await ledger.query('ROLLBACK TO SAVEPOINT trial');
  await ledger.query('RELEASE SAVEPOINT trial');
  return outcome;
}

/** Does the work; when it is refused nothing of it stays, and the refusal is answered. */
export async function refusalOf(
  ledger: LedgerTransaction,
  work: () => Promise<unknown>,
): Promise<DomainError | null> {
  await ledger.query('SAVEPOINT attempt');
  try {
    await work();
    await ledger.query('RELEASE SAVEPOINT attempt');
    return null;
  } catch (error) {
    const refusal = error instanceof DomainError ? error : refusalByConstraint(error);
    if (refusal === undefined) throw error;
    await ledger.query('ROLLBACK TO SAVEPOINT attempt');
    await ledger.query('RELEASE SAVEPOINT attempt');
    return refusal;
  }
}
