import { Injectable } from '@nestjs/common';
import { PLAUSIBILITY_SEVERITY } from '@soshiki/statistics';
import { Clock } from '../../clock';
import type { SeenVersion } from '../../http/if-match';
import type { Principal } from '../../identity/principal';
import { LedgerWriter } from '../../ledger/ledger-writer';
import { insertDecisions } from '../../ledger/records/decisions';
import { readBy, type ReadReport } from './report-answer';
import { staleReport } from './report-conflict';
import {
  contentOf,
  judgedAs,
  oddnessOf,
  readReport,
  type ReportFacts,
  type ReportOf,
} from './report-facts';
import { decidedAlready, faultsOf, faulty, notNow } from './report-refusals';
import { isOwn } from './report-rights';
import { deedOn, heldReport } from './report-transaction';
import type { RevisionRow } from './report.queries';

/** What is to be decided of a report, and which version of it was seen. */
interface Decision {
  readonly of: ReportOf;
  readonly seen: SeenVersion;
  readonly decision: 'approved' | 'returned';
  readonly comment?: string | undefined;
}

const VERBS = { approved: 'approve', returned: 'return' } as const;

/** Decides on the newest revision of a report, which another person entered. */
@Injectable()
export class ReportReview {
  constructor(
    private readonly writer: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  /** Approves or returns. @throws DomainError `not-found`; `refused` when the campaign is locked, nothing
   *  was submitted, the figure is the principal's own, or is to be approved in spite of an error of rule 10;
   *  `stale` when another revision or decision has come, with both; `conflict` when it is decided. */
  decide(principal: Principal, taken: Decision): Promise<ReadReport> {
    const { of, decision, comment = null } = taken;
    const reader = { principal, today: this.clock.today() };
    return this.writer.write(principal, async (ledger) => {
      const before = await heldReport(ledger, of);
      if (before.newest !== undefined && isOwn(before, reader)) throw notNow('own-figure');
      const { id, authorId } = decidable(before, taken);
      if (decision === 'approved') refuseErrors(before);
      await insertDecisions(ledger, [
        { revisionId: id, authorId: authorId ?? 0, decision, comment },
      ]);
      const after = await readReport(ledger.source, of);
      await ledger.record(deedOn(VERBS[decision], { before, after }));
      return readBy(after, reader);
    });
  }
}

/** The revision that waits for the decision. @throws DomainError as `decide`. */
function decidable(facts: ReportFacts, { seen, decision }: Decision): RevisionRow {
  const { newest, campaign, version } = facts;
  if (campaign.state === 'locked') throw notNow('locked');
  if (newest === undefined) throw notNow('nothing-submitted');
  if (!isSeen(seen, version)) throw staleReport(facts, WORDS[decision]);
  if (newest.decision !== null) throw decidedAlready();
  return newest;
}

const WORDS = { approved: '承認', returned: '差戻し' } as const;

/** A draft that was saved meanwhile changes nothing about what is decided. */
function isSeen(seen: SeenVersion, version: string): boolean {
  const part = (whole: string): string => whole.replace(/-d\d+-/, '-');
  return seen === '*' || part(seen) === part(version);
}

/** An error may have come up since the submission: the union has left, say. */
function refuseErrors(facts: ReportFacts): void {
  const content = contentOf({ ...facts, draft: null });
  const odd = oddnessOf(facts, content).filter((code) => PLAUSIBILITY_SEVERITY[code] === 'error');
  const judged = judgedAs(facts, { members: content.members ?? 0, cells: content.cells });
  const faults = faultsOf(judged, { odd, reasons: {}, isReasonMissing: false });
  if (faults.length > 0) throw faulty(faults);
}
