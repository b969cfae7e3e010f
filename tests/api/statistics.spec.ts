import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addMonths, parsePeriod, type Period } from '@soshiki/base';
import { DIMENSIONS, type Dimension } from '@soshiki/contracts';
import {
  breakdownAt,
  changeBetween,
  overviewAt,
  trendOver,
  type Ledger,
  type View,
} from '@soshiki/statistics';
import fc from 'fast-check';
import { LedgerReader } from '../../apps/api/src/ledger/ledger-reader';
import { BreakdownReader } from '../../apps/api/src/statistics/breakdown-reader';
import { ChangeExplainer } from '../../apps/api/src/statistics/change-explainer';
import { OverviewReader } from '../../apps/api/src/statistics/overview-reader';
import { TrendReader } from '../../apps/api/src/statistics/trend-reader';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { rawLedger } from '../../apps/api/src/commands/check/raw-ledger';
import { SAMPLE } from '../support/sample';

/** Questions asked both ways, in each test. */
const QUESTIONS = 30;
const TIMEOUT = 240_000;

const INSTANTS = [undefined, '2025-11-20T00:00:00Z', '2019-06-10T00:00:00Z'];

let database: TestDatabase;
let readers: ReturnType<typeof readersOn>;
const ledgers = new Map<string | undefined, Ledger>();

beforeAll(async () => {
  database = await createTestDatabase(SAMPLE);
  readers = readersOn(new LedgerReader(database.pool));
  for (const instant of INSTANTS) ledgers.set(instant, await rawLedger(database.owner, instant));
}, TIMEOUT);
afterAll(() => database.close());

function readersOn(ledger: LedgerReader) {
  return {
    overview: new OverviewReader(ledger),
    breakdown: new BreakdownReader(ledger),
    trend: new TrendReader(ledger),
    change: new ChangeExplainer(ledger),
  };
}

const aPeriod = fc.integer({ min: 0, max: 120 }).map((n) => addMonths(parsePeriod('2016-01'), n));
const CODES: Readonly<Record<Dimension, readonly string[]>> = {
  industry: ['G37', 'G39', 'D082', 'E15'],
  industryGroup: ['info-services', 'none', 'care'],
  prefecture: ['13', '27', '01', '00'],
  block: ['kanto', 'kansai', '00'],
  kind: ['national', 'council'],
  sizeBand: ['5000+', '100-299', '30-99', 'unknown'],
  gender: ['female', 'male', 'unknown'],
  employment: ['regular', 'nonregular'],
  union: [],
  parent: ['none'],
};
const FILTERED = DIMENSIONS.filter((dimension) => CODES[dimension].length > 0);
const someFilters = fc
  .array(
    fc
      .constantFrom(...FILTERED)
      .chain((dimension) =>
        fc
          .uniqueArray(fc.constantFrom(...CODES[dimension]), { minLength: 1, maxLength: 2 })
          .map((codes): [Dimension, string[]] => [dimension, codes]),
      ),
    { maxLength: 2 },
  )
  .map((filters) => Object.fromEntries(filters));
const aScope = fc.constantFrom<View['scope'] & { name: string }>(
  { kind: 'federation' } as never,
  { kind: 'block', code: 'kansai', name: '関西' },
  { kind: 'prefecture', code: '13', name: '東京都' },
  { kind: 'federation' } as never,
);
const aQuestion = fc.record({
  asOf: aPeriod,
  earlier: aPeriod,
  by: fc.uniqueArray(fc.constantFrom(...DIMENSIONS), { minLength: 1, maxLength: 2 }),
  view: fc.record({
    filters: someFilters,
    basis: fc.constantFrom('workplace' as const, 'headquarters' as const),
    scope: aScope,
  }),
  knownAt: fc.constantFrom(...INSTANTS),
});
type Question = typeof aQuestion extends fc.Arbitrary<infer Value> ? Value : never;

/** Asks every question of a fixed random series. */
async function forEachQuestion(check: (question: Question, ledger: Ledger) => Promise<void>) {
  await fc.assert(
    fc.asyncProperty(aQuestion, async (question) => {
      const ledger = ledgers.get(question.knownAt);
      if (ledger === undefined) throw new Error('no ledger was read for the instant');
      await check(question, ledger);
    }),
    { numRuns: QUESTIONS },
  );
}

const readingOf = ({ view, knownAt }: Question) => ({
  filters: view.filters as never,
  basis: view.basis,
  knownAt,
});
const withoutName = (row: { readonly name: string }): object =>
  Object.fromEntries(Object.entries(row).filter(([field]) => field !== 'name'));
