import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module';
import { LedgerModule } from '../ledger/ledger.module';
import { BoardController } from './board.controller';
import { CampaignDesk } from './campaign-desk';
import { CampaignReader } from './campaign-reader';
import { CampaignsController } from './campaigns.controller';
import { StatusBoard } from './status-board';

/** Campaigns: their steps, the status board, the reminders. */
@Module({
  imports: [LedgerModule, DirectoryModule],
  controllers: [CampaignsController, BoardController],
  providers: [CampaignReader, CampaignDesk, StatusBoard],
})
export class CampaignsModule {}
