import { addMonths, referenceDay, type Period } from '@soshiki/base';
import type { ChangeOutcome, Effect } from '@soshiki/contracts';
import { CARRY_FORWARD_MONTHS, headline } from '@soshiki/statistics';
import type { Bilingual } from '../http/domain-error';
import { PUBLICATIONS_QUERY } from '../ledger/effect.queries';
import type { LedgerTransaction } from '../ledger/ledger-writer';
import {
  campaignsFrom,
  differ,
  statesOver,
  totalsOver,
  type CampaignAt,
  type States,
  type Totals,
} from './effect-figures';
import { effectNotes, type EffectFacts } from './effect-notes';

/** What a write has recorded. */
export interface Recorded {
  readonly changeId: number;
  /** Every union it touched, new ones too. */
  readonly codes: readonly string[];
  readonly openings?: readonly OpeningReport[];
  readonly notes?: readonly Bilingual[];
}

/** A write that nothing speaks against. Only what `record` does is still to be done; nothing may be written in between. */
export interface CheckedChange {
  readonly effectiveOn: string;
  /** Unions that are there before. */
  readonly codes: readonly string[];
  readonly record: () => Promise<Recorded>;
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

/** Does the work and tells what it does to the official figures: from the month of the effective day on, the unions it
 *  touches are read before and after, and then the totals, on the connection of the transaction and through the same scoped
 *  source as every statistic. No other union's figures change, so the totals before follow from those after.
 *  `codes` are the unions that are there before. */
export async function measured(
  ledger: LedgerTransaction,
  subject: { readonly effectiveOn: string; readonly codes: readonly string[] },
  work: () => Promise<Recorded>,
): Promise<ChangeOutcome> {
  const campaigns = await campaignsFrom(ledger, subject.effectiveOn);
  const before = await statesOver(ledger, campaigns, subject.codes);
  const recorded = await work();
  const after = await statesOver(ledger, campaigns, recorded.codes);
  const touched = campaigns.filter(({ period }) => differ(before.get(period), after.get(period)));
  const { changeId, codes, openings = [], notes = [] } = recorded;
  const facts = { effectiveOn: subject.effectiveOn, campaigns, touched, before, after, openings };
  return {
    changeId,
    codes: [...codes],
    effect: {
      periods: await periodEffects(ledger, facts),
      periodsTouched: touched.length,
      publications: await publicationsOf(ledger, touched),
      openingReports: [...openings],
      notes: [...notes, ...effectNotes(facts)],
    },
  };
}

/** The newest periods touched, newest first. */
async function periodEffects(
  ledger: LedgerTransaction,
  { touched, before, after, openings }: EffectFacts,
): Promise<Effect['periods']> {
  const listed = touched.slice(-LONGEST_LIST);
  const totalsAt = await totalsOver(
    ledger,
    listed.map(({ period }) => period),
  );
  return listed.reverse().map(({ period, status }) => {
    const totals = totalsAt(period);
    const [earlier, later] = [sumOf(before.get(period)), sumOf(after.get(period))];
    const [unions, members] = [
      totals.unions - later.unions + earlier.unions,
      totals.members - later.members + earlier.members,
    ];
    return {
      period,
      status,
      before: withHeadline({ unions, members }, period),
      after: withHeadline(totals, period),
      membersOnceApproved: totals.members + awaited(period, after.get(period), openings),
    };
  });
}

function sumOf(states: States | undefined): Totals {
  const members = [...(states?.values() ?? [])].map((state) => state.members ?? 0);
  return { unions: members.length, members: members.reduce((sum, each) => sum + each, 0) };
}

function withHeadline({ unions, members }: Totals, asOf: Period) {
  return { unions, members, headline: headline({ unions, members, asOf }) };
}

/** Persons that the opening reports will add to a period: as far as they stand in for it (rule 2) and nothing newer does. */
function awaited(
  period: Period,
  states: States | undefined,
  openings: readonly OpeningReport[],
): number {
  const added = openings.map((opening) => {
    const state = states?.get(opening.code);
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
