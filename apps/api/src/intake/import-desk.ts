import { randomUUID } from 'node:crypto';
import type { MultipartFile } from '@fastify/multipart';
import { Injectable } from '@nestjs/common';
import { parsePeriod } from '@soshiki/base';
import type { imports } from '@soshiki/contracts';
import { isCurrent, type SeenVersion } from '../http/if-match';
import type { InputOf } from '../http/operation';
import type { Principal } from '../identity/principal';
import { ImportKeeper } from './import-keeper';
import { importVersion, type ImportChoices, type ImportRecord } from './import-record';
import { alreadyApplied, staleImport } from './import-refusals';
import { choicesAfter, mappingIn, type ImportChange } from './import-choices';
import { OrderClerk } from './order-clerk';
import { spoolPieces } from './reading/file-pieces';
import { SheetReader } from './reading/sheet-reader';
import type { SpooledFile } from './reading/spooled-file';
import type { StagedReading } from './reading/staged-reading';
import { StagingClerk } from './staging-clerk';

/** Where files are read in: nothing of them is in the ledger before they are applied. */
@Injectable()
export class ImportDesk {
  constructor(
    private readonly reader: SheetReader,
    private readonly clerk: OrderClerk,
    private readonly staging: StagingClerk,
    private readonly keeper: ImportKeeper,
  ) {}

  /** Reads a file and puts it beside the ledger. No transaction is open while it is read; of one that cannot be read nothing
   *  stays. @throws DomainError as `SheetReader.receive` and `read`. */
  async create(
    principal: Principal,
    query: InputOf<typeof imports.create>['query'],
    part: Pick<MultipartFile, 'file' | 'filename'>,
  ): Promise<ImportRecord> {
    const file = await this.reader.receive(part);
    try {
      const { kind, period, effectiveOn = null, encoding, sheet } = query;
      const choices: ImportChoices = {
        period: period === undefined ? null : parsePeriod(period),
        ...{ effectiveOn, encoding, sheet, matches: [] },
      };
      const subject = { id: randomUUID(), kind };
      await this.reading(principal, { subject, choices, file }, (staged) =>
        this.staging.keep(principal, { ...subject, choices, staged }, file),
      );
      return await this.keeper.find(principal, subject.id);
    } finally {
      await file.dispose();
    }
  }

  /** Reads the same file in another way. @throws DomainError `not-found`, `conflict` when it was applied, `stale`, and as
   *  `create`. */
  async change(
    principal: Principal,
    { id, seen }: { readonly id: string; readonly seen: SeenVersion },
    change: ImportChange,
  ): Promise<ImportRecord> {
    const record = await this.keeper.find(principal, id);
    if (record.state === 'applied') throw alreadyApplied();
    if (!isCurrent(seen, importVersion(record))) throw staleImport();
    const choices = choicesAfter(record, change);
    const mapping = mappingIn(change, choices);
    const file = await spoolPieces(this.keeper, id);
    try {
      await this.reading(principal, { subject: record, choices, file }, (staged) =>
        this.staging.keepAgain(
          principal,
          { id, kind: record.kind, choices, staged },
          { seen: importVersion(record), ...mapping },
        ),
      );
    } finally {
      await file.dispose();
    }
    return this.keeper.find(principal, id);
  }

  private async reading(
    principal: Principal,
    wish: {
      readonly subject: Pick<ImportRecord, 'id' | 'kind'>;
      readonly choices: ImportChoices;
      readonly file: SpooledFile;
    },
    keep: (staged: StagedReading) => Promise<void>,
  ): Promise<void> {
    const order = await this.clerk.orderFor(principal, wish.subject, wish.choices);
    const staged = await this.reader.read(wish.file, order);
    try {
      await keep(staged);
    } finally {
      await staged.dispose();
    }
  }
}
