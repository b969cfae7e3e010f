import { Controller } from '@nestjs/common';
import { parsePeriod } from '@soshiki/base';
import {
  reports,
  type ApproveManyOutcome,
  type Report,
  type ReviewQueue,
} from '@soshiki/contracts';
import { Conditions, type WriteConditions } from '../../http/conditions';
import { Idempotency, type Once } from '../../http/idempotency';
import { IfMatch, type SeenVersion } from '../../http/if-match';
import { Input, Operation, type InputOf } from '../../http/operation';
import { Versioned } from '../../http/versioned';
import { SignedIn, type Principal } from '../../identity/principal';
import { BulkApproval } from './bulk-approval';
import type { ReadReport } from './report-answer';
import { ReportDesk } from './report-desk';
import type { ReportOf } from './report-facts';
import { ReportReview } from './report-review';
import { ReviewQueueReader } from './review-queue';

type Answer = Promise<Versioned<Report>>;

/** Reports and their review over HTTP. */
@Controller()
export class ReportsController {
  constructor(
    private readonly desk: ReportDesk,
    private readonly reviewer: ReportReview,
    private readonly bulk: BulkApproval,
    private readonly queue: ReviewQueueReader,
  ) {}

  @Operation(reports.show)
  show(
    @SignedIn() principal: Principal,
    @Input() { params }: InputOf<typeof reports.show>,
  ): Answer {
    return versioned(this.desk.show(principal, reportOf(params)));
  }

  @Operation(reports.save)
  save(
    @SignedIn() principal: Principal,
    @Input() { params, body }: InputOf<typeof reports.save>,
    @IfMatch() seen: SeenVersion,
  ): Answer {
    return versioned(this.desk.save(principal, { of: reportOf(params), seen, given: body }));
  }

  @Operation(reports.submit)
  submit(
    @SignedIn() principal: Principal,
    @Input() { params, body }: InputOf<typeof reports.submit>,
    @Conditions() conditions: WriteConditions,
  ): Answer {
    const { reason, source } = body;
    const entry = { of: reportOf(params), given: body, ...conditions };
    return versioned(this.desk.submit(principal, { ...entry, reason, source }));
  }

  @Operation(reports.correct)
  correct(
    @SignedIn() principal: Principal,
    @Input() { params, body }: InputOf<typeof reports.correct>,
    @Conditions() conditions: WriteConditions,
  ): Answer {
    const entry = { of: reportOf(params), given: body, ...conditions };
    const { reason } = body;
    return versioned(this.desk.correct(principal, { ...entry, reason, source: 'entry' }));
  }

  @Operation(reports.approve)
  approve(
    @SignedIn() principal: Principal,
    @Input() { params, body }: InputOf<typeof reports.approve>,
    @IfMatch() seen: SeenVersion,
  ): Answer {
    const { comment } = body;
    const taken = { of: reportOf(params), seen, comment, decision: 'approved' } as const;
    return versioned(this.reviewer.decide(principal, taken));
  }

  @Operation(reports.return)
  return(
    @SignedIn() principal: Principal,
    @Input() { params, body }: InputOf<typeof reports.return>,
    @IfMatch() seen: SeenVersion,
  ): Answer {
    const { comment } = body;
    const taken = { of: reportOf(params), seen, comment, decision: 'returned' } as const;
    return versioned(this.reviewer.decide(principal, taken));
  }

  @Operation(reports.approveMany)
  approveMany(
    @SignedIn() principal: Principal,
    @Input() { params, body }: InputOf<typeof reports.approveMany>,
    @Idempotency() once: Once | undefined,
  ): Promise<ApproveManyOutcome> {
    const period = parsePeriod(params.period);
    return this.bulk.approve(principal, { period, ...body }, once);
  }

  @Operation(reports.review)
  review(
    @SignedIn() principal: Principal,
    @Input() { params }: InputOf<typeof reports.review>,
  ): Promise<ReviewQueue> {
    return this.queue.read(principal, parsePeriod(params.period));
  }
}

function reportOf({ period, code }: InputOf<typeof reports.show>['params']): ReportOf {
  return { period: parsePeriod(period), code };
}

async function versioned(reading: Promise<ReadReport>): Answer {
  const { report, version } = await reading;
  return new Versioned(report, version);
}
