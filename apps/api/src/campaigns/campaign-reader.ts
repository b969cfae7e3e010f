import { Injectable } from '@nestjs/common';
import { periodOfDay, type Period } from '@soshiki/base';
import {
  HEADQUARTERS,
  type Campaign,
  type CampaignCounts,
  type Campaigns,
  type Role,
} from '@soshiki/contracts';
import { entryPermission, nextCampaign } from '@soshiki/statistics';
import { Clock } from '../clock';
import { DomainError } from '../http/domain-error';
import { CAMPAIGN_CTE, stepCte } from '../ledger/campaigns.queries';
import { campaignVersion } from '../ledger/records/campaigns';
import { standingCte } from '../ledger/reports.queries';
import type { ScopedSource } from '../ledger/scoped-source';
import {
  CAMPAIGN_PAGE_QUERY,
  CAMPAIGN_QUERY,
  SPAN_COUNTS_QUERY,
  type CampaignAnswer,
  type CampaignPageAnswer,
  type CampaignRow,
  type SpanCountsAnswer,
} from './campaign.queries';

/** Without the places of the headquarters, which nothing here asks for. */
const EVERYTHING = { filters: {}, basis: 'workplace' } as const;

/** A campaign with the version that `If-Match` names. */
export interface ReadCampaign {
  readonly campaign: Campaign;
  readonly version: string;
}

/** Reads campaigns with their counts, from the ledger itself or within a transaction. */
@Injectable()
export class CampaignReader {
  constructor(private readonly clock: Clock) {}

  /** One campaign as the role may see it. @throws DomainError `not-found` when the period has none. */
  async show(
    source: ScopedSource,
    { period, role }: { readonly period: Period; readonly role: Role },
  ): Promise<ReadCampaign> {
    const reach = source.scope.kind;
    const { campaign, steps, counts } = await source.ask<CampaignAnswer>({
      days: 'one',
      first: period,
      reading: EVERYTHING,
      ctes: [CAMPAIGN_CTE, stepCte(reach), standingCte(reach)],
      select: CAMPAIGN_QUERY,
    });
    if (campaign === null) throw new DomainError('not-found');
    return {
      version: campaignVersion(campaign),
      campaign: {
        ...datesOf(campaign),
        state: campaign.state,
        counts,
        steps: (steps ?? []).map((step) => ({ ...step, at: new Date(step.at).toISOString() })),
        entry: this.entryOf(campaign, { role, counts }),
      },
    };
  }

  /** One page of campaigns, newest first, with a proposal for the next one. */
  async list(
    source: ScopedSource,
    { page, pageSize }: { readonly page: number; readonly pageSize: number },
  ): Promise<Campaigns> {
    const { total, newest, items } = await source.ask<CampaignPageAnswer>({
      days: 'one',
      reading: EVERYTHING,
      ctes: [CAMPAIGN_CTE],
      select: CAMPAIGN_PAGE_QUERY,
      own: [pageSize, (page - 1) * pageSize],
    });
    const counts = await countsOf(source, items ?? []);
    const known = newest === null ? [] : [datesOf(newest)];
    return {
      items: (items ?? []).map((row) => ({
        ...datesOf(row),
        state: row.state,
        counts: counts[row.period] ?? NOTHING_EXPECTED,
      })),
      ...{ total, page, pageSize },
      next: nextCampaign(known, this.clock.today()),
    };
  }

  private entryOf(
    campaign: CampaignRow,
    reader: { readonly role: Role; readonly counts: CampaignCounts },
  ): Campaign['entry'] {
    const side = sideOf(reader);
    if (side === undefined) return { allowed: false, isLate: false, because: 'not-allowed' };
    const permission = entryPermission({ campaign, today: this.clock.today(), side });
    return permission.allowed ? { ...permission, because: null } : { ...permission, isLate: false };
  }
}

/** Who enters for the reader. A reporter whose union is not expected has nothing to enter. */
function sideOf({
  role,
  counts,
}: {
  readonly role: Role;
  readonly counts: CampaignCounts;
}): 'hq' | 'reporter' | undefined {
  if ((HEADQUARTERS as readonly Role[]).includes(role)) return 'hq';
  return role === 'reporter' && counts.expected > 0 ? 'reporter' : undefined;
}

function datesOf({ period, opensOn, dueOn }: CampaignRow) {
  return { period: periodOfDay(period), opensOn, dueOn };
}

async function countsOf(
  source: ScopedSource,
  rows: readonly CampaignRow[],
): Promise<Readonly<Record<string, CampaignCounts>>> {
  const [newest, oldest] = [rows[0], rows.at(-1)];
  if (newest === undefined || oldest === undefined) return {};
  const { counts } = await source.ask<SpanCountsAnswer>({
    days: 'months',
    first: periodOfDay(oldest.period),
    second: periodOfDay(newest.period),
    reading: EVERYTHING,
    ctes: [standingCte(source.scope.kind)],
    select: SPAN_COUNTS_QUERY,
  });
  return counts ?? {};
}

const NOTHING_EXPECTED: CampaignCounts = {
  ...{ expected: 0, notStarted: 0, draft: 0, submitted: 0, returned: 0, approved: 0 },
  ...{ needsReview: 0, correcting: 0, late: 0, carriedForward: 0, missing: 0 },
};
