import { Injectable } from '@nestjs/common';
import { grouped, parsePeriod } from '@soshiki/base';
import type { imports, PLAUSIBILITY_CODES } from '@soshiki/contracts';
import { Clock } from '../clock';
import { DomainError, type LocatedIssue } from '../http/domain-error';
import type { Once } from '../http/idempotency';
import type { InputOf } from '../http/operation';
import type { Principal } from '../identity/principal';
import { LedgerWriter, type Deed, type LedgerTransaction } from '../ledger/ledger-writer';
import { touchedPeriods } from '../ledger/records/imported-reports';
import {
  leaveOut,
  overtakenReports,
  reportsToWrite,
  submitImported,
  unreasonedWarnings,
  type OvertakenReport,
  type UnreasonedWarning,
} from '../ledger/records/imported-revisions';
import { closedBecause, closedText } from './figure-comparer';
import { judgedRows, warningText } from './figure-judge';
import { CLEAR_STAGED, CLOSE_FILE } from './import-file.queries';
import { ImportKeeper, importOf } from './import-keeper';
import type { ImportRecord } from './import-record';
import {
  alreadyApplied,
  changedMeanwhile,
  faultyRows,
  notApplicable,
  NOTHING_TO_APPLY,
  REASON_MISSING,
  warningReasonMissing,
} from './import-refusals';
import { rememberMapping } from './mapping-memory';
import { applyUnions, heldForUnions, type UnionApplication } from './unions/apply-unions';

/** With what a file is applied. */
export type Application = InputOf<typeof imports.apply>['body'];

interface Applying {
  readonly record: ImportRecord;
  readonly application: Application;
}

/** Writes what a file brings to the ledger: all of it or nothing, once. */
@Injectable()
export class ImportApplier {
  constructor(
    private readonly writer: LedgerWriter,
    private readonly keeper: ImportKeeper,
    private readonly clock: Clock,
  ) {}

  /** Submits the figures of the file as reports of the person, or changes the directory. The campaigns it writes to are held
   *  meanwhile: nobody else enters, decides or locks there.
   *  @throws DomainError `not-found`; `conflict` when it was applied, or a report was written to since it was compared, with
   *  both values; `refused` naming all that is missing. */
  async apply(
    principal: Principal,
    { id, application }: { readonly id: string; readonly application: Application },
    once?: Once,
  ): Promise<void> {
    const seen = await this.keeper.find(principal, id);
    const work = async (ledger: LedgerTransaction): Promise<null> => {
      const record = await importOf(ledger, principal, id);
      if (record.state === 'applied') throw alreadyApplied();
      if (record.version !== seen.version) throw changedMeanwhile();
      await this.carryOut(ledger, { record, application });
      return null;
    };
    await this.writer.writeAlone(principal, { held: await this.heldFor(seen), work }, once);
  }

  private async heldFor({ id, kind }: ImportRecord): Promise<string[]> {
    if (kind === 'unions') return [...(await heldForUnions(this.keeper, id)), `import:${id}`];
    const periods = await touchedPeriods(this.keeper, id);
    return [...periods.map(({ period }) => `campaign:${period}`), `import:${id}`];
  }

  private async carryOut(ledger: LedgerTransaction, applying: Applying): Promise<void> {
    const { record, application } = applying;
    const { id, kind, reading } = record;
    await ledger.query(`SET LOCAL statement_timeout = '5min'`);
    await ledger.query(`SET LOCAL work_mem = '128MB'`);
    const faulty = application.withoutFaulty ? [] : faultyRows(reading.rows);
    if (faulty.length > 0) throw notApplicable(faulty);
    const written = await (kind === 'figures'
      ? this.submit(ledger, applying)
      : changed(ledger, applying));
    const { signature, columns } = reading.plan;
    await rememberMapping(ledger, { kind, signature, columns });
    await ledger.query(CLOSE_FILE, [id, written]);
    for (const clear of CLEAR_STAGED) await ledger.query(clear, [id]);
  }

