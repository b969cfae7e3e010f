import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { LedgerReader } from './ledger-reader';
import { LedgerWriter } from './ledger-writer';

/** The ledger as it is read and written. */
@Module({
  imports: [AuditModule],
  providers: [LedgerReader, LedgerWriter],
  exports: [LedgerReader, LedgerWriter],
})
export class LedgerModule {}
