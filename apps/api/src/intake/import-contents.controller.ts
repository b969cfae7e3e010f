import { Controller } from '@nestjs/common';
import {
  imports,
  type ImportedFile,
  type ImportReports,
  type ImportRows,
} from '@soshiki/contracts';
import { Input, Operation, type InputOf } from '../http/operation';
import type { RenderedDocument } from '../http/rendered-document';
import { Versioned } from '../http/versioned';
import { Wishes, type RequestWishes } from '../http/wishes';
import { SignedIn, type Principal } from '../identity/principal';
import { ErrorMarker } from './error-marker';
import { ImportApplier } from './import-applier';
import { ImportKeeper } from './import-keeper';
import { ImportLister } from './import-lister';
import { importVersion } from './import-record';

/** What is in a file that was read in, and what becomes of it. */
@Controller()
export class ImportContentsController {
  constructor(
    private readonly lister: ImportLister,
    private readonly applier: ImportApplier,
    private readonly marker: ErrorMarker,
    private readonly keeper: ImportKeeper,
  ) {}

  @Operation(imports.rows)
  rows(
    @SignedIn() principal: Principal,
    @Input() input: InputOf<typeof imports.rows>,
    @Wishes() { language }: RequestWishes,
  ): Promise<ImportRows> {
    return this.lister.rows(principal, input, language);
  }

  @Operation(imports.reports)
  reports(
    @SignedIn() principal: Principal,
    @Input() input: InputOf<typeof imports.reports>,
  ): Promise<ImportReports> {
    return this.lister.reports(principal, input);
  }

  @Operation(imports.apply)
  async apply(
    @SignedIn() principal: Principal,
    @Input() { params, body }: InputOf<typeof imports.apply>,
    @Wishes() { once, language }: RequestWishes,
  ): Promise<Versioned<ImportedFile>> {
    await this.applier.apply(principal, { id: params.id, application: body }, once);
    const record = await this.keeper.find(principal, params.id);
    return new Versioned(await this.keeper.answer(record, language), importVersion(record));
  }

  @Operation(imports.errors)
  errors(
    @SignedIn() principal: Principal,
    @Input() { params }: InputOf<typeof imports.errors>,
  ): Promise<RenderedDocument> {
    return this.marker.workbook(principal, params.id);
  }
}
