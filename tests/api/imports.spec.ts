import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApi } from '../support/api';
import type { HttpClient } from '../support/http-client';
import { ImportCalls } from '../support/import-calls';
import { PERIOD, startReporting, writeReport, of, type Reporting } from '../support/reporting';

const HEADER = ['組合コード', '組合名', '都道府県', '性別', '雇用形態', '組合員数'];
const LOCKED = '2025-12';
const FAR = '2099-01-31';

let api: TestApi;
let editor: HttpClient;
let another: Reporting['another'];
let lastTime: Reporting['lastTime'];
let files: ImportCalls;

beforeAll(async () => {
  ({ api, editor, another, lastTime } = await startReporting());
  files = new ImportCalls(editor);
}, 240_000);
afterAll(() => api.close());

/** Everything that counts, as one number: what was entered, decided and recorded. */
async function ledgerHash(): Promise<unknown> {
  const tables = [
    ...['report_revision', 'report_cell', 'revision_warning', 'review_decision', 'report_draft'],
    ...['campaign_step', 'member_union', 'union_profile', 'union_affiliation', 'directory_change'],
  ];
  const sums = tables.map(
    (table) => `(SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) FROM ${table} t)`,
  );
  return (await api.database.owner.query(`SELECT ${sums.join(' || ')} AS hash`)).rows[0];
}

async function submitted(members: number): Promise<string> {
  const code = another();
  await writeReport(editor, { ...of(code), verb: 'submit', body: { members, reasons: REASONS } });
  return code;
}
const REASONS = {
  unchangedForLong: '合併',
  largeChange: '合併',
  tenth: '合併',
  tenfold: '合併',
  looksLikeThousands: '合併',
};

async function unionWhere(condition: string): Promise<string> {
  const { rows } = await api.database.owner.query<{ code: string }>(
    `SELECT u.code FROM member_union u
     JOIN union_profile f ON f.union_id = u.id AND upper_inf(f.recorded)
     JOIN union_affiliation a ON a.union_id = u.id AND upper_inf(a.recorded)
     WHERE ${condition} ORDER BY u.code LIMIT 1`,
  );
  return rows[0]?.code ?? '';
}

describe('a file of figures', () => {
  it('says of every row what would become of it, and writes nothing', async () => {
    const same = await submitted(100);
    const other = await submitted(120);
    const fresh = another();
    const wrong = another();
    const before = await ledgerHash();
    const read = await files.read({
      query: `period=${PERIOD}`,
      rows: [
        HEADER,
        [fresh, '', '東京都', '男', '正規', await lastTime(fresh)],
        [same, '', '', '', '', 100],
        [other, '', '', '', '', 123],
        [wrong, '', '', '', '', 'x'],
        ['', 'どこにもない合同労働組合', '', '', '', 5],
      ],
    });
    expect(read.rows).toEqual({
      ...{ total: 5, new: 1, changed: 1, unchanged: 1, unmatched: 1, rejected: 1, subtotals: 0 },
    });
    const rows = await files.rows(read.id);
    expect(rows.map(({ row, state }) => [row, state])).toEqual([
      ...[
        [2, 'new'],
        [3, 'unchanged'],
        [4, 'changed'],
        [5, 'rejected'],
        [6, 'unmatched'],
      ],
    ]);
    expect(rows[2]?.figures).toEqual([
      {
        ...{ column: 'F', period: PERIOD, prefecture: '00', gender: 'unknown' },
        ...{ employment: 'unknown', before: 120, after: 123 },
      },
    ]);
    expect(rows[4]?.given.name).toBe('どこにもない合同労働組合');
    expect(rows[4]?.issues.map(({ code }) => code)).toEqual(['union-unknown']);
    expect((await files.rows(read.id, 'state=changed')).map(({ row }) => row)).toEqual([4]);
    expect(await files.reports(read.id, 'state=changed')).toMatchObject([
      { code: other, before: 120, after: 123, change: 3, revision: 1, cells: { changed: 1 } },
    ]);
    expect(await ledgerHash()).toEqual(before);
  });

  it('compares a whole report: a cell that the file leaves out is one removed', async () => {
    const code = another();
    const cells = [
      { prefecture: '13', gender: 'male', employment: 'regular', members: 30 },
      { prefecture: '27', gender: 'male', employment: 'regular', members: 20 },
    ];
    await writeReport(editor, { ...of(code), verb: 'submit', body: { cells, reasons: REASONS } });
    const query = `period=${PERIOD}`;
    const row = (prefecture: string, members: number) => [
      code,
      '',
      prefecture,
      '男',
      '正規',
      members,
    ];
    const whole = await files.read({ query, rows: [HEADER, row('大阪府', 20), row('東京都', 30)] });
    expect(whole.rows).toMatchObject({ total: 2, unchanged: 2 });
    const part = await files.read({ query, rows: [HEADER, row('東京都', 50)] });
    expect((await files.reports(part.id))[0]).toMatchObject({
      ...{ state: 'changed', before: 50, after: 50, cells: { added: 0, removed: 1, changed: 1 } },
    });
  });

  it('takes nobody for a report: 0 is one, a blank says nothing', async () => {
    const [zero, blank] = [another(), another()];
    const read = await files.read({
      query: `period=${PERIOD}`,
      rows: [HEADER, [zero, '', '', '', '', 0], [blank, '', '', '', '', '']],
    });
    expect(read.rows).toMatchObject({ total: 2, new: 1, unchanged: 1 });
    expect(await files.reports(read.id)).toMatchObject([{ code: zero, after: 0, state: 'new' }]);
  });

  it('reads one column a period as it reads one row a period', async () => {
    const code = another();
    const settled = await lastTime(code);
    const read = await files.read({
      rows: [
        ['組合コード', '2025年12月', '令和8年1月'],
        [code, settled, settled + 1],
      ],
    });
    expect(read).toMatchObject({ layout: 'wide', rows: { total: 1 } });
    expect((await files.rows(read.id))[0]?.figures.map(({ period }) => period)).toEqual([
      ...[LOCKED, PERIOD],
    ]);
  });
});

