import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/ledger.module';
import { ErrorMarker } from './error-marker';
import { ImportApplier } from './import-applier';
import { ImportContentsController } from './import-contents.controller';
import { ImportDesk } from './import-desk';
import { ImportKeeper } from './import-keeper';
import { ImportLister } from './import-lister';
import { ImportsController } from './imports.controller';
import { IntakeDirectory } from './intake-directory';
import { MappingMemory } from './mapping-memory';
import { OrderClerk } from './order-clerk';
import { SheetReader } from './reading/sheet-reader';
import { StagingClerk } from './staging-clerk';

/** Files that are read in: reading, preview, application. */
@Module({
  imports: [LedgerModule],
  controllers: [ImportsController, ImportContentsController],
  providers: [
    ...[SheetReader, IntakeDirectory, MappingMemory, OrderClerk, ImportKeeper],
    ...[StagingClerk, ImportDesk, ImportLister, ImportApplier, ErrorMarker],
  ],
  exports: [ImportDesk, ImportApplier, ImportKeeper],
})
export class IntakeModule {}
