import { referenceDay, type Period } from '@soshiki/base';
import type { CampaignState } from '@soshiki/contracts';
import { DomainError } from '../../http/domain-error';
import type { LedgerTransaction } from '../ledger-writer';

/** A campaign as it stands within a transaction. Days are `YYYY-MM-DD` in Japan. */
export interface StandingCampaign {
  readonly period: Period;
  readonly opensOn: string;
  readonly dueOn: string;
  readonly state: CampaignState;
  /** For `If-Match`: another one whenever its state or its days change. */
  readonly version: string;
}

const CAMPAIGN = `
SELECT c.opens_on AS "opensOn", c.due_on AS "dueOn", s.state, s.id AS step
FROM campaign c
CROSS JOIN LATERAL (SELECT s.id, s.state FROM campaign_step s WHERE s.period = c.period
  ORDER BY s.id DESC LIMIT 1) s
WHERE c.period = $1::date`;

/** The campaign of a period, kept as it is until the end of the transaction: who enters or decides takes
 *  it `shared`, who changes the campaign itself `exclusive`. Take it before unions and reports.
 *  @throws DomainError `not-found` when the period has none. */
export async function campaignOf(
  ledger: LedgerTransaction,
  period: Period,
  mode: 'exclusive' | 'shared',
): Promise<StandingCampaign> {
  await ledger.lock(`campaign:${period}`, mode);
  const [found] = await ledger.query<Omit<StandingCampaign, 'period' | 'version'> & Step>(
    CAMPAIGN,
    [referenceDay(period)],
  );
  if (found === undefined) throw new DomainError('not-found');
  const { opensOn, dueOn, state, step } = found;
  return { period, opensOn, dueOn, state, version: campaignVersion({ step, opensOn, dueOn }) };
}

interface Step {
  readonly step: number;
}

/** The version of a campaign from its newest step and its days. */
export function campaignVersion(
  campaign: Pick<StandingCampaign, 'opensOn' | 'dueOn'> & Step,
): string {
  return `${campaign.step}-${campaign.opensOn}-${campaign.dueOn}`;
}

/** Begins a campaign, open. @throws the violation of `campaign_pkey` when there is one already. */
export async function insertCampaign(
  ledger: LedgerTransaction,
  { period, opensOn, dueOn }: Pick<StandingCampaign, 'period' | 'opensOn' | 'dueOn'>,
): Promise<void> {
  await ledger.query(
    'INSERT INTO campaign (period, opens_on, due_on, created_by) VALUES ($1, $2, $3, $4)',
    [referenceDay(period), opensOn, dueOn, ledger.principal.accountId],
  );
  await insertStep(ledger, { period, state: 'open' });
}

/** Gives a campaign its next state. */
export async function insertStep(
  ledger: LedgerTransaction,
  step: {
    readonly period: Period;
    readonly state: CampaignState;
    readonly reason?: string | undefined;
  },
): Promise<void> {
  await ledger.query(
    'INSERT INTO campaign_step (period, state, reason, by_account) VALUES ($1, $2, $3, $4)',
    [referenceDay(step.period), step.state, step.reason ?? null, ledger.principal.accountId],
  );
}

/** Changes the days of a campaign. */
export async function updateDays(
  ledger: LedgerTransaction,
  { period, opensOn, dueOn }: Pick<StandingCampaign, 'period' | 'opensOn' | 'dueOn'>,
): Promise<void> {
  await ledger.query('UPDATE campaign SET opens_on = $2, due_on = $3 WHERE period = $1', [
    referenceDay(period),
    opensOn,
    dueOn,
  ]);
}

const NEWEST_DEED = `
SELECT a.name AS by, to_char(e.at AT TIME ZONE 'Asia/Tokyo', 'YYYY-MM-DD HH24:MI') AS at
FROM audit_entry e JOIN account a ON a.id = e.account_id
WHERE e.subject = $1 AND e.action = ANY ($2) ORDER BY e.id DESC LIMIT 1`;

/** What changes the version of a campaign. */
const DEEDS = ['create', 'reschedule', 'open', 'close', 'lock', 'reopen'] as const;

/** Who last changed a campaign, and when (time in Japan). */
export async function newestDeedOn(
  ledger: LedgerTransaction,
  period: Period,
): Promise<{ readonly by: string; readonly at: string } | undefined> {
  const actions = DEEDS.map((verb) => `campaign.${verb}`);
  const [newest] = await ledger.query<{ by: string; at: string }>(NEWEST_DEED, [
    `campaign:${period}`,
    actions,
  ]);
  return newest;
}