describe('what cannot be submitted', () => {
  const faultsOf = async (rows: readonly (readonly (string | number)[])[], period = PERIOD) => {
    const { issues, rows: counts } = await files.read({
      query: `period=${period}`,
      rows: [HEADER, ...rows],
    });
    return { faults: issues.map(({ code, row }) => [row, code]), rejected: counts.rejected };
  };

  it('is a figure that stands twice, the same or another, with all of its report', async () => {
    const [same, other] = [another(), another()];
    const found = await faultsOf([
      [same, '', '東京都', '男', '正規', 5],
      [same, '', '東京都', '男', '正規', 5],
      [same, '', '大阪府', '男', '正規', 7],
      [other, '', '', '', '', 5],
      [other, '', '', '', '', 6],
    ]);
    expect(found.faults).toEqual([2, 3, 5, 6].map((row) => [row, 'repeated-cell']));
    expect(found.rejected).toBe(5);
  });

  it('is a change in a period that is locked, has no campaign or is not open yet', async () => {
    const code = another();
    expect((await faultsOf([[code, '', '', '', '', 987_654]], LOCKED)).faults).toEqual([
      [2, 'locked'],
    ]);
    expect((await faultsOf([[code, '', '', '', '', 5]], '2031-01')).faults).toEqual([
      [2, 'no-campaign'],
    ]);
    const campaign = { period: '2026-02', opensOn: '2098-01-01', dueOn: FAR };
    expect((await editor.post('/api/v1/campaigns', campaign)).status).toBe(201);
    expect((await faultsOf([[code, '', '', '', '', 5]], '2026-02')).faults).toEqual([
      [2, 'not-yet-open'],
    ]);
  });

  it('is a report of a confederation, or of a union that was no affiliate then', async () => {
    const confederation = await unionWhere(`f.kind = 'confederation'`);
    const gone = await unionWhere(`upper(a.span) < '2025-12-31' AND f.kind <> 'confederation'`);
    const { faults } = await faultsOf([
      [confederation, '', '', '', '', 5],
      [gone, '', '', '', '', 6],
    ]);
    expect(faults).toEqual([
      [2, 'confederation'],
      [3, 'afterWithdrawal'],
    ]);
  });

  it('keeps every other row of its union out, which says so in the language of the reader', async () => {
    const code = another();
    const read = await files.read({
      query: `period=${PERIOD}`,
      rows: [HEADER, [code, '', '東京都', '', '', 5], [code, '', '大阪府', '', '', '1.5']],
    });
    const answer = await editor.get(`/api/v1/imports/${read.id}/rows`, { 'accept-language': 'en' });
    expect(answer.json).toMatchObject({
      items: [
        { state: 'rejected', issues: [{ code: 'report-rejected' }] },
        { state: 'rejected', issues: [{ severity: 'error', column: 'F', found: '1.5' }] },
      ],
    });
    expect(answer.text).toContain('Another row of the same union');
  });
});
