import { Controller } from '@nestjs/common';
import { parsePeriod } from '@soshiki/base';
import { campaigns, type Campaign, type Campaigns } from '@soshiki/contracts';
import { Idempotency, type Once } from '../http/idempotency';
import { IfMatch, type SeenVersion } from '../http/if-match';
import { Input, Operation, type InputOf } from '../http/operation';
import { Versioned } from '../http/versioned';
import { SignedIn, type Principal } from '../identity/principal';
import { LedgerReader } from '../ledger/ledger-reader';
import { CampaignDesk } from './campaign-desk';
import { CampaignReader, type ReadCampaign } from './campaign-reader';

/** Campaigns over HTTP: what they are, and their steps. */
@Controller()
export class CampaignsController {
  constructor(
    private readonly ledger: LedgerReader,
    private readonly reader: CampaignReader,
    private readonly desk: CampaignDesk,
  ) {}

  @Operation(campaigns.list)
  list(
    @SignedIn() principal: Principal,
    @Input() { query }: InputOf<typeof campaigns.list>,
  ): Promise<Campaigns> {
    return this.reader.list(this.ledger.for(principal), query);
  }

  @Operation(campaigns.create)
  async create(
    @SignedIn() principal: Principal,
    @Input() { body }: InputOf<typeof campaigns.create>,
    @Idempotency() once: Once | undefined,
  ): Promise<Versioned<Campaign>> {
    const plan = { ...body, period: parsePeriod(body.period) };
    return versioned(await this.desk.create(principal, plan, once));
  }

  @Operation(campaigns.show)
  async show(
    @SignedIn() principal: Principal,
    @Input() { params }: InputOf<typeof campaigns.show>,
  ): Promise<Versioned<Campaign>> {
    const asked = { period: parsePeriod(params.period), role: principal.role };
    return versioned(await this.reader.show(this.ledger.for(principal), asked));
  }

  @Operation(campaigns.reschedule)
  async reschedule(
    @SignedIn() principal: Principal,
    @Input() { params, body }: InputOf<typeof campaigns.reschedule>,
    @IfMatch() seen: SeenVersion,
  ): Promise<Versioned<Campaign>> {
    const period = parsePeriod(params.period);
    return versioned(await this.desk.reschedule(principal, { period, days: body, seen }));
  }

  @Operation(campaigns.open)
  async open(
    @SignedIn() principal: Principal,
    @Input() { params }: InputOf<typeof campaigns.open>,
  ): Promise<Versioned<Campaign>> {
    return versioned(await this.desk.open(principal, parsePeriod(params.period)));
  }

  @Operation(campaigns.close)
  async close(
    @SignedIn() principal: Principal,
    @Input() { params }: InputOf<typeof campaigns.close>,
  ): Promise<Versioned<Campaign>> {
    return versioned(await this.desk.close(principal, parsePeriod(params.period)));
  }

  @Operation(campaigns.lock)
  async lock(
    @SignedIn() principal: Principal,
    @Input() { params }: InputOf<typeof campaigns.lock>,
  ): Promise<Versioned<Campaign>> {
    return versioned(await this.desk.lock(principal, parsePeriod(params.period)));
  }

  @Operation(campaigns.reopen)
  async reopen(
    @SignedIn() principal: Principal,
    @Input() { params, body }: InputOf<typeof campaigns.reopen>,
  ): Promise<Versioned<Campaign>> {
    const period = parsePeriod(params.period);
    return versioned(await this.desk.reopen(principal, { period, ...body }));
  }
}

function versioned({ campaign, version }: ReadCampaign): Versioned<Campaign> {
  return new Versioned(campaign, version);
}
