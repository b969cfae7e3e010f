import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module';
import { LedgerModule } from '../ledger/ledger.module';
import { MailModule } from '../mail/mail.module';
import { BoardController } from './board.controller';
import { CampaignDesk } from './campaign-desk';
import { CampaignReader } from './campaign-reader';
import { CampaignsController } from './campaigns.controller';
import { EntryModule } from './entry/entry.module';
import { ReminderCarrier } from './reminders/reminder-carrier';
import { ReminderDesk } from './reminders/reminder-desk';
import { ReminderLog } from './reminders/reminder-log';
import { RemindersController } from './reminders/reminders.controller';
import { StatusBoard } from './status-board';

/** Campaigns: their steps, the status board, the reminders. */
@Module({
  imports: [LedgerModule, DirectoryModule, MailModule, EntryModule],
  controllers: [CampaignsController, BoardController, RemindersController],
  providers: [
    CampaignReader,
    CampaignDesk,
    StatusBoard,
    ReminderDesk,
    ReminderLog,
    ReminderCarrier,
  ],
})
export class CampaignsModule {}
