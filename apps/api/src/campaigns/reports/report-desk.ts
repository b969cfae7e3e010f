import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock';
import type { Once } from '../../http/idempotency';
import type { SeenVersion } from '../../http/if-match';
import type { Principal } from '../../identity/principal';
import { LedgerReader } from '../../ledger/ledger-reader';
import { LedgerWriter, type LedgerTransaction } from '../../ledger/ledger-writer';
import { dropDrafts, saveDrafts } from '../../ledger/records/drafts';
import { insertRevision } from '../../ledger/records/revisions';
import type { GivenFigure } from './entered-figure';
import { readBy, type ReadReport } from './report-answer';
import { draftOf, nextFigure, requireEntry } from './report-entry';
import { readReport, type ReportFacts, type ReportOf } from './report-facts';
import { notNow } from './report-refusals';
import { deedOn, heldReport } from './report-transaction';

/** A figure to enter in a report, and what the writer has seen of it. */
interface Entry {
  readonly of: ReportOf;
  readonly seen: SeenVersion;
  readonly given: GivenFigure;
  readonly once?: Once | undefined;
}

/** A figure to submit as the next revision. */
interface Submission extends Entry {
  readonly reason?: string | undefined;
  readonly source: 'entry' | 'paste';
}

/** Where figures are entered: drafts, submissions, corrections. */
@Injectable()
export class ReportDesk {
  constructor(
    private readonly reader: LedgerReader,
    private readonly writer: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  /** The report as the principal may see it. @throws DomainError `not-found` when they may not. */
  async show(principal: Principal, of: ReportOf): Promise<ReadReport> {
    return this.answer(principal, await readReport(this.reader.for(principal), of));
  }

  /** Saves a draft. What is odd about it is answered, not refused. @throws DomainError as `submit`, the
   *  faults of rule 10 and missing reasons apart. */
  save(principal: Principal, draft: Entry): Promise<ReadReport> {
    const figure = draftOf(draft.given);
    return this.enter(principal, draft, async (ledger, { union, period }) => {
      await saveDrafts(ledger, { period, drafts: [{ unionId: union.id, ...figure }] });
      return 'save';
    });
  }

  /** Submits the figure given, or the draft, as the next revision.
   *  @throws DomainError `not-found`; `refused` when the campaign takes none now, when the report is
   *  approved already, for errors of rule 10, warnings without a reason, and from the second revision on
   *  without one; `stale` with both values when somebody else has written to the report. */
  submit(principal: Principal, submission: Submission): Promise<ReadReport> {
    return this.enter(principal, submission, async (ledger, facts) => {
      if (facts.standing.state === 'approved') throw notNow('approved');
      await submitNext(ledger, facts, submission);
      return 'submit';
    });
  }

  /** Submits another figure for one that was approved. It counts when another person has approved it.
   *  @throws DomainError as `submit`, and `refused` while nothing was approved. */
  correct(principal: Principal, submission: Submission): Promise<ReadReport> {
    return this.enter(principal, submission, async (ledger, facts) => {
      if (facts.standing.state !== 'approved') throw notNow('not-approved');
      await submitNext(ledger, facts, submission);
      return 'correct';
    });
  }

  /** A write to a report by those who may enter figures now, on what they have seen, with its audit entry. */
  private enter(
    principal: Principal,
    { of, seen, given, once }: Entry,
    work: (ledger: LedgerTransaction, facts: ReportFacts) => Promise<string>,
  ): Promise<ReadReport> {
    return this.writer.write(
      principal,
      async (ledger) => {
        const before = await heldReport(ledger, of);
        requireEntry(before, { reader: { principal, today: this.clock.today() }, seen, given });
        const verb = await work(ledger, before);
        const after = await readReport(ledger.source, of);
        await ledger.record(deedOn(verb, { before, after }));
        return this.answer(principal, after);
      },
      once,
    );
  }

  private answer(principal: Principal, facts: ReportFacts): ReadReport {
    return readBy(facts, { principal, today: this.clock.today() });
  }
}

async function submitNext(
  ledger: LedgerTransaction,
  facts: ReportFacts,
  submission: Submission,
): Promise<void> {
  await insertRevision(ledger, nextFigure(facts, submission));
  await dropDrafts(ledger, { period: facts.period, unionIds: [facts.union.id] });
}
