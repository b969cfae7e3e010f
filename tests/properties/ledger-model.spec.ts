import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { referenceDay, type Period } from '@soshiki/base';
import type { Overview, Trend } from '@soshiki/contracts';
import fc from 'fast-check';
import { aimed } from '../support/ledger-aim';
import { BEGINNING, someSteps, type Command, type Step } from '../support/ledger-commands';
import { LedgerDesks } from '../support/ledger-desks';
import { copyOf, countAt, MONTHS, type Count, type Model } from '../support/ledger-model';
import { isDone, periodOfCommand } from '../support/ledger-rules';
import { CASES, PROPERTY_TIMEOUT } from '../support/property';

/** Ledgers that are tried side by side, each on a database of its own. */
const LANES = 2;

/** Printed, and taken from the environment to repeat a run. */
const SEED = Number(process.env['LEDGER_MODEL_SEED'] ?? Date.now() % 2 ** 31);

interface Lane {
  readonly desks: LedgerDesks;
  readonly model: Model;
}

const lanes: Lane[] = [];
/** How often each command was carried out, and how often refused. */
const done = new Map<string, [kept: number, refused: number]>();

beforeAll(async () => {
  for (let lane = 0; lane < LANES; lane += 1) lanes.push(await aLane());
}, 120_000);
afterAll(() => Promise.all(lanes.map(({ desks }) => desks.close())));

/** Three unions, two campaigns, and some figures approved. */
async function aLane(): Promise<Lane> {
  const desks = await LedgerDesks.open();
  const model: Model = { unions: [], campaigns: new Map(), reports: new Map() };
  await desks.within('keep', async () => {
    for (const command of BEGINNING) {
      const isAccepted = await desks.isDone(model, { command, isPreview: false });
      expect([command.verb, isAccepted, isDone(model, command)]).toEqual([
        command.verb,
        true,
        true,
      ]);
    }
  });
  return { desks, model };
}

/** What the product says of a period, in the words of the model. */
async function told(
  desks: LedgerDesks,
  period: Period,
): Promise<{ count: Count; overview: Overview }> {
  const overview = await desks.overview(period);
  const { unions, members, reporting, byIndustry, byPrefecture } = overview;
  const count = {
    ...{ unions, members, reporting },
    byIndustry: byIndustry.map((row) => `${row.code} ${row.unions} ${row.members ?? 0}`).sort(),
    byPrefecture: byPrefecture.map((row) => `${row.code} ${row.unions} ${row.members ?? 0}`).sort(),
  };
  return { count, overview };
}

/** Unions and members of every month, in all and by industry, in the words of the model. */
function monthsOf({ total, series }: Trend): Pick<Count, 'unions' | 'members' | 'byIndustry'>[] {
  return MONTHS.map((_, place) => ({
    unions: total.unions[place] ?? 0,
    members: total.members[place] ?? 0,
    byIndustry: series
      .filter(({ unions }) => (unions[place] ?? 0) > 0)
      .map(({ key, unions, members }) => `${key} ${unions[place]} ${members[place] ?? 0}`)
      .sort(),
  }));
}

const sum = (counts: readonly (number | null)[]): number =>
  counts.reduce<number>((total, count) => total + (count ?? 0), 0);

/** Rule 3: the parts of every month are its whole. */
function expectPartsToBeTheWhole({ total, series }: Trend): void {
  for (const place of MONTHS.keys()) {
    expect(sum(series.map(({ members }) => members[place] ?? null))).toBe(
      total.members[place] ?? 0,
    );
    expect(sum(series.map(({ unions }) => unions[place] ?? null))).toBe(total.unions[place] ?? 0);
  }
}

/** Rule 1: months before the day a change takes effect are as they were, byte for byte. */
function expectThePastToStay(before: Trend, after: Trend, { day }: { readonly day: string }): void {
  const months = MONTHS.filter((month) => referenceDay(month) < day).length;
  const past = (trend: Trend) => JSON.stringify(monthsOf(trend).slice(0, months));
  expect(past(after)).toBe(past(before));
}

async function expectAgreement({ desks, model }: Lane, period: Period): Promise<Trend> {
  const trend = await desks.trend();
  expectPartsToBeTheWhole(trend);
  const counts = MONTHS.map((month) => countAt(model, month));
  expect(monthsOf(trend)).toEqual(
    counts.map(({ unions, members, byIndustry }) => ({ unions, members, byIndustry })),
  );
  const { count, overview } = await told(desks, period);
  expect(count).toEqual(countAt(model, period));
  expect(sum(overview.byPrefecture.map(({ members }) => members))).toBe(overview.members);
  expect(await desks.revisions()).toBe(
    sum([...model.reports.values()].map(({ length }) => length)),
  );
  return trend;
}

async function tryStep(lane: Lane, step: Step, before: Trend): Promise<Trend> {
  const { desks, model } = lane;
  const { isPreview } = step;
  const command = step.isAimed ? aimed(model, step.command) : step.command;
  const isTried = isPreview && 'day' in command;
  const isAccepted = await desks.isDone(model, { command, isPreview: isTried });
  const isExpected = isDone(isTried ? copyOf(model) : model, command);
  expect([command.verb, isAccepted ? 'done' : 'refused']).toEqual([
    command.verb,
    isExpected ? 'done' : 'refused',
  ]);
  noteDown(command, isAccepted);
  const after = await expectAgreement(
    lane,
    MONTHS.find((month) => month === periodOfCommand(command)) ?? LAST,
  );
  if ('day' in command) expectThePastToStay(before, after, command);
  return after;
}

const LAST = MONTHS.at(-1) ?? ('2025-12' as Period);

function noteDown({ verb }: Command, isKept: boolean): void {
  const [kept, refused] = done.get(verb) ?? [0, 0];
  done.set(verb, isKept ? [kept + 1, refused] : [kept, refused + 1]);
}

async function tryCases({ desks, model }: Lane, seed: number): Promise<void> {
  const property = fc.asyncProperty(someSteps, (steps) =>
    desks.within('takeBack', async () => {
      const lane = { desks, model: copyOf(model) };
      let trend = await desks.trend();
      for (const step of steps) trend = await tryStep(lane, step, trend);
    }),
  );
  await fc.assert(property, { numRuns: CASES / LANES, seed });
}

describe('the living ledger', () => {
  it(
    'agrees with a ledger kept on paper after every command of a thousand random sequences',
    async () => {
      process.stdout.write(`ledger model: LEDGER_MODEL_SEED=${SEED}\n`);
      await Promise.all(lanes.map((lane, place) => tryCases(lane, SEED + place)));
    },
    PROPERTY_TIMEOUT * 5,
  );

  it('was tried with every command, carried out and refused', () => {
    process.stdout.write(`ledger model: ${JSON.stringify(Object.fromEntries(done))}\n`);
    for (const [verb, [kept, refused]] of done) {
      expect([verb, kept > 0, refused > 0]).toEqual([verb, true, verb !== 'affiliate']);
    }
    expect(done.size).toBe(14);
  });
});
