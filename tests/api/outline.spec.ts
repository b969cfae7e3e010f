import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { outlineResponse, type Outline } from '@soshiki/contracts';
import { startApi, type TestApi } from '../support/api';
import type { HttpClient } from '../support/http-client';
import { SAMPLE } from '../support/sample';

let api: TestApi;
let viewer: HttpClient;

beforeAll(async () => {
  api = await startApi({ filling: SAMPLE });
  viewer = await api.signedIn('viewer');
}, 240_000);
afterAll(() => api.close());

/** The outline as data, for a query. */
async function outline(query: string, client = viewer): Promise<Outline> {
  const answer = await client.get(`/api/v1/outline?${query}`);
  expect([answer.status, answer.text.slice(0, 200)]).toEqual([200, expect.any(String)]);
  return outlineResponse.parse(answer.json);
}

const levelOf = ({ checklist }: Outline, code: string) =>
  checklist.find((item) => item.code === code)?.level;

describe('the outline as data', () => {
  it.each([
    ['2025-12', 229, '組織人員：229組合、19万2千人（2025年12月現在）'],
    ['2021-10', 250, '組織人員：250組合、19万3千人（2021年10月現在）'],
    ['2018-03', 256, '組織人員：256組合、20万4千人（2018年3月現在）'],
  ])('states the published sentence of %s', async (asOf, unions, sentence) => {
    const told = await outline(`asOf=${asOf}`);
    expect([told.unions, told.sentence.ja]).toEqual([unions, sentence]);
  });

  it('is of the newest settled period against the year before when nothing is asked', async () => {
    const told = await outline('');
    expect([told.asOf, told.compareTo, told.members]).toEqual(['2025-12', '2024-12', 192_048]);
    expect(told.sentence.en).toBe('Membership: 229 unions, 192,000 members (as of December 2025)');
  });

  it('has the rows behind the sentence, and they add up to it', async () => {
    const { rows, unions, members, industries, reporting } = await outline('asOf=2025-12');
    const sum = (parts: readonly { readonly members: number | null }[]) =>
      parts.reduce((total, part) => total + (part.members ?? 0), 0);
    expect([rows.length, sum(rows), sum(industries)]).toEqual([unions, members, members]);
    expect(rows.filter((row) => row.carriedForward).length).toBe(reporting.carriedForward);
    expect(rows.map(({ code }) => code)).toEqual(rows.map(({ code }) => code).sort());
  });

  it('rounds by the rule that is asked for, and keeps the persons', async () => {
    const [halfUp, down] = await Promise.all(
      ['half-up', 'down'].map((rounding) => outline(`asOf=2017-05&rounding=${rounding}`)),
    );
    expect(halfUp?.members).toBe(down?.members);
    const thousands = Math.floor((down?.members ?? 0) / 1000);
    expect(down?.headline.ja).toContain(`万${thousands % 10}千人`.replace('万0千', '万'));
  });

  it('says that a settled period is final and sample data is not to be published', async () => {
    const told = await outline('asOf=2025-12');
    expect([told.status, told.isSample]).toEqual(['final', true]);
    expect([levelOf(told, 'campaign'), levelOf(told, 'parts-equal-whole')]).toEqual(['ok', 'ok']);
    expect(levelOf(told, 'sample-data')).toBe('warning');
  });

  it('names the unions that stand in the way of an open period', async () => {
    const told = await outline('asOf=2026-01');
    expect(told.status).toBe('open');
    expect(levelOf(told, 'campaign')).toBe('error');
    const carried = told.checklist.find(({ code }) => code === 'carried-forward');
    expect(carried?.level).toBe('warning');
    expect(carried?.unions.length).toBe(told.reporting.carriedForward);
    const awaiting = told.checklist.find(({ code }) => code === 'awaiting-approval');
    expect(awaiting?.unions.length).toBe(told.reporting.submitted);
  });

  it('of a regional officer says whose figure it is and covers the region alone', async () => {
    const regional = await api.signedIn('regional');
    const told = await outline('asOf=2025-12', regional);
    expect(told.sentence.ja).toMatch(/^組織人員（九州・沖縄）：\d+組合、/);
    expect(told.members).toBeLessThan(192_048);
    const sum = told.rows.reduce((total, row) => total + (row.members ?? 0), 0);
    expect([sum, told.rows.length]).toEqual([told.members, told.unions]);
  });
});

describe('the outline as a document', () => {
  it.each([
    ['txt', 'text/plain; charset=utf-8'],
    ['md', 'text/markdown; charset=utf-8'],
    ['json', 'application/json; charset=utf-8'],
  ])('is had as %s under a good name', async (format, mediaType) => {
    const { status, headers } = await viewer.get(`/api/v1/outline.${format}?asOf=2025-12`);
    expect([status, headers.get('content-type'), headers.get('content-disposition')]).toEqual([
      200,
      mediaType,
      `inline; filename="outline-2025-12-sample.${format}"`,
    ]);
    expect(headers.get('etag')).toMatch(/^"/);
  });

  it('begins, as text, with the sentence, and says that it is sample data', async () => {
    const { text } = await viewer.get('/api/v1/outline.txt?asOf=2025-12');
    expect(text.split('\n')[0]).toBe('組織人員：229組合、19万2千人（2025年12月現在）');
    expect(text).toContain('【サンプルデータ】');
    expect(text).toContain('時点：2025年12月（令和7年12月）末日現在');
    expect(text).toMatch(/^合計\t229\t192,048\t100\.0$/m);
  });

  it('is a section with a table, as Markdown', async () => {
    const { text } = await viewer.get('/api/v1/outline.md?asOf=2025-12');
    expect(text).toMatch(
      /^## 組織人員の概要\n\n\*\*組織人員：229組合、19万2千人（2025年12月現在）\*\*\n/,
    );
    expect(text).toContain(
      '| 業種 | 組合数 | 組合員数（人） | 構成比（％） |\n| :-- | --: | --: | --: |\n',
    );
    expect(text).toMatch(/^\| 合計 \| 229 \| 192,048 \| 100\.0 \|$/m);
  });

  it('is the data itself, pretty, as JSON', async () => {
    const { text } = await viewer.get('/api/v1/outline.json?asOf=2025-12');
    expect(text).toBe(`${JSON.stringify(await outline('asOf=2025-12'), null, 2)}\n`);
  });

  it('is English for those who ask for it', async () => {
    const { text } = await viewer.get('/api/v1/outline.txt?asOf=2025-12&lang=en');
    expect(text.split('\n')[0]).toBe(
      'Membership: 229 unions, 192,000 members (as of December 2025)',
    );
    expect(text).toMatch(/^Total\t229\t192,048\t100\.0$/m);
    expect(text).not.toMatch(/[ぁ-ん一-龠]/);
  });

  it('is not had in a format that there is not', async () => {
    const answer = await viewer.get('/api/v1/outline.exe?asOf=2025-12');
    expect([answer.status, answer.json]).toMatchObject([
      400,
      { issues: [{ path: 'params.format' }] },
    ]);
  });
});
