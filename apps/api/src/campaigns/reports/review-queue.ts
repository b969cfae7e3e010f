import { Injectable } from '@nestjs/common';
import type { Period } from '@soshiki/base';
import type { ReviewItem, ReviewQueue } from '@soshiki/contracts';
import { approvalEffect, compareForReview, headline, type Totals } from '@soshiki/statistics';
import { Clock } from '../../clock';
import { DomainError } from '../../http/domain-error';
import type { Principal } from '../../identity/principal';
import { CAMPAIGN_CTE } from '../../ledger/campaigns.queries';
import { LedgerReader } from '../../ledger/ledger-reader';
import { reportCte } from '../../ledger/reports.queries';
import { REVIEW_CTES } from '../../ledger/review.queries';
import { EVERYTHING } from './report-facts';
import { reviewItemOf } from './review-item';
import { REVIEW_QUERY, type ReviewAnswer, type ReviewRow } from './review.queries';

/** Reads what waits for a decision in a campaign. */
@Injectable()
export class ReviewQueueReader {
  constructor(
    private readonly ledger: LedgerReader,
    private readonly clock: Clock,
  ) {}

  /** The queue, the most doubtful first, in one round trip: of unions that count, the newest revision of each
   *  that nobody has decided on. @throws DomainError `not-found` when the period has no campaign. */
  async read(principal: Principal, period: Period): Promise<ReviewQueue> {
    const answer = await this.ledger.for(principal).ask<ReviewAnswer>({
      days: 'one',
      first: period,
      reading: EVERYTHING,
      named: ['industry', 'industryGroup', 'prefecture', 'parent'],
      ctes: [CAMPAIGN_CTE, reportCte(principal.scope.kind), ...REVIEW_CTES],
      select: REVIEW_QUERY,
    });
    if (answer.state === null) throw new DomainError('not-found');
    const rows = answer.items ?? [];
    const now: Totals = { unions: answer.unions, members: answer.members };
    const queue = { period, principal, answer, total: now };
    return {
      period,
      now: totalOf(now, period),
      onceAllApproved: totalOf(onceApproved(rows, now), period),
      readAt: this.clock.now().toISOString(),
      items: rows.map((row) => reviewItemOf(row, queue)).sort(byDoubt),
    };
  }
}

function onceApproved(rows: readonly ReviewRow[], now: Totals): Totals {
  return rows.reduce(
    (total, { inForce, members }) => approvalEffect({ total, inForce, proposed: members }),
    now,
  );
}

function totalOf(total: Totals, asOf: Period) {
  const { unions, members } = total;
  return { unions, members, headline: headline({ unions, members, asOf }) };
}

function byDoubt(left: ReviewItem, right: ReviewItem): number {
  return compareForReview(subjectOf(left), subjectOf(right));
}

function subjectOf({ union, warnings, change }: ReviewItem) {
  return { code: union.code, warnings: warnings.map(({ code }) => code), difference: change };
}
