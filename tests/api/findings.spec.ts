import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findingFactsAt, findingFiguresOf } from '@soshiki/statistics';
import { LedgerReader } from '../../apps/api/src/ledger/ledger-reader';
import { FindingsReader } from '../../apps/api/src/statistics/findings/findings-reader';
import { findingsResponse, problem, type Findings } from '@soshiki/contracts';
import { startApi, type TestApi } from '../support/api';
import type { HttpClient } from '../support/http-client';
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

let api: TestApi;
let viewer: HttpClient;
let reader: FindingsReader;
let ledgers: LedgersByTime;

beforeAll(async () => {
  api = await startApi({ filling: SAMPLE });
  viewer = await api.signedIn('viewer');
  reader = new FindingsReader(new LedgerReader(api.database.pool));
  ledgers = await ledgersByTime(api.database.owner);
}, TIMEOUT);
afterAll(() => api.close());

async function findingsOf(client: HttpClient, query = ''): Promise<Findings> {
  return findingsResponse.parse((await client.get(`/api/v1/findings?${query}`)).json);
}

describe('GET /api/v1/findings', () => {
  it('compares the newest settled period with the year before, and says so first', async () => {
    const { asOf, compareTo, isSample, total, components, sentences } = await findingsOf(viewer);
    expect({ asOf, compareTo, isSample }).toEqual({
      asOf: '2025-12',
      compareTo: '2024-12',
      isSample: true,
    });
    expect(total).toEqual({ unions: 229, members: 192_048 });
    expect(components).toHaveLength(9);
    expect(sentences[0]).toEqual({
      code: 'change',
      text: {
        ja: '2024年12月からの1年間で、組合員は514人減り（0.3％減）、192,048人となった。組合は5組合減って229組合。',
        en: 'In the year since December 2024, membership fell by 514 (0.3%) to 192,048. The number of unions fell by 5 to 229.',
      },
    });
  });

  it('writes months by the calendar of the reader', async () => {
    const { sentences } = await findingsOf(viewer, 'calendar=era');
    expect(sentences[0]?.text.ja).toMatch(/^令和6年12月からの1年間で/);
    expect(sentences[0]?.text.en).toMatch(/^In the year since December 2024/);
  });

  it('knows the target for exactly what is looked at', async () => {
    const { targets } = await findingsOf(viewer);
    expect(targets).toEqual([
      { period: '2030-12', members: 200_000, difference: 7_952, progress: 192_048 / 200_000 },
    ]);
    expect((await findingsOf(viewer, 'industry=G37')).targets).toEqual([]);
    expect((await findingsOf(await api.signedIn('regional'))).targets).toEqual([]);
  });

  it('does not compare with a later period', async () => {
    const { status, json } = await viewer.get('/api/v1/findings?compareTo=2026-01');
    expect(status).toBe(422);
    expect(problem.parse(json).issues).toMatchObject([{ path: 'query.compareTo' }]);
  });

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
