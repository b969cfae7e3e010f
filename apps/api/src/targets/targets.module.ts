import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/ledger.module';
import { TargetKeeper } from './target-keeper';
import { TargetsController } from './targets.controller';

/** Targets: how many members by when. */
@Module({
  imports: [LedgerModule],
  controllers: [TargetsController],
  providers: [TargetKeeper],
})
export class TargetsModule {}
