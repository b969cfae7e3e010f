import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/ledger.module';
import { BriefController } from './brief.controller';
import { BriefReader } from './brief-reader';

/** The monthly brief: the figures and answers of a period on a few pages. */
@Module({
  imports: [LedgerModule],
  controllers: [BriefController],
  providers: [BriefReader],
})
export class BriefModule {}
