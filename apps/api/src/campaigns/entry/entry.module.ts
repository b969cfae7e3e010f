import { Module } from '@nestjs/common';
import { LedgerModule } from '../../ledger/ledger.module';
import { EntryDesk } from './entry-desk';
import { EntryController } from './entry.controller';

/** The entry grid: many reports at once. */
@Module({
  imports: [LedgerModule],
  controllers: [EntryController],
  providers: [EntryDesk],
})
export class EntryModule {}
