import { Module } from '@nestjs/common';
import { LedgerReader } from './ledger-reader';

/** The ledger as it is read. */
@Module({ providers: [LedgerReader], exports: [LedgerReader] })
export class LedgerModule {}
