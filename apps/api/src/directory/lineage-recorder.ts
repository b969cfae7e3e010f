import { Injectable } from '@nestjs/common';
import { periodOfDay } from '@soshiki/base';
import type { ChangeOutcome, LineageInput } from '@soshiki/contracts';
import type { Principal } from '../identity/principal';
import type { LedgerTransaction } from '../ledger/ledger-writer';
import { insertAffiliation } from '../ledger/records/affiliations';
import { insertDirectoryChange } from '../ledger/records/directory-changes';
import { insertLineageEvent, insertTransfers, type RecordedParty } from '../ledger/records/lineage';
import { insertProfile } from '../ledger/records/profiles';
import { insertUnion, lockCodes, lockUnions } from '../ledger/records/unions';
import { ChangeRecorder, type Wanted } from './change-recorder';
import { refuseFaults } from './directory-faults';
import { measured, type Recorded } from './effect';
import {
  codesNamed,
  formFaults,
  lineagePlan,
  type LineagePlan,
  type Newcomer,
} from './lineage-plan';
import { submitOpenings, type Successor } from './opening-reports';
import { unionStates } from './union-state';

const ENDED_BY = { merge: '合併', split: '分割', absorption: '吸収合併' } as const;

/** Records how unions become others: mergers, splits, absorptions. */
@Injectable()
export class LineageRecorder {
  constructor(private readonly recorder: ChangeRecorder) {}

  /** Ends the unions that end, begins the new ones, carries the members over, and submits the opening reports.
   *  @throws DomainError `refused` with located faults, also when the transfers do not balance (rule 5); `conflict`. */
  record(principal: Principal, input: LineageInput, wanted: Wanted): Promise<ChangeOutcome> {
    return this.recorder.record(principal, wanted, async (ledger) => {
      refuseFaults(formFaults(input));
      await lockParties(ledger, input);
      const { plan, faults } = await lineagePlan(ledger, input);
      refuseFaults(faults);
      const codes = [...plan.parties.keys()];
      const { effectiveOn } = plan;
      return measured(ledger, { effectiveOn, codes }, () => recorded(ledger, plan));
    });
  }
}

/** Nobody locks the campaign, takes a code or writes to the unions meanwhile. */
async function lockParties(ledger: LedgerTransaction, input: LineageInput): Promise<void> {
  await ledger.lock(`campaign:${periodOfDay(input.effectiveOn)}`, 'shared');
  await lockCodes(ledger);
  await lockUnions(ledger, codesNamed(input));
}

async function recorded(ledger: LedgerTransaction, plan: LineagePlan): Promise<Recorded> {
  const { event, effectiveOn, note } = plan;
  const there = [...plan.parties.values()];
  const before = await unionStates(ledger, there);
  const news = await newUnions(ledger, plan);
  const lineageEventId = await insertLineageEvent(ledger, { kind: event.kind, effectiveOn, note });
  const unions = [...there, ...news];
  const changeId = await insertDirectoryChange(ledger, {
    ...{ kind: 'lineage', effectiveOn, reason: note, unions, lineageEventId },
  });
  await endSources(ledger, plan);
  await beginNewcomers(ledger, plan, news);
  const ids = new Map(
    [...there.map(asSuccessor), ...news].map(({ key, id }) => [key, id] as const),
  );
  await insertTransfers(ledger, lineageEventId, carriedByIds(plan, ids));
  await ledger.record({
    action: 'lineage.record',
    subject: `lineage:${lineageEventId}`,
    before,
    after: { ...plan.event, unions: await unionStates(ledger, unions) },
  });
  const opened = await submitOpenings(ledger, plan, successorsOf(plan, news));
  return { changeId, codes: unions.map(({ code }) => code), ...opened };
}

async function newUnions(ledger: LedgerTransaction, plan: LineagePlan): Promise<Successor[]> {
  const news: Successor[] = [];
  for (const { key, profile } of plan.newcomers) {
    const { id, code } = await insertUnion(ledger, profile.code);
    news.push({ key, id, code, name: profile.name, until: null });
  }
  return news;
}

async function endSources(ledger: LedgerTransaction, plan: LineagePlan): Promise<void> {
  const { event, parties, effectiveOn, note } = plan;
  for (const { code, continues } of event.from) {
    const party = parties.get(code);
    if (continues || party === undefined || party.from === null) continue;
    const span = { from: party.from, until: effectiveOn, reason: note ?? ENDED_BY[event.kind] };
    await insertAffiliation(ledger, party.id, span);
  }
}

async function beginNewcomers(
  ledger: LedgerTransaction,
  { newcomers, effectiveOn, note }: LineagePlan,
  news: readonly Successor[],
): Promise<void> {
  for (const { key, id } of news) {
    const newcomer = newcomers.find((one) => one.key === key);
    if (newcomer === undefined) continue;
    const version = { fields: fieldsOf(newcomer), from: effectiveOn, until: null };
    await insertProfile(ledger, { unionId: id, version, reason: note });
    await insertAffiliation(ledger, id, { from: effectiveOn, until: null, reason: null });
  }
}

function fieldsOf({ profile }: Newcomer) {
  const { name, kana, shortName, kind, industry, industryGroup, prefecture, parent } = profile;
  return { name, kana, shortName, kind, industry, industryGroup, prefecture, parent };
}

function carriedByIds({ event }: LineagePlan, ids: ReadonlyMap<string, number>) {
  return event.transfers.map(({ from, to, members }) => ({
    from: ids.get(from) ?? 0,
    to: ids.get(to) ?? 0,
    members,
  }));
}

/** Unions whose figure is another one after the event: those that receive, and one that gives a part and goes on. */
function successorsOf({ event, parties }: LineagePlan, news: readonly Successor[]): Successor[] {
  const continuing = event.from.filter(({ continues }) => continues).map(({ code }) => code);
  const there = [...event.to, ...continuing].flatMap((key) => {
    const party = parties.get(key);
    return party === undefined ? [] : [asSuccessor(party)];
  });
  return [...news, ...there].sort((left, right) => (left.code < right.code ? -1 : 1));
}

function asSuccessor({ id, code, name, until }: RecordedParty): Successor {
  return { key: code, id, code, name, until };
}
