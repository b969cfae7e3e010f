import type { MultipartFile } from '@fastify/multipart';
import { Controller } from '@nestjs/common';
import { imports, type ImportedFile } from '@soshiki/contracts';
import { IfMatch, type SeenVersion } from '../http/if-match';
import type { Language } from '../http/language';
import { Input, Operation, type AnswerOf, type InputOf } from '../http/operation';
import { UploadedFile } from '../http/uploaded-file';
import { Versioned } from '../http/versioned';
import { SignedIn, type Principal } from '../identity/principal';
import { AskedBy, type Visitor } from './asked-by';
import { ImportDesk } from './import-desk';
import { ImportKeeper } from './import-keeper';
import { importVersion, type ImportRecord } from './import-record';
import { StagingClerk } from './staging-clerk';

type Answer = Promise<Versioned<ImportedFile>>;

/** Files that are read in, over HTTP. */
@Controller()
export class ImportsController {
  constructor(
    private readonly desk: ImportDesk,
    private readonly keeper: ImportKeeper,
    private readonly staging: StagingClerk,
  ) {}

  @Operation(imports.list)
  list(@SignedIn() principal: Principal): Promise<AnswerOf<typeof imports.list>> {
    return this.keeper.list(principal);
  }

  @Operation(imports.create)
  async create(
    @AskedBy() { principal, language }: Visitor,
    @Input() { query }: InputOf<typeof imports.create>,
    @UploadedFile() part: MultipartFile,
  ): Answer {
    return this.answer(await this.desk.create(principal, query, part), language);
  }

  @Operation(imports.show)
  async show(
    @AskedBy() { principal, language }: Visitor,
    @Input() { params }: InputOf<typeof imports.show>,
  ): Answer {
    return this.answer(await this.keeper.find(principal, params.id), language);
  }

  @Operation(imports.change)
  async change(
    @AskedBy() { principal, language }: Visitor,
    @Input() input: InputOf<typeof imports.change>,
    @IfMatch() seen: SeenVersion,
  ): Answer {
    const { params, body } = input;
    return this.answer(await this.desk.change(principal, { id: params.id, seen }, body), language);
  }

  @Operation(imports.discard)
  discard(
    @SignedIn() principal: Principal,
    @Input() { params }: InputOf<typeof imports.discard>,
  ): Promise<void> {
    return this.staging.discard(principal, params.id);
  }

  private async answer(record: ImportRecord, language: Language): Answer {
    return new Versioned(await this.keeper.answer(record, language), importVersion(record));
  }
}
