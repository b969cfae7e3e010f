import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addMonths, parsePeriod } from '@soshiki/base';
import { DIMENSIONS } from '@soshiki/contracts';
import {
  breakdownAt,
  changeBetween,
  changeSubjects,
  constantComposition,
  overviewAt,
  regionCountsOf,
  regionRows,
  stepsBack,
  totalsOf,
  trendOver,
  unionStatesAt,
} from '@soshiki/statistics';
import { UnionDirectory } from '../../apps/api/src/directory/union-directory';
import { UnionNameIndex } from '../../apps/api/src/directory/union-name-index';
import { LedgerReader } from '../../apps/api/src/ledger/ledger-reader';
import { BreakdownReader } from '../../apps/api/src/statistics/breakdown-reader';
import { ChangeExplainer } from '../../apps/api/src/statistics/change-explainer';
import { DecompositionReader } from '../../apps/api/src/statistics/decomposition-reader';
import { OverviewReader } from '../../apps/api/src/statistics/overview-reader';
import { RegionalBasesReader } from '../../apps/api/src/statistics/regional-bases-reader';
import { TrendReader } from '../../apps/api/src/statistics/trend-reader';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { SAMPLE } from '../support/sample';
import {
  forEachQuestion,
  inOrder,
  ledgersByTime,
  principalOf,
  readingOf,
  withoutName,
  type LedgersByTime,
} from '../support/statistic-questions';

const TIMEOUT = 240_000;

let database: TestDatabase;
let readers: ReturnType<typeof readersOn>;
let ledgers: LedgersByTime;

beforeAll(async () => {
  database = await createTestDatabase(SAMPLE);
  readers = readersOn(new LedgerReader(database.pool));
  ledgers = await ledgersByTime(database.owner);
}, TIMEOUT);
afterAll(() => database.close());

function readersOn(ledger: LedgerReader) {
  return {
    overview: new OverviewReader(ledger),
    breakdown: new BreakdownReader(ledger),
    trend: new TrendReader(ledger),
    change: new ChangeExplainer(ledger),
    decomposition: new DecompositionReader(ledger),
    bases: new RegionalBasesReader(ledger),
  };
}

describe('the SQL of the statistics and the pure rules', () => {
  it(
    'agree on the overview',
    () =>
      forEachQuestion(ledgers, async (question, ledger) => {
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
      forEachQuestion(ledgers, async (question, ledger) => {
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
      forEachQuestion(ledgers, async (question, ledger) => {
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
      forEachQuestion(ledgers, async (question, ledger) => {
        const range = inOrder(question);
        const request = { ...range, reading: readingOf(question) };
        const found = await readers.change.explain(principalOf(question), request);
        expect(found).toEqual({ ...range, ...changeBetween(ledger, range, question.view) });
      }),
    TIMEOUT,
  );

  it(
    'agree on both regional bases, by block and by prefecture',
    () =>
      forEachQuestion(ledgers, async (question, ledger) => {
        const { asOf, view, knownAt } = question;
        const states = unionStatesAt(ledger, asOf, { ...view, basis: 'workplace' });
        for (const level of ['block', 'prefecture'] as const) {
          const request = { asOf, level, filters: readingOf(question).filters, knownAt };
          const found = await readers.bases.read(principalOf(question), request);
          const counts = regionCountsOf(states, level);
          expect(found.flows).toEqual(counts.flows);
          expect(found.rows.map(withoutName)).toEqual(regionRows(counts, level));
          expect(found.total).toEqual(totalsOf(states));
        }
      }),
    TIMEOUT,
  );

  it(
    'agree on the decomposition of a span, whose steps follow on each other',
    () =>
      forEachQuestion(ledgers, async (question, ledger) => {
        const { from } = inOrder(question);
        const span = { from, to: addMonths(from, 31) };
        const request = { ...span, months: 12, reading: readingOf(question) };
        const { steps } = await readers.decomposition.read(principalOf(question), request);
        const ranges = stepsBack(span, 12);
        expect(steps.map(({ from: begin, to }) => ({ from: begin, to }))).toEqual(ranges);
        for (const [place, range] of ranges.entries()) {
          const { constant, ...step } = steps[place] ?? {};
          const { opening, components, closing } = changeBetween(ledger, range, question.view);
          const parts = components.map(({ kind, unions, members }) => ({ kind, unions, members }));
          expect(step).toEqual({ ...range, opening, components: parts, closing });
          const subjects = changeSubjects(ledger, range, question.view);
          expect(constant).toEqual(constantComposition(subjects));
        }
      }),
    TIMEOUT,
  );
});

describe('the list of unions behind a figure', () => {
  it(
    'counts and adds up to it under the same filters, and so does each prefecture it offers',
    () =>
      forEachQuestion(ledgers, async (question, ledger) => {
        const { asOf, view } = question;
        const directory = new UnionDirectory(
          new LedgerReader(database.pool),
          new UnionNameIndex(database.pool),
        );
        const list = await directory.list(principalOf(question), {
          ...{ asOf, ...readingOf(question) },
          ...{ status: 'affiliated', sort: 'code', page: 1, pageSize: 1000 },
        });
        const { unions, members } = overviewAt(ledger, { asOf, compareTo: asOf }, view);
        expect(list.counted).toEqual({ unions, members });
        const listed = list.items.reduce((sum, item) => sum + (item.membersUnderFilters ?? 0), 0);
        expect(listed).toBe(members);
        if (view.basis === 'headquarters') return;
        const filters = Object.fromEntries(
          Object.entries(view.filters).filter(([dimension]) => dimension !== 'prefecture'),
        );
        const { rows } = breakdownAt(ledger, { asOf, by: ['prefecture'] }, { ...view, filters });
        expect(list.facets.prefecture.map(({ code, unions: count }) => [code, count])).toEqual(
          rows.map((row) => [row.keys[0], row.unions]),
        );
      }),
    TIMEOUT,
  );
});

describe('for random periods and filters', () => {
  it(
    'the rows of every breakdown add up to the overview',
    () =>
      forEachQuestion(ledgers, async (question) => {
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
      forEachQuestion(ledgers, async (question) => {
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
