import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DIMENSIONS } from '@soshiki/contracts';
import { startApi, type TestApi } from '../support/api';
import { aNewUnion, DirectoryCalls, outcomeOf } from '../support/directory-calls';
import type { HttpClient } from '../support/http-client';
import { aMerger, anAbsorption, carried, toNew, UnionPool } from '../support/lineage-stage';
import { SAMPLE } from '../support/sample';

let api: TestApi;
let editor: DirectoryCalls;
let readers: HttpClient[];

beforeAll(async () => {
  api = await startApi({ filling: SAMPLE });
  editor = new DirectoryCalls(await api.signedIn('editor'));
  readers = [await api.signedIn('viewer'), await api.signedIn('regional')];
}, 240_000);
afterAll(() => api.close());

/** The day from which on everything changes; the last month before it ends the day before. */
const DAY = '2025-10-01';
const PERIODS = ['2016-01', '2020-03', '2024-12', '2025-08', '2025-09'];

/** Every statistic of the months before, as it is asked over HTTP. */
const QUESTIONS = [
  ...PERIODS.flatMap((asOf) => [
    `overview?asOf=${asOf}`,
    `overview?asOf=${asOf}&basis=headquarters`,
    `outline?asOf=${asOf}`,
    `unions?asOf=${asOf}&status=all&pageSize=200`,
    ...DIMENSIONS.map((by) => `breakdown?asOf=${asOf}&by=${by}`),
    ...DIMENSIONS.map((by) => `breakdown?asOf=${asOf}&by=${by}&basis=headquarters`),
    `breakdown?asOf=${asOf}&by=industry,prefecture`,
  ]),
  ...['', ...DIMENSIONS.map((by) => `&by=${by}`)].map((by) => `trend?from=2023-01&to=2025-09${by}`),
  'trend?from=2016-01&to=2025-09&by=industry',
  'change?from=2016-01&to=2025-09',
  'change?from=2024-09&to=2025-09',
  'change?from=2025-08&to=2025-09',
];

async function everyStatistic(): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const [place, reader] of readers.entries()) {
    for (const question of QUESTIONS) {
      const { status, text } = await reader.get(`/api/v1/${question}`);
      if (status !== 200) throw new Error(`${question}: ${text}`);
      answers.set(`${String(place)} ${question}`, text);
    }
  }
  return answers;
}

/** A rename, reclassifications, a move, a union that comes, one that goes, a merger, a split, an absorption. */
async function aYearOfChanges(): Promise<void> {
  const [parent] = await editor.list('asOf=2025-09&kind=confederation');
  const unions = new UnionPool(await editor.list('asOf=2025-09&sort=-members'), 100);
  const changes = [
    { name: '改名した労働組合', kana: 'かいめいしたろうどうくみあい' },
    { industry: 'P83', industryGroup: 'care' },
    { prefecture: '47', kind: 'council' },
    { parent: parent?.code ?? null },
  ];
  for (const change of changes) {
    const body = { ...change, effectiveOn: DAY };
    outcomeOf(await editor.change(unions.next().code, { body }));
  }
  outcomeOf(await editor.affiliate({ body: aNewUnion({ effectiveOn: DAY }) }));
  const body = { effectiveOn: DAY, reason: '脱退' };
  outcomeOf(await editor.withdraw(unions.next().code, { body }));
  await lineages(unions);
}

async function lineages(unions: UnionPool): Promise<void> {
  const split = unions.next();
  const bodies = [
    aMerger([unions.next(), unions.next()]),
    {
      ...{ kind: 'split', from: [split.code], to: [aNewUnion(), aNewUnion()] },
      transfers: [
        carried(split.code, toNew(0), 60),
        carried(split.code, toNew(1), split.members - 60),
      ],
    },
    anAbsorption(unions.next(), unions.next()),
  ];
  for (const body of bodies) {
    outcomeOf(await editor.lineage({ body: { ...body, effectiveOn: DAY } }));
  }
}

describe('changes from October 2025 on', () => {
  it('leave every statistic of September and before identical, byte for byte', async () => {
    const before = await everyStatistic();
    const october = (await readers[0]?.get('/api/v1/overview?asOf=2025-10'))?.text;
    await aYearOfChanges();
    expect((await readers[0]?.get('/api/v1/overview?asOf=2025-10'))?.text).not.toBe(october);
    const after = await everyStatistic();
    const different = [...before].filter(([question, text]) => after.get(question) !== text);
    expect(different.map(([question]) => question)).toEqual([]);
    expect(before.size).toBe(QUESTIONS.length * readers.length);
  }, 240_000);
});
