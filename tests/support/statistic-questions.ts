import { addMonths, parsePeriod, type Period } from '@soshiki/base';
import { DIMENSIONS, type Dimension } from '@soshiki/contracts';
import type { Ledger, View } from '@soshiki/statistics';
import fc from 'fast-check';
import type { Pool } from 'pg';
import { rawLedger } from '../../apps/api/src/commands/check/raw-ledger';

/** Questions asked both ways, in each test. */
const QUESTIONS = 30;

/** Times of knowledge the questions are asked as of; `undefined` is now. */
const INSTANTS = [undefined, '2025-11-20T00:00:00Z', '2019-06-10T00:00:00Z'];

/** The whole ledger as it was known at each of the times, read without any of the product's SQL for figures. */
export type LedgersByTime = ReadonlyMap<string | undefined, Ledger>;

/** Reads the ledger of a database as of every time the questions ask about. */
export async function ledgersByTime(owner: Pool): Promise<LedgersByTime> {
  const ledgers = new Map<string | undefined, Ledger>();
  for (const instant of INSTANTS) ledgers.set(instant, await rawLedger(owner, instant));
  return ledgers;
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
/** A question about statistics: of which period, by what, through which view, known when. */
export type Question = typeof aQuestion extends fc.Arbitrary<infer Value> ? Value : never;

/** Asks every question of a fixed random series, together with the ledger that answers it. */
export async function forEachQuestion(
  ledgers: LedgersByTime,
  check: (question: Question, ledger: Ledger) => Promise<void>,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(aQuestion, async (question) => {
      const ledger = ledgers.get(question.knownAt);
      if (ledger === undefined) throw new Error('no ledger was read for the instant');
      await check(question, ledger);
    }),
    { numRuns: QUESTIONS },
  );
}

/** The reading of the ledger a question asks for. */
export const readingOf = ({ view, knownAt }: Question) => ({
  filters: view.filters as never,
  basis: view.basis,
  knownAt,
});
/** A row without what it is called, which the pure rules do not know. */
export const withoutName = (row: { readonly name: string }): object =>
  Object.fromEntries(Object.entries(row).filter(([field]) => field !== 'name'));
/** Somebody with the scope of the question. */
export const principalOf = ({ view }: Question) => ({ scope: view.scope as never });
/** Both periods of a question, the earlier first. */
export const inOrder = (question: Question): { from: Period; to: Period } =>
  question.earlier <= question.asOf
    ? { from: question.earlier, to: question.asOf }
    : { from: question.asOf, to: question.earlier };
