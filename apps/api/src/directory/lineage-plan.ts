import type { LineageInput, NewUnion } from '@soshiki/contracts';
import { transferFaults, type LineageEvent } from '@soshiki/statistics';
import type { LocatedIssue } from '../http/domain-error';
import type { LedgerTransaction } from '../ledger/ledger-writer';
import { partiesBefore, type RecordedParty } from '../ledger/records/lineage';
import { dayFaults, fault } from './directory-faults';
import { lastPeriodBefore } from './effect-figures';
import { figuresAt, type KnownFigure } from './known-figures';
import { lineageFault } from './lineage-faults';
import { codeFaults, wholeFaults } from './profile-faults';

/** A new union of an event, under the name it has in the transfers until it has a code. */
export interface Newcomer {
  readonly key: string;
  readonly profile: NewUnion;
}

/** A lineage event as it is to be recorded, every union named by its code or, while new, its key. */
export interface LineagePlan {
  readonly event: LineageEvent;
  readonly effectiveOn: string;
  readonly note: string | null;
  /** Unions that are there before, by code. */
  readonly parties: ReadonlyMap<string, RecordedParty>;
  readonly newcomers: readonly Newcomer[];
  /** Figures of the last period before, by code. */
  readonly figures: ReadonlyMap<string, KnownFigure>;
}

/** What is entered, with the unions told apart. */
interface Entered {
  readonly input: LineageInput;
  readonly newcomers: readonly Newcomer[];
  /** Codes and keys in the order of `to`. */
  readonly to: readonly string[];
}

const keyAt = (place: number): string => `new:${place}`;

/** Codes of the unions that an input names, and of the confederations of its new unions. */
export function codesNamed(input: LineageInput): {
  readonly written: string[];
  readonly referred: string[];
} {
  const there = input.to.filter((target) => typeof target === 'string');
  const news = input.to.filter((target) => typeof target !== 'string');
  return {
    written: [...input.from, ...there, ...news.flatMap(({ code }) => code ?? [])],
    referred: news.flatMap(({ parent }) => parent ?? []),
  };
}

/** What is wrong with the form of an input, before anything is read. */
export function formFaults({ effectiveOn, to, transfers }: LineageInput): LocatedIssue[] {
  const places = transfers.flatMap((transfer, place) => {
    if (typeof transfer.to === 'string') return [];
    const target = to[transfer.to.new];
    const isNew = target !== undefined && typeof target !== 'string';
    return isNew
      ? []
      : [fault(`body.transfers.${place}.to`, 'no-such-new-union', String(transfer.to.new))];
  });
  return [...dayFaults('body.effectiveOn', effectiveOn), ...places];
}

/** The plan of an input, read on the connection of the transaction after its locks, with all its faults. */
export async function lineagePlan(
  ledger: LedgerTransaction,
  input: LineageInput,
): Promise<{ readonly plan: LineagePlan; readonly faults: LocatedIssue[] }> {
  const entered = enteredOf(input);
  const codes = [...input.from, ...entered.to.filter((key) => !key.startsWith('new:'))];
  const { effectiveOn } = input;
  const parties = new Map(
    (await partiesBefore(ledger, codes, effectiveOn)).map((party) => [party.code, party]),
  );
  const figures = await figuresAt(ledger, lastPeriodBefore(effectiveOn), codes);
  const { event, places } = eventOf(entered, figures);
  const plan = {
    ...{ event, effectiveOn, note: input.note ?? null, parties, figures },
    newcomers: entered.newcomers,
  };
  const faults = [
    ...partyFaults(entered, parties),
    ...(await newcomerFaults(ledger, entered)),
    ...transferFaults(event).map((found) => lineageFault(found, places)),
  ];
  return { plan, faults };
}

function enteredOf(input: LineageInput): Entered {
  const newcomers = input.to.flatMap((target, place) =>
    typeof target === 'string' ? [] : [{ key: keyAt(place), profile: target }],
  );
  const to = input.to.map((target, place) => (typeof target === 'string' ? target : keyAt(place)));
  return { input, newcomers, to };
}

/** The event as the pure rules know it. A split whose source is among its targets lets it continue. A merger into a union
 *  that is there is an absorption. `places` are those of its targets in the input. */
function eventOf(
  { input, to }: Entered,
  figures: ReadonlyMap<string, KnownFigure>,
): { readonly event: LineageEvent; readonly places: readonly number[] } {
  const isSplit = input.kind === 'split';
  const continues = (code: string) => isSplit && to.includes(code);
  const places = to.flatMap((key, place) => (isSplit && input.from.includes(key) ? [] : [place]));
  const isAbsorption = input.kind === 'merge' && to.length === 1 && !to[0]?.startsWith('new:');
  const event: LineageEvent = {
    kind: isAbsorption ? 'absorption' : input.kind,
    from: input.from.map((code) => ({
      code,
      members: figures.get(code)?.members ?? null,
      continues: continues(code),
    })),
    to: places.map((place) => to[place] ?? ''),
    transfers: input.transfers.map((transfer) => ({
      from: transfer.from,
      to: typeof transfer.to === 'string' ? transfer.to : keyAt(transfer.to.new),
      members: transfer.members,
    })),
  };
  return { event, places };
}

function partyFaults(
  { input, to }: Entered,
  parties: ReadonlyMap<string, RecordedParty>,
): LocatedIssue[] {
  const named = [
    ...input.from.map((code, place) => ({ path: `body.from.${place}`, code })),
    ...to.map((code, place) => ({ path: `body.to.${place}`, code })),
  ];
  const there = named.filter(({ code }) => !code.startsWith('new:'));
  return [
    ...there.flatMap((one) => standingFaults(one, parties.get(one.code), input.effectiveOn)),
    ...to.flatMap((code, place) => targetFaults(input, { code, path: `body.to.${place}` })),
  ];
}

/** Takes part who was affiliated on the day before and does not leave on the day for another reason. */
function standingFaults(
  { path, code }: { readonly path: string; readonly code: string },
  party: RecordedParty | undefined,
  effectiveOn: string,
): LocatedIssue[] {
  if (party === undefined) return [fault(path, 'unknown-union', code)];
  if (party.kind === 'confederation') return [fault(path, 'is-confederation', code)];
  if (party.from === null) return [fault(path, 'not-affiliated', code)];
  return party.until === effectiveOn ? [fault(path, 'already-withdrawn', code)] : [];
}

/** A split makes new unions, an absorption none. */
function targetFaults(
  { kind, from }: LineageInput,
  { code, path }: { readonly code: string; readonly path: string },
): LocatedIssue[] {
  const isNew = code.startsWith('new:');
  if (kind === 'absorption' && isNew) return [fault(path, 'target-is-new')];
  const isStranger = kind === 'split' && !isNew && !from.includes(code);
  return isStranger ? [fault(path, 'target-not-new', code)] : [];
}

async function newcomerFaults(
  ledger: LedgerTransaction,
  { input, newcomers }: Entered,
): Promise<LocatedIssue[]> {
  const faults: LocatedIssue[] = [];
  for (const { key, profile } of newcomers) {
    const path = `body.to.${key.slice('new:'.length)}`;
    faults.push(...(await codeFaults(ledger, profile, { day: input.effectiveOn, path })));
    faults.push(...wholeFaults(profile, path));
    if (profile.kind === 'confederation') faults.push(fault(`${path}.kind`, 'is-confederation'));
  }
  return faults;
}
