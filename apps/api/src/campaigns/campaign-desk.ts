import { Injectable } from '@nestjs/common';
import { addMonths, comparePeriods, periodOfDay, type Period } from '@soshiki/base';
import type { CampaignState } from '@soshiki/contracts';
import { Clock } from '../clock';
import type { Once } from '../http/idempotency';
import { isCurrent, type SeenVersion } from '../http/if-match';
import type { Principal } from '../identity/principal';
import { LedgerWriter, type LedgerTransaction } from '../ledger/ledger-writer';
import {
  campaignOf,
  insertCampaign,
  insertStep,
  updateDays,
  type StandingCampaign,
} from '../ledger/records/campaigns';
import { CampaignReader, type ReadCampaign } from './campaign-reader';
import { alreadySo, mustBe, refuseDays, staleDays } from './campaign-refusals';
import { requireNothingAwaiting } from './awaiting';

/** A campaign as it is to be held. */
interface CampaignPlan {
  readonly period: Period;
  readonly opensOn: string;
  readonly dueOn: string;
}

/** Days to change; those left out stay. */
interface NewDays {
  readonly opensOn?: string | undefined;
  readonly dueOn?: string | undefined;
}

/** How far ahead a campaign may be made: beyond it is a mistyped year. Unit: months. */
const MONTHS_AHEAD = 12;

/** Holds campaigns: begins them, moves their days, takes them from step to step. */
@Injectable()
export class CampaignDesk {
  constructor(
    private readonly writer: LedgerWriter,
    private readonly reader: CampaignReader,
    private readonly clock: Clock,
  ) {}

  /** Begins a campaign, open. @throws DomainError `conflict` when the period has one, `refused` for days
   *  in the wrong order or a period more than a year ahead. */
  create(principal: Principal, plan: CampaignPlan, once?: Once): Promise<ReadCampaign> {
    refuseWrongOrder(plan);
    this.refuseFarAhead(plan.period);
    return this.writer.write(
      principal,
      async (ledger) => {
        await ledger.lock(`campaign:${plan.period}`);
        await insertCampaign(ledger, plan);
        await ledger.record({ ...deed('create', plan.period), after: { ...plan, state: 'open' } });
        return this.read(ledger, plan.period);
      },
      once,
    );
  }

  /** Changes the days of a campaign that is not locked. @throws DomainError `not-found`, `stale` with both
   *  values when somebody else has changed it, `refused` when it is locked or the days are out of order. */
  reschedule(
    principal: Principal,
    { period, days, seen }: { period: Period; days: NewDays; seen: SeenVersion },
  ): Promise<ReadCampaign> {
    return this.step(principal, period, async (ledger, campaign) => {
      if (!isCurrent(seen, campaign.version)) throw await staleDays(ledger, { campaign, days });
      if (campaign.state === 'locked') throw mustBe('unlocked');
      await this.setDays(ledger, { campaign, days, verb: 'reschedule' });
    });
  }

  /** Opens today a campaign that was to open later. @throws DomainError `conflict` when it has opened. */
  open(principal: Principal, period: Period): Promise<ReadCampaign> {
    return this.step(principal, period, async (ledger, campaign) => {
      if (campaign.state !== 'open') throw mustBe('open');
      if (campaign.opensOn <= this.clock.today()) throw alreadySo('open');
      const days = { opensOn: this.clock.today() };
      await this.setDays(ledger, { campaign, days, verb: 'open' });
      await insertStep(ledger, { period, state: 'open' });
    });
  }

  /** From now on only the headquarters enters figures. @throws DomainError `conflict` when it is closed
   *  already, `refused` when it is locked. */
  close(principal: Principal, period: Period): Promise<ReadCampaign> {
    return this.step(principal, period, async (ledger, campaign) => {
      if (campaign.state === 'closed') throw alreadySo('closed');
      if (campaign.state === 'locked') throw mustBe('unlocked');
      await moveTo(ledger, { campaign, state: 'closed', verb: 'close' });
    });
  }

  /** Settles the figures. @throws DomainError `conflict` when it is locked already, `refused` while it is
   *  open or reports wait for a decision, naming them. */
  lock(principal: Principal, period: Period): Promise<ReadCampaign> {
    return this.step(principal, period, async (ledger, campaign) => {
      if (campaign.state === 'locked') throw alreadySo('locked');
      if (campaign.state === 'open') throw mustBe('closed');
      await requireNothingAwaiting(ledger, period);
      await moveTo(ledger, { campaign, state: 'locked', verb: 'lock' });
    });
  }

  /** Opens a closed or locked campaign again. @throws DomainError `conflict` when it is open, `refused`
   *  when the new due date is over or before the opening. */
  reopen(
    principal: Principal,
    { period, reason, dueOn }: { period: Period; reason: string; dueOn?: string | undefined },
  ): Promise<ReadCampaign> {
    return this.step(principal, period, async (ledger, campaign) => {
      if (campaign.state === 'open') throw alreadySo('open');
      if (dueOn !== undefined) {
        if (dueOn < this.clock.today()) throw refuseDays('dueOn', 'due-date-over');
        refuseWrongOrder({ ...campaign, dueOn });
        await updateDays(ledger, { ...campaign, dueOn });
      }
      await moveTo(ledger, { campaign, state: 'open', verb: 'reopen', reason, dueOn });
    });
  }

  private step(
    principal: Principal,
    period: Period,
    work: (ledger: LedgerTransaction, campaign: StandingCampaign) => Promise<void>,
  ): Promise<ReadCampaign> {
    return this.writer.write(principal, async (ledger) => {
      await work(ledger, await campaignOf(ledger, period, 'exclusive'));
      return this.read(ledger, period);
    });
  }

  private read({ source, principal }: LedgerTransaction, period: Period): Promise<ReadCampaign> {
    return this.reader.show(source, { period, role: principal.role });
  }

  private async setDays(
    ledger: LedgerTransaction,
    { campaign, days, verb }: { campaign: StandingCampaign; days: NewDays; verb: string },
  ): Promise<void> {
    const { period } = campaign;
    const before = { opensOn: campaign.opensOn, dueOn: campaign.dueOn };
    const after = { opensOn: days.opensOn ?? before.opensOn, dueOn: days.dueOn ?? before.dueOn };
    refuseWrongOrder(after);
    await updateDays(ledger, { period, ...after });
    await ledger.record({ ...deed(verb, period), before, after });
  }

  private refuseFarAhead(period: Period): void {
    const last = addMonths(periodOfDay(this.clock.today()), MONTHS_AHEAD);
    if (comparePeriods(period, last) > 0) throw refuseDays('period', 'period-too-far-ahead');
  }
}

function refuseWrongOrder({ opensOn, dueOn }: Pick<CampaignPlan, 'opensOn' | 'dueOn'>): void {
  if (dueOn < opensOn) throw refuseDays('dueOn', 'due-before-opening');
}

function deed(verb: string, period: Period) {
  return { action: `campaign.${verb}`, subject: `campaign:${period}` };
}

interface Move {
  readonly campaign: StandingCampaign;
  readonly state: CampaignState;
  readonly verb: string;
  readonly reason?: string;
  readonly dueOn?: string | undefined;
}

async function moveTo(
  ledger: LedgerTransaction,
  { campaign, state, verb, reason, dueOn = campaign.dueOn }: Move,
): Promise<void> {
  const { period } = campaign;
  await insertStep(ledger, { period, state, reason });
  await ledger.record({
    ...deed(verb, period),
    before: { state: campaign.state, dueOn: campaign.dueOn },
    after: { state, dueOn, ...(reason === undefined ? {} : { reason }) },
  });
}
