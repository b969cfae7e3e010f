import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importList } from '@soshiki/contracts';
import type { TestApi } from '../support/api';
import type { HttpClient } from '../support/http-client';
import { ImportCalls, importIn } from '../support/import-calls';
import { issuesOf, of, PERIOD, startReporting, type Reporting } from '../support/reporting';

let api: TestApi;
let editor: HttpClient;
let another: Reporting['another'];
let files: ImportCalls;

beforeAll(async () => {
  ({ api, editor, another } = await startReporting());
  files = new ImportCalls(editor);
}, 240_000);
afterAll(() => api.close());

const query = `period=${PERIOD}`;
const PLAIN = ['組合コード', '組合員数'];

async function nameOf(code: string): Promise<string> {
  const { json } = await editor.get(`/api/v1/campaigns/${of(code).period}/reports/${code}`);
  return (json as { union: { name: string } }).union.name;
}

describe('a file that is read in another way', () => {
  it('takes a column for what somebody says it is, and the next file with that header too', async () => {
    const code = another();
    const rows = (members: number) => [
      ['コード', '備考', '当月数値', '前月数値'],
      [code, 'なし', members, members + 1],
    ];
    const first = await files.read({ query, rows: rows(31) });
    const columns = [
      { place: 0, field: 'code' },
      { place: 2, field: 'ignore' },
      { place: 3, field: 'members' },
    ];
    const changed = importIn(await files.change(first.id, { columns }));
    expect(changed.columns.map(({ field }) => field)).toEqual([
      'code',
      'ignore',
      'ignore',
      'members',
    ]);
    expect((await files.reports(first.id))[0]).toMatchObject({ code, after: 32 });

    const admin = new ImportCalls(await api.signedIn('admin'));
    const next = await admin.read({ query, rows: rows(41) });
    expect(next.isRemembered).toBe(true);
    expect((await admin.reports(next.id))[0]).toMatchObject({ code, after: 42 });
    const other = await files.read({
      query,
      rows: [
        ['コード', '人数'],
        [code, 5],
      ],
    });
    expect(other.isRemembered).toBe(false);
  });

  it('matches a row by hand with the union somebody chose, until they take it back', async () => {
    const code = another();
    const given = `${(await nameOf(code)).slice(0, 5)}某支部`;
    const file = await files.read({
      query,
      rows: [
        ['組合名', '組合員数'],
        [given, 12],
      ],
    });
    expect(file.rows).toMatchObject({ total: 1, unmatched: 1 });
    const matched = importIn(await files.change(file.id, { matches: [{ given, code }] }));
    expect(matched.rows).toMatchObject({ total: 1, unmatched: 0, new: 1 });
    expect((await files.rows(file.id))[0]).toMatchObject({ code, state: 'new' });
    const back = importIn(await files.change(file.id, { matches: [{ given, code: null }] }));
    expect(back.rows).toMatchObject({ unmatched: 1 });
  });

  it('is about the period that somebody says when its rows say none', async () => {
    const file = await files.read({
      rows: [
        ['組合コード', '組合員数'],
        [another(), 12],
      ],
    });
    expect(file.rows).toMatchObject({ total: 1, rejected: 1 });
    const changed = importIn(await files.change(file.id, { period: PERIOD }));
    expect(changed).toMatchObject({ period: PERIOD, rows: { new: 1, rejected: 0 } });
    const marked = await files.client.get(`/api/v1/imports/${file.id}/errors.xlsx`);
    expect([marked.status, marked.bytes.subarray(0, 2).toString()]).toEqual([200, 'PK']);
  });

  it('is changed by whoever saw it as it is, and by nobody else', async () => {
    const file = await files.read({
      query,
      rows: [
        ['組合コード', '組合員数'],
        [another(), 12],
      ],
    });
    const tag = (await files.show(file.id)).headers.get('etag') ?? '';
    expect((await files.change(file.id, {}, null)).status).toBe(428);
    const [one, other] = [
      await files.change(file.id, { period: '2026-01' }, tag),
      await files.change(file.id, { period: '2026-01' }, tag),
    ];
    expect([one.status, other.status]).toEqual([200, 412]);
    expect(one.headers.get('etag')).not.toBe(tag);
  });
});

