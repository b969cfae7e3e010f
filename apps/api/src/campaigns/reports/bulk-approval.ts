import { Injectable } from '@nestjs/common';
import type { Period } from '@soshiki/base';
import type { ApproveManyOutcome } from '@soshiki/contracts';
import type { Once } from '../../http/idempotency';
import type { Principal } from '../../identity/principal';
import { LedgerWriter, type LedgerTransaction } from '../../ledger/ledger-writer';
import { campaignOf } from '../../ledger/records/campaigns';
import { insertDecisions } from '../../ledger/records/decisions';
import { lockReports } from '../../ledger/records/reports';
import { reportCte } from '../../ledger/reports.queries';
import { APPROVAL_CTES } from '../../ledger/review.queries';
import { oddnessNow } from './judged-revision';
import { EVERYTHING } from './report-facts';
import { notNow } from './report-refusals';
import { APPROVAL_QUERY, type ApprovalAnswer, type WaitingRow } from './review.queries';

/** Which reports to approve at once. */
interface Wish {
  readonly period: Period;
  readonly codes: readonly string[];
  /** What came in later was not seen. */
  readonly seenAt?: string | undefined;
  readonly includeWarned: boolean;
}

type Refusal = ApproveManyOutcome['refused'][number]['because'];

/** Approves many reports in one transaction. */
@Injectable()
export class BulkApproval {
  constructor(private readonly writer: LedgerWriter) {}

  /** Approves of the reports named those that another person entered, that were seen and, unless asked for,
   *  have no warnings; says of each of the others why not.
   *  @throws DomainError `not-found` without a campaign, `refused` when it is locked. */
  approve(principal: Principal, wish: Wish, once?: Once): Promise<ApproveManyOutcome> {
    const codes = [...new Set(wish.codes)].sort();
    const work = async (ledger: LedgerTransaction): Promise<ApproveManyOutcome> => {
      const { state } = await campaignOf(ledger, wish.period, 'shared');
      if (state === 'locked') throw notNow('locked');
      await lockReports(ledger, { period: wish.period, codes });
      const { expected, items } = await waitingOf(ledger, { ...wish, codes });
      const waiting = new Map((items ?? []).map((row) => [row.code, row]));
      const judged = codes.map((code) => {
        const row = waiting.get(code);
        const absent = (expected ?? []).includes(code) ? 'nothing-submitted' : 'not-found';
        const because = row === undefined ? absent : refusalOf(row, { wish, principal });
        return { code, row, because };
      });
      const approved = judged.flatMap(({ row, because }) => (row && !because ? [row] : []));
      if (approved.length > 0) await keep(ledger, approved, wish.period);
      return {
        approved: approved.map(({ code }) => code),
        refused: judged.flatMap(({ code, because }) => (because ? [{ code, because }] : [])),
      };
    };
    return this.writer.write(principal, work, once);
  }
}

function waitingOf({ source }: LedgerTransaction, { period, codes }: Wish) {
  return source.ask<ApprovalAnswer>({
    days: 'one',
    first: period,
    reading: EVERYTHING,
    ctes: [reportCte(source.scope.kind), ...APPROVAL_CTES],
    select: APPROVAL_QUERY,
    own: [codes],
  });
}

function refusalOf(
  row: WaitingRow,
  { wish, principal }: { readonly wish: Wish; readonly principal: Principal },
): Refusal | undefined {
  if (row.authorId === principal.accountId) return 'own-figure';
  if (wish.seenAt !== undefined && Date.parse(row.enteredAt) > Date.parse(wish.seenAt)) {
    return 'changed-since';
  }
  const odd = oddnessNow(row, wish.period);
  const isErroneous = odd.some(({ severity }) => severity === 'error');
  return isErroneous || (odd.length > 0 && !wish.includeWarned) ? 'has-warnings' : undefined;
}

async function keep(
  ledger: LedgerTransaction,
  rows: readonly WaitingRow[],
  period: Period,
): Promise<void> {
  await insertDecisions(
    ledger,
    rows.map(({ revisionId, authorId }) => ({
      ...{ revisionId, authorId, decision: 'approved', comment: null },
    })),
  );
  await ledger.record(
    ...rows.map(({ code, members }) => ({
      action: 'report.approve',
      subject: `report:${code}/${period}`,
      before: { state: 'submitted', members },
      after: { state: 'approved', members },
    })),
  );
}
