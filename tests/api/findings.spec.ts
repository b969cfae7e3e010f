import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findingFactsAt, findingFiguresOf } from '@soshiki/statistics';
import { LedgerReader } from '../../apps/api/src/ledger/ledger-reader';
import { FindingsReader } from '../../apps/api/src/statistics/findings/findings-reader';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { SAMPLE } from '../support/sample';
import {
  forEachQuestion,
  inOrder,
  ledgersByTime,
  principalOf,
  readingOf,
  type LedgersByTime,
} from '../support/statistic-questions';

const TIMEOUT = 240_000;

let database: TestDatabase;
let reader: FindingsReader;
let ledgers: LedgersByTime;

beforeAll(async () => {
  database = await createTestDatabase(SAMPLE);
  reader = new FindingsReader(new LedgerReader(database.pool));
  ledgers = await ledgersByTime(database.owner);
}, TIMEOUT);
afterAll(() => database.close());

describe('GET /api/v1/findings', () => {
  it(
    'agrees with the pure rules for random periods, filters, bases, scopes and times of knowledge',
    () =>
      forEachQuestion(ledgers, async (question, ledger) => {
        const { from: compareTo, to: asOf } = inOrder(question);
        const request = { asOf, compareTo, reading: readingOf(question), calendar: 'era' } as const;
        const found = await reader.read(principalOf(question), request);
        const facts = findingFactsAt(ledger, { asOf, compareTo }, question.view);
        expect(found).toMatchObject({ ...findingFiguresOf(facts), targets: expect.any(Array) });
      }),
    TIMEOUT,
  );
});
