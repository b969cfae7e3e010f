import { Module } from '@nestjs/common';
import { LedgerModule } from '../../ledger/ledger.module';
import { BulkApproval } from './bulk-approval';
import { ReportDesk } from './report-desk';
import { ReportReview } from './report-review';
import { ReportsController } from './reports.controller';
import { ReviewQueueReader } from './review-queue';

/** Reports of unions: entry, review, approval. */
@Module({
  imports: [LedgerModule],
  controllers: [ReportsController],
  providers: [ReportDesk, ReportReview, BulkApproval, ReviewQueueReader],
})
export class ReportsModule {}
