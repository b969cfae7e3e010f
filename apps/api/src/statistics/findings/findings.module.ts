import { Module } from '@nestjs/common';
import { LedgerModule } from '../../ledger/ledger.module';
import { FindingsReader } from './findings-reader';
import { FindingsController } from './findings.controller';

/** What the figures of a period say: its operation, and its reader for the monthly brief. */
@Module({
  imports: [LedgerModule],
  controllers: [FindingsController],
  providers: [FindingsReader],
  exports: [FindingsReader],
})
export class FindingsModule {}
