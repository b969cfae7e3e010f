import { Inject, Injectable } from '@nestjs/common';
import type { Period } from '@soshiki/base';
import type { Reminder, Reminders } from '@soshiki/contracts';
import { Clock } from '../../clock';
import type { Config } from '../../config';
import { REMINDER_QUEUE } from '../../database/mail-queue';
import { CONFIG } from '../../http/config-token';
import type { Once } from '../../http/idempotency';
import type { Principal } from '../../identity/principal';
import { LedgerWriter, type LedgerTransaction } from '../../ledger/ledger-writer';
import { campaignOf, type StandingCampaign } from '../../ledger/records/campaigns';
import { insertReminders, markCopied, type InsertedReminder } from '../../ledger/records/reminders';
import { recipientCte } from '../../ledger/reminders.queries';
import { reportCte } from '../../ledger/reports.queries';
import { JobQueue } from '../../mail/job-queue';
import { letterText } from './letter';
import { refuseUnexpected, requireRemindable } from './reminder-refusals';
import {
  CANDIDATES_QUERY,
  CONTACT_DAY,
  type CandidatesAnswer,
  type ReminderCandidate,
} from './reminder.queries';

/** Who is to be reminded, in which words. */
export interface ReminderRequest {
  readonly period: Period;
  /** Absent: every union whose report is outstanding. */
  readonly codes?: readonly string[] | undefined;
  readonly language: 'ja' | 'en';
  readonly message?: string | undefined;
}

/** A letter before it is sent, with the union it goes to. */
interface Draft {
  readonly unionId: number;
  readonly letter: Reminder;
}

/** Writes letters to unions whose reports are outstanding, and hands them to the queue in the transaction
 *  that keeps them: each is sent if and only if it is in the log. */
@Injectable()
export class ReminderDesk {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly writer: LedgerWriter,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** The letters as they would go out; nothing is kept. @throws DomainError as `remind`. */
  preview(principal: Principal, request: ReminderRequest): Promise<Reminders> {
    return this.writer.preview(principal, async (ledger) =>
      this.answer(await this.drafts(ledger, request)),
    );
  }

  /** Sends the letters, or, where there is no mail server, notes that they were taken to be sent by hand.
   *  A union that has reported in the meantime gets none.
   *  @throws DomainError `not-found`, `refused` for a campaign that takes no reports or a union that is not
   *  expected, `busy` when the mail queue is not there. */
  remind(principal: Principal, request: ReminderRequest, once?: Once): Promise<Reminders> {
    return this.writer.write(
      principal,
      async (ledger) => {
        const drafts = await this.drafts(ledger, request);
        return this.answer(await this.keep(ledger, request, drafts));
      },
      once,
    );
  }

  private answer(items: readonly Draft[]): Reminders {
    return {
      hasMailServer: this.config.mail !== undefined,
      items: items.map(({ letter }) => letter),
    };
  }

  private async drafts(ledger: LedgerTransaction, request: ReminderRequest): Promise<Draft[]> {
    const campaign = await campaignOf(ledger, request.period, 'shared');
    requireRemindable(campaign, this.clock.today());
    const { candidates, unexpected } = await ledger.source.ask<CandidatesAnswer>({
      days: 'one',
      first: request.period,
      reading: { filters: {}, basis: 'workplace' },
      ctes: [reportCte(ledger.source.scope.kind), recipientCte(CONTACT_DAY)],
      select: CANDIDATES_QUERY,
      own: [request.codes ?? null, this.clock.today()],
    });
    if (unexpected !== null) throw refuseUnexpected(unexpected);
    return (candidates ?? [])
      .filter(({ state }) => OUTSTANDING.includes(state))
      .map((candidate) => this.draftTo(candidate, { campaign, request }));
  }

  private draftTo(
    { unionId, code, name, state, recipient, roleName }: ReminderCandidate,
    { campaign, request }: { campaign: StandingCampaign; request: ReminderRequest },
  ): Draft {
    const text = letterText(request.language, {
      union: { code, name },
      period: request.period,
      dueOn: campaign.dueOn,
      isOver: campaign.state !== 'open' || campaign.dueOn < this.clock.today(),
      isReturned: state === 'returned',
      publicUrl: this.config.publicUrl,
      message: request.message,
    });
    return {
      unionId,
      letter: {
        ...{ id: null, union: { code, name }, recipient, roleName, language: request.language },
        ...{ ...text, askedAt: null, askedBy: null, detail: null },
        outcome: recipient === null ? 'no-address' : 'preview',
      },
    };
  }

  private async keep(
    ledger: LedgerTransaction,
    { period, language }: ReminderRequest,
    drafts: readonly Draft[],
  ): Promise<Draft[]> {
    const letters = drafts.flatMap(({ unionId, letter: { recipient, subject, body } }) =>
      recipient === null ? [] : [{ unionId, recipient, language, subject, body }],
    );
    if (letters.length === 0) return [...drafts];
    const kept = await insertReminders(ledger, { period, letters });
    const ids = kept.map(({ id }) => id);
    const hasMailServer = this.config.mail !== undefined;
    await (hasMailServer ? this.post(ledger, ids) : markCopied(ledger, ids));
    const codes = drafts.flatMap(({ letter }) =>
      letter.recipient === null ? [] : letter.union.code,
    );
    const subject = `campaign:${period}`;
    await ledger.record({ action: 'campaign.remind', subject, after: { language, codes } });
    return withNumbers(drafts, {
      kept,
      askedBy: ledger.principal.name,
      outcome: hasMailServer ? 'waiting' : 'copied',
    });
  }

  private post(ledger: LedgerTransaction, ids: readonly number[]): Promise<void> {
    return this.queue.add(
      REMINDER_QUEUE,
      ids.map((reminderId) => ({ reminderId })),
      ledger.query,
    );
  }
}

const OUTSTANDING: readonly string[] = ['notStarted', 'draft', 'returned'];

/** The letters as they were kept; those without an address as they are. */
function withNumbers(
  drafts: readonly Draft[],
  asked: {
    readonly kept: readonly InsertedReminder[];
    readonly askedBy: string;
    readonly outcome: 'waiting' | 'copied';
  },
): Draft[] {
  const { kept, askedBy, outcome } = asked;
  const byUnion = new Map(kept.map((one) => [one.unionId, one]));
  return drafts.map(({ unionId, letter }) => {
    const one = byUnion.get(unionId);
    if (one === undefined) return { unionId, letter };
    const askedAt = one.askedAt.toISOString();
    return { unionId, letter: { ...letter, id: one.id, askedAt, askedBy, outcome } };
  });
}
