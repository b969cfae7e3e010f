import { addMonths, referenceDay, type Period } from '@soshiki/base';
import type { ChangeOutcome, Effect } from '@soshiki/contracts';
import { CARRY_FORWARD_MONTHS, headline } from '@soshiki/statistics';
import type { Bilingual } from '../http/domain-error';
import { PUBLICATIONS_QUERY } from '../ledger/effect.queries';
import type { LedgerTransaction } from '../ledger/ledger-writer';
import { effectNotes } from './effect-notes';
import { campaignsFrom, figuresFrom, type CampaignAt, type FiguresAt } from './effect-figures';

/** What a write has recorded. */
export interface Recorded {
  readonly changeId: number;
  /** Every union it touched, new ones too. */
  readonly codes: readonly string[];
  readonly openings?: readonly OpeningReport[];
  readonly notes?: readonly Bilingual[];
}

/** A figure submitted by a lineage event. Persons. */
export interface OpeningReport {
  readonly code: string;
  readonly name: string;
  readonly period: Period;
  readonly members: number;
}

/** The most periods that are told one by one. */
const LONGEST_LIST = 13;

/** Does the work and tells what it does to the official figures: they are read before and after, from the month of the
 *  effective day on, on the connection of the transaction and through the same scoped source as every statistic.
 *  `codes` are the unions that are there before. */
export async function measured(
  ledger: LedgerTransaction,
  subject: { readonly effectiveOn: string; readonly codes: readonly string[] },
  work: () => Promise<Recorded>,
): Promise<ChangeOutcome> {
  const campaigns = await campaignsFrom(ledger, subject.effectiveOn);
  const before = await figuresFrom(ledger, campaigns, subject.codes);
  const recorded = await work();
  const after = await figuresFrom(ledger, campaigns, recorded.codes);
  const touched = campaigns.filter(
    ({ period }) => before.get(period)?.mark !== after.get(period)?.mark,
  );
  const openings = recorded.openings ?? [];
  const facts = { effectiveOn: subject.effectiveOn, campaigns, touched, before, after, openings };
  return {
    changeId: recorded.changeId,
    codes: [...recorded.codes],
    effect: {
      periods: touched
        .slice(-LONGEST_LIST)
        .reverse()
        .map((campaign) => periodEffect(campaign, { before, after, openings })),
      periodsTouched: touched.length,
      publications: await publicationsOf(ledger, touched),
      openingReports: [...openings],
      notes: [...(recorded.notes ?? []), ...effectNotes(facts)],
    },
  };
}

/** What figures are before and after, by period. */
interface BothFigures {
  readonly before: FiguresAt;
  readonly after: FiguresAt;
  readonly openings: readonly OpeningReport[];
}

function periodEffect(
  { period, status }: CampaignAt,
  { before, after, openings }: BothFigures,
): Effect['periods'][number] {
  const totals = totalsAt(after, period);
  return {
    period,
    status,
    before: totalsAt(before, period),
    after: totals,
    membersOnceApproved: totals.members + awaited(period, after, openings),
  };
}

function totalsAt(figures: FiguresAt, period: Period): Effect['periods'][number]['before'] {
  const { unions, members } = figures.get(period) ?? { unions: 0, members: 0 };
  return { unions, members, headline: headline({ unions, members, asOf: period }) };
}

/** Persons that the opening reports will add to a period: as far as they stand in for it (rule 2) and nothing newer does. */
function awaited(period: Period, after: FiguresAt, openings: readonly OpeningReport[]): number {
  const added = openings.map((opening) => {
    const state = after.get(period)?.states.get(opening.code);
    const isWithin =
      period >= opening.period && period <= addMonths(opening.period, CARRY_FORWARD_MONTHS);
    if (state === undefined || !isWithin) return 0;
    const isNewer = state.figurePeriod !== null && state.figurePeriod >= opening.period;
    return isNewer ? 0 : opening.members - (state.members ?? 0);
  });
  return added.reduce((sum, persons) => sum + persons, 0);
}

async function publicationsOf(
  ledger: LedgerTransaction,
  touched: readonly CampaignAt[],
): Promise<Effect['publications']> {
  const days = touched.map(({ period }) => referenceDay(period));
  return ledger.query<Effect['publications'][number]>(PUBLICATIONS_QUERY, [days]);
}
