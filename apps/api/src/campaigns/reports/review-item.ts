import { addMonths, periodsFromTo, type Period } from '@soshiki/base';
import { APPROVERS, type ReviewItem, type Role } from '@soshiki/contracts';
import {
  approvalEffect,
  changeRate,
  headline,
  reviewSeverity,
  type Totals,
} from '@soshiki/statistics';
import { utc } from '../../directory/union-figures';
import type { Principal } from '../../identity/principal';
import { nameOfKey } from '../../statistics/row-names';
import { oddnessNow } from './judged-revision';
import { versionOf } from './report-facts';
import { eventsOf } from './review-events';
import type { ReviewAnswer, ReviewRow } from './review.queries';

/** What an item of the queue is made with besides its row. */
export interface QueueOf {
  readonly period: Period;
  readonly principal: Pick<Principal, 'accountId' | 'role'>;
  readonly answer: Pick<ReviewAnswer, 'state' | 'names'>;
  readonly total: Totals;
}

/** A submitted revision with all one needs to decide on it. Unit: persons. */
export function reviewItemOf(row: ReviewRow, queue: QueueOf): ReviewItem {
  const { code, members, previous, rev } = row;
  const warnings = oddnessNow(row, queue.period);
  return {
    union: { code, name: row.name },
    industry: { code: row.industry, name: industryName(row, queue) },
    revision: rev,
    isCorrection: row.isCorrection,
    isLate: row.isLate,
    version: versionOf({ rev, draft: row.draftVersion, decision: null }),
    members,
    previous,
    change: previous === null ? null : members - previous.members,
    changeRate: previous === null ? null : changeRate(previous.members, members),
    severity: reviewSeverity({ warnings: warnings.map((warning) => warning.code) }),
    warnings,
    reason: row.reason,
    source: row.source,
    enteredBy: row.enteredBy,
    enteredAt: utc(row.enteredAt),
    history: historyOf(row, queue.period),
    events: eventsOf(row.events, queue.answer.names),
    effect: effectOf(row, queue),
    ...rightsOf(row, queue),
  };
}

function industryName({ industry }: ReviewRow, { answer: { names } }: QueueOf): string {
  const named = (names ?? []).find(([of, code]) => of === 'industry' && code === industry);
  return nameOfKey('industry', industry, named?.[2] ?? null);
}

/** 24 months before, then the figure in hand. */
function historyOf({ past, members }: ReviewRow, period: Period): ReviewItem['history'] {
  const before = periodsFromTo(addMonths(period, -24), addMonths(period, -1)).map((month) => ({
    period: month,
    members: past?.[month] ?? null,
  }));
  return [...before, { period, members }];
}

function effectOf({ inForce, members }: ReviewRow, { total, period }: QueueOf) {
  const after = approvalEffect({ total, inForce, proposed: members });
  const headlineAfter = headline({ ...after, asOf: period });
  return { inForce, membersAfter: after.members, headlineAfter };
}

function rightsOf(
  { authorId }: ReviewRow,
  { principal, answer }: QueueOf,
): Pick<ReviewItem, 'mayApprove' | 'because'> {
  const because = reasonAgainst();
  return { mayApprove: because === null, because };

  function reasonAgainst(): ReviewItem['because'] {
    if (!(APPROVERS as readonly Role[]).includes(principal.role)) return 'not-allowed';
    if (answer.state === 'locked') return 'locked';
    return authorId === principal.accountId ? 'own-figure' : null;
  }
}
