import { Injectable } from '@nestjs/common';
import type { ImportedFile, importList } from '@soshiki/contracts';
import { Pool } from 'pg';
import type { z } from 'zod';
import { DomainError } from '../http/domain-error';
import type { Language } from '../http/language';
import type { Principal } from '../identity/principal';
import { instantText } from './instant-text';
import { FILES_OF, FIRST_ISSUES, ONE_FILE, SWEEP } from './import-file.queries';
import { issueTold, type Asker, type IssueRow } from './import-issues';
import type { ImportRecord } from './import-record';

/** Keeps the files that were read in, each for the account that read it. */
@Injectable()
export class ImportKeeper implements Asker {
  constructor(private readonly pool: Pool) {}

  /** Runs one statement on the staging tables. */
  query: Asker['query'] = async (text, values = []) =>
    (await this.pool.query({ text, values: [...values] })).rows as never;

  /** @throws DomainError `not-found` for an import that is another's, has expired or never was. */
  find(principal: Principal, id: string): Promise<ImportRecord> {
    return importOf(this, principal, id);
  }

  /** The imports of an account, newest first. Those of everybody that have expired are forgotten. */
  async list(principal: Principal): Promise<z.infer<typeof importList>> {
    await this.query(SWEEP);
    const files = await this.query<FileRow>(FILES_OF, [principal.accountId]);
    return { items: files.map((file) => listed(recordOf(file))) };
  }

  /** An import as it is answered. */
  async answer(record: ImportRecord, language: Language): Promise<ImportedFile> {
    const issues = await this.query<IssueRow & Record<string, unknown>>(FIRST_ISSUES, [record.id]);
    const { choices, reading } = record;
    const { plan, encoding, sheet, sheets, sample, isRemembered, ...outcome } = reading;
    return {
      ...listed(record),
      ...{ encoding, sheet, sheets: [...sheets], isRemembered, effectiveOn: choices.effectiveOn },
      ...{ layout: plan.layout, headerFrom: plan.headerFrom, headerTo: plan.headerTo },
      period: choices.period ?? plan.period,
      columns: plan.columns.map((column) => ({ ...column })),
      sample: sample.map((row) => [...row]),
      periods: outcome.periods,
      reasonsWanted: outcome.reasonsWanted,
      written: reading.written ?? null,
      issueCount: outcome.issueCount,
      issues: issues.map((issue) => issueTold(issue, language)),
    };
  }
}

type FileRow = ImportRecord & Record<string, unknown>;

/** The import as a transaction, or the pool, sees it. @throws DomainError `not-found` as `ImportKeeper.find`. */
export async function importOf(
  { query }: Asker,
  { accountId }: Pick<Principal, 'accountId'>,
  id: string,
): Promise<ImportRecord> {
  const [file] = await query<FileRow>(ONE_FILE, [id, accountId]);
  if (file === undefined) throw new DomainError('not-found');
  return recordOf(file);
}

function recordOf(file: ImportRecord): ImportRecord {
  return {
    ...file,
    createdAt: instantText(file.createdAt),
    expiresAt: instantText(file.expiresAt),
    appliedAt: file.appliedAt === null ? null : instantText(file.appliedAt),
  };
}

function listed(record: ImportRecord) {
  const { id, kind, fileName, state, createdAt, createdBy, appliedAt, expiresAt } = record;
  const period = record.choices.period ?? record.reading.plan.period;
  const { rows } = record.reading;
  return { id, kind, fileName, state, period, rows, createdAt, createdBy, appliedAt, expiresAt };
}