  /** Submits what is wanted, and answers how many reports that were.
   *  What is refused after the deed is recorded takes the deed back with it. */
  private async submit(
    ledger: LedgerTransaction,
    { record, application }: Applying,
  ): Promise<number> {
    const { id } = record;
    await leaveOut(ledger, id, application.leaveOut);
    const reports = await reportsToWrite(ledger, id);
    await ledger.record(deedOf(record, { reports }));
    await this.refuseClosed(ledger, id);
    const overtaken = await overtakenReports(ledger, id);
    if (overtaken.length > 0) throw overtakenBy(overtaken);
    const { reason = null, warningReason = null, reasons } = application;
    const missing = await unreasonedWarnings(ledger, id, { warningReason, reasons });
    const issues = [
      ...(reports.length === 0 ? [NOTHING_TO_APPLY] : []),
      ...(reason === null && reports.some(([, , rev]) => rev > 1) ? [REASON_MISSING] : []),
      ...(await missingReasons(ledger, id, missing)),
    ];
    if (issues.length > 0) throw notApplicable(issues);
    await submitImported(ledger, id, { reason, warningReason, reasons });
    return reports.length;
  }

  private async refuseClosed(ledger: LedgerTransaction, id: string): Promise<void> {
    const today = this.clock.today();
    const issues = (await touchedPeriods(ledger, id)).flatMap(({ period, campaign }) => {
      const code = closedBecause({ campaign }, today);
      return code === undefined ? [] : [{ code, message: closedText(code, period), found: period }];
    });
    if (issues.length > 0) throw notApplicable(issues);
  }
}

/** Makes the changes of the directory, and answers how many unions they are of. */
async function changed(ledger: LedgerTransaction, applying: Applying): Promise<number> {
  const applied = await applyUnions(ledger, unionsOf(applying));
  await ledger.record(deedOf(applying.record, applied));
  return new Set(applied.changes.map(({ code }) => code)).size;
}

/** What was applied, for the audit trail. */
function deedOf({ id, sha256, fileName, kind, reading }: ImportRecord, written: object): Deed {
  const after = { sha256, fileName, kind, rows: reading.rows, ...written };
  return { action: 'import.apply', subject: `import:${id}`, after };
}

function unionsOf({ record, application }: Applying): UnionApplication {
  return {
    importId: record.id,
    effectiveOn: record.choices.effectiveOn,
    reason: application.reason,
    leaveOut: application.leaveOut.map(({ union }) => union),
  };
}

async function missingReasons(
  ledger: LedgerTransaction,
  id: string,
  missing: readonly UnreasonedWarning[],
): Promise<LocatedIssue[]> {
  if (missing.length === 0) return [];
  const rows = await judgedRows(ledger.source, id, missing);
  return missing.flatMap((lack) => {
    const { unionId, period, warning } = lack;
    const row = rows.find((one) => one.unionId === unionId && one.period === period);
    if (row === undefined) return [];
    const code = warning as (typeof PLAUSIBILITY_CODES)[number];
    return [warningReasonMissing(lack, { code, message: warningText(row, code) })];
  });
}

/** The refusal of an import that somebody was faster than: both values of every report. */
function overtakenBy(reports: readonly OvertakenReport[]): DomainError {
  return new DomainError('conflict', {
    detail: {
      ja: '表示した後に、ほかの人が同じ報告を変更しました。ファイルを読み直して、内容を確かめてください。',
      en: 'Somebody has changed reports of this file since it was read. Read it again and look.',
    },
    issues: reports.flatMap(({ code, period, yours, theirs, by, at }) => {
      const path = `reports.${code}.${parsePeriod(period)}`;
      const who = {
        ja: by === null ? '今の内容' : `${by}が${at ?? ''}に変更`,
        en: by === null ? 'what is there now' : `changed by ${by} at ${at ?? ''} (Japan)`,
      };
      return [
        { path, code: 'yours', message: YOURS, found: grouped(yours) },
        { path, code: 'theirs', message: who, found: theirs === null ? '' : grouped(theirs) },
      ];
    }),
  });
}

const YOURS = { ja: 'ファイルの人数', en: 'the figure of the file' };