const principalOf = ({ view }: Question) => ({ scope: view.scope as never });
const inOrder = (question: Question): { from: Period; to: Period } =>
  question.earlier <= question.asOf
    ? { from: question.earlier, to: question.asOf }
    : { from: question.asOf, to: question.earlier };

describe('the SQL of the statistics and the pure rules', () => {
  it(
    'agree on the overview',
    () =>
      forEachQuestion(async (question, ledger) => {
        const { asOf, earlier: compareTo, view } = question;
        const request = { asOf, compareTo, reading: readingOf(question) };
        const found = await readers.overview.read(principalOf(question), request);
        const { unions, members, change, reporting, ...rest } = found;
        expect({
          unions,
          members,
          change,
          reporting,
          byIndustry: rest.byIndustry.map(withoutName),
          byPrefecture: rest.byPrefecture.map(withoutName),
        }).toEqual(overviewAt(ledger, { asOf, compareTo }, view));
      }),
    TIMEOUT,
  );

  it(
    'agree on breakdowns by one and two dimensions',
    () =>
      forEachQuestion(async (question, ledger) => {
        const { asOf, by, view } = question;
        const request = { asOf, by, reading: readingOf(question) };
        const { rows, total } = await readers.breakdown.read(principalOf(question), request);
        const found = {
          rows: rows.map(({ keys, unions, members, share }) => ({ keys, unions, members, share })),
          total,
        };
        expect(found).toEqual(breakdownAt(ledger, { asOf, by }, view));
      }),
    TIMEOUT,
  );

  it(
    'agree on trends',
    () =>
      forEachQuestion(async (question, ledger) => {
        const { asOf: from, by, view } = question;
        const range = { from, to: addMonths(from, 14), by: by[0] ?? 'industry' };
        const request = { ...range, reading: readingOf(question) };
        const found = await readers.trend.read(principalOf(question), request);
        const expected = trendOver(ledger, range, view);
        expect(found.periods).toEqual(expected.periods);
        expect(found.series.map(withoutName)).toEqual(expected.series);
        expect(found.total).toEqual(expected.total);
      }),
    TIMEOUT,
  );

  it(
    'agree on changes, names of unions included',
    () =>
      forEachQuestion(async (question, ledger) => {
        const range = inOrder(question);
        const request = { ...range, reading: readingOf(question) };
        const found = await readers.change.explain(principalOf(question), request);
        expect(found).toEqual({ ...range, ...changeBetween(ledger, range, question.view) });
      }),
    TIMEOUT,
  );
});

describe('for random periods and filters', () => {
  it(
    'the rows of every breakdown add up to the overview',
    () =>
      forEachQuestion(async (question) => {
        const { asOf } = question;
        const reading = readingOf(question);
        const principal = principalOf(question);
        const { unions, members } = await readers.overview.read(principal, { asOf, reading });
        for (const dimension of DIMENSIONS) {
          const request = { asOf, by: [dimension], reading };
          const { rows, total } = await readers.breakdown.read(principal, request);
          expect(total).toEqual({ unions, members });
          expect(rows.reduce((sum, row) => sum + (row.members ?? 0), 0)).toBe(members);
        }
      }),
    TIMEOUT,
  );

  it(
    'a change closes exactly, in unions and in persons',
    () =>
      forEachQuestion(async (question) => {
        const request = { ...inOrder(question), reading: readingOf(question) };
        const change = await readers.change.explain(principalOf(question), request);
        const sum = (key: 'unions' | 'members') =>
          change.opening[key] + change.components.reduce((total, each) => total + each[key], 0);
        expect({ unions: sum('unions'), members: sum('members') }).toEqual(change.closing);
      }),
    TIMEOUT,
  );
});

describe('a trend of what nobody knew yet', () => {
  it('has every month, with no unions and no members', async () => {
    const range = { from: parsePeriod('2020-01'), to: parsePeriod('2020-03') };
    const reading = { filters: {}, basis: 'workplace', knownAt: '2000-01-01T00:00:00Z' } as const;
    const principal = { scope: { kind: 'federation' } } as const;
    const { total, series } = await readers.trend.read(principal, {
      ...range,
      by: 'union',
      reading,
    });
    expect(total).toEqual({ members: [0, 0, 0], unions: [0, 0, 0] });
    expect(series).toEqual([]);
  });
});
