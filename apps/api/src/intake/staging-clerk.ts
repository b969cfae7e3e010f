import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { isCurrent, type SeenVersion } from '../http/if-match';
import type { Principal } from '../identity/principal';
import { LedgerWriter, type LedgerTransaction } from '../ledger/ledger-writer';
import { compareFigures } from './figure-comparer';
import {
  DISCARD,
  INSERT_FILE,
  STAGED_TABLES,
  SWEEP,
  UPDATE_CHOICES,
  UPDATE_READING,
} from './import-file.queries';
import { importOf } from './import-keeper';
import { importOutcome } from './import-outcome';
import { importVersion, type ImportChoices, type ImportRecord } from './import-record';
import { alreadyApplied, staleImport } from './import-refusals';
import { rememberMapping } from './mapping-memory';
import { storePieces } from './reading/file-pieces';
import type { GivenColumn } from './reading/reading-order';
import type { SpooledFile } from './reading/spooled-file';
import type { StagedReading } from './reading/staged-reading';
import { compareUnions, type DirectoryOutcome } from './unions/compare-unions';

/** A file that was read, to be kept until it is applied. */
export interface Staging {
  readonly id: string;
  readonly kind: ImportRecord['kind'];
  readonly choices: ImportChoices;
  readonly staged: StagedReading;
}

/** Keeps what was read beside the ledger, in one transaction. Nothing of it is in the ledger. */
@Injectable()
export class StagingClerk {
  constructor(
    private readonly writer: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  /** Keeps a new file with what was read of it. */
  keep(principal: Principal, staging: Staging, file: SpooledFile): Promise<void> {
    const { id, kind, choices } = staging;
    return this.writer.write(principal, async (ledger) => {
      await takeTime(ledger);
      await ledger.query(SWEEP);
      const { fileName, format, bytes, sha256 } = file;
      const { accountId } = principal;
      await ledger.query(INSERT_FILE, [
        ...[id, accountId, kind, fileName, format, bytes, sha256, JSON.stringify(choices)],
      ]);
      await storePieces(ledger, id, file);
      await this.stage(ledger, staging);
      const after = { kind, fileName, sha256: sha256.toString('hex') };
      await ledger.record({ action: 'import.read', subject: `import:${id}`, after });
    });
  }

  /** Puts another reading of the same file in the place of the one before. `mapping` is what was said of its columns.
   *  @throws DomainError `not-found`, `conflict` when it was applied, `stale`. */
  keepAgain(
    principal: Principal,
    staging: Staging,
    { seen, mapping }: { readonly seen: SeenVersion; readonly mapping?: readonly GivenColumn[] },
  ): Promise<void> {
    const { id, kind, choices, staged } = staging;
    return this.writer.write(principal, async (ledger) => {
      await takeTime(ledger);
      await changeable(ledger, id, seen);
      for (const table of STAGED_TABLES) {
        await ledger.query(`DELETE FROM ${table} WHERE import_id = $1`, [id]);
      }
      await ledger.query(UPDATE_CHOICES, [id, JSON.stringify(choices)]);
      await this.stage(ledger, staging);
      const { signature } = staged.summary.plan;
      if (mapping !== undefined) {
        await rememberMapping(ledger, { kind, signature, columns: mapping });
      }
      await ledger.record({ action: 'import.change', subject: `import:${id}`, after: choices });
    });
  }

  /** Forgets a file. @throws DomainError `not-found`, `conflict` when it was applied. */
  discard(principal: Principal, id: string): Promise<void> {
    return this.writer.write(principal, async (ledger) => {
      const { fileName } = await changeable(ledger, id, '*');
      await ledger.query(DISCARD, [id]);
      await ledger.record({ action: 'import.discard', subject: `import:${id}`, before: fileName });
    });
  }

  private async stage(ledger: LedgerTransaction, staging: Staging): Promise<void> {
    const { id, staged } = staging;
    await staged.copyInto(ledger, id);
    const directory = await this.compared(ledger, staging);
    const { counts, ...summary } = staged.summary;
    const outcome = { ...(await importOutcome(ledger, id, counts.subtotal)), ...directory };
    await ledger.query(UPDATE_READING, [id, JSON.stringify({ ...summary, ...outcome })]);
  }

  /** Puts what was read beside the ledger. What a directory would do beyond its rows is answered. */
  private async compared(
    ledger: LedgerTransaction,
    { id, kind, choices, staged }: Staging,
  ): Promise<Partial<DirectoryOutcome>> {
    const { effectiveOn } = choices;
    const { columns } = staged.summary.plan;
    if (kind === 'unions') return compareUnions(ledger, { importId: id, effectiveOn, columns });
    await compareFigures(ledger, id, this.clock.today());
    return {};
  }
}

/** A million figures take longer than any other statement may. */
async function takeTime(ledger: LedgerTransaction): Promise<void> {
  await ledger.query(`SET LOCAL statement_timeout = '5min'`);
  await ledger.query(`SET LOCAL work_mem = '128MB'`);
}

async function changeable(
  ledger: LedgerTransaction,
  id: string,
  seen: SeenVersion,
): Promise<ImportRecord> {
  await ledger.lock(`import:${id}`);
  const record = await importOf(ledger, ledger.principal, id);
  if (record.state === 'applied') throw alreadyApplied();
  if (!isCurrent(seen, importVersion(record))) throw staleImport();
  return record;
}