describe('a file that cannot be read', () => {
  it('is refused in words, and leaves nothing behind', async () => {
    const pdf = await files.send({ content: '%PDF-1.7 ...', name: '人員.csv' });
    const empty = await files.send({ content: '' });
    const noZip = await files.send({ content: 'PK\u0003\u0004 not a workbook', name: 'a.xlsx' });
    expect([pdf.status, empty.status, noZip.status]).toEqual([415, 422, 422]);
    for (const answer of [pdf, empty, noZip]) {
      expect(issuesOf(answer)).toHaveLength(1);
      expect(answer.text).toMatch(/[ぁ-ん]/);
    }
    const { rows } = await api.database.owner.query(
      `SELECT FROM import_file WHERE file_name IN ('人員.csv', 'a.xlsx')`,
    );
    expect(rows).toEqual([]);
  });

  it('needs to be there, of a kind that exists', async () => {
    const bare = await editor.post('/api/v1/imports?kind=figures', {});
    expect(bare.status).toBe(415);
    expect((await files.send({ content: 'x', query: 'kind=people' })).status).toBe(400);
  });
});

describe('an import', () => {
  it('belongs to the account that made it', async () => {
    const { id } = await files.read({
      rows: [PLAIN, [another(), 5]],
      query: `period=${PERIOD}`,
    });
    const admin = new ImportCalls(await api.signedIn('admin'));
    const answers = await Promise.all([
      admin.show(id),
      admin.client.get(`/api/v1/imports/${id}/rows`),
      admin.client.get(`/api/v1/imports/${id}/reports`),
      admin.client.get(`/api/v1/imports/${id}/errors.xlsx`),
      admin.change(id, {}),
      admin.apply(id),
      admin.discard(id),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    const listed = async ({ client }: ImportCalls) =>
      importList.parse((await client.get('/api/v1/imports')).json).items.map((item) => item.id);
    expect(await listed(admin)).not.toContain(id);
    expect(await listed(files)).toContain(id);
    expect((await files.show(id)).status).toBe(200);
  });

  it('is for the headquarters alone', async () => {
    for (const role of ['regional', 'reporter', 'viewer'] as const) {
      const calls = new ImportCalls(await api.signedIn(role));
      expect((await calls.send({ rows: [PLAIN] })).status).toBe(403);
      expect((await calls.client.get('/api/v1/imports')).status).toBe(403);
    }
  });

  it('is seen by every instance, and gone when it is discarded or has expired', async () => {
    const rows = [PLAIN, [another(), 5]];
    const [kept, thrown] = [await files.read({ rows, query }), await files.read({ rows, query })];
    const twin = await api.anotherInstance();
    try {
      const there = new ImportCalls(await twin.signedIn('editor'));
      expect(importIn(await there.show(kept.id))).toEqual(importIn(await files.show(kept.id)));
      expect((await there.discard(thrown.id)).status).toBe(204);
    } finally {
      await twin.close();
    }
    expect((await files.show(thrown.id)).status).toBe(404);
    await api.database.owner.query(
      `UPDATE import_file SET expires_at = clock_timestamp() WHERE id = $1`,
      [kept.id],
    );
    expect((await files.show(kept.id)).status).toBe(404);
    await files.client.get('/api/v1/imports');
    const { rows: left } = await api.database.owner.query(
      `SELECT FROM import_file f WHERE f.id = ANY ($1) UNION ALL
       SELECT FROM import_cell c WHERE c.import_id = ANY ($1)`,
      [[kept.id, thrown.id]],
    );
    expect(left).toEqual([]);
  });
});
