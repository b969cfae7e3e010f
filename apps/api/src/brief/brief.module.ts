import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/ledger.module';
import { FindingsModule } from '../statistics/findings/findings.module';
import { StatisticsModule } from '../statistics/statistics.module';
import { BriefController } from './brief.controller';
import { BriefReader } from './brief-reader';

/** The monthly brief: the figures and answers of a period on a few pages. */
@Module({
  imports: [LedgerModule, StatisticsModule, FindingsModule],
  controllers: [BriefController],
  providers: [BriefReader],
})
export class BriefModule {}
