import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/ledger.module';
import { BreakdownReader } from './breakdown-reader';
import { ChangeExplainer } from './change-explainer';
import { DecompositionReader } from './decomposition-reader';
import { ExplanationsController } from './explanations.controller';
import { OverviewReader } from './overview-reader';
import { RegionalBasesReader } from './regional-bases-reader';
import { RevisionsController } from './revisions.controller';
import { StatisticsController } from './statistics.controller';
import { TrendReader } from './trend-reader';
import { TriangleReader } from './triangle-reader';

const READERS = [
  OverviewReader,
  BreakdownReader,
  TrendReader,
  ChangeExplainer,
  DecompositionReader,
  RegionalBasesReader,
  TriangleReader,
];

/** Statistics: their operations, and their readers for the outline and the command line. */
@Module({
  imports: [LedgerModule],
  controllers: [StatisticsController, ExplanationsController, RevisionsController],
  providers: READERS,
  exports: READERS,
})
export class StatisticsModule {}
