import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { campaigns, type BoardItem } from '@soshiki/contracts';
import { startApi, type TestApi } from '../support/api';
import type { HttpClient } from '../support/http-client';
import { SAMPLE } from '../support/sample';

const OPEN = '2026-01';

let api: TestApi;
let admin: HttpClient;

beforeAll(async () => {
  api = await startApi({ filling: SAMPLE, today: '2026-02-20' });
  admin = await api.signedIn('admin');
}, 240_000);
afterAll(() => api.close());

async function board(query = '', client = admin, period = OPEN) {
  const { json } = await client.get(`/api/v1/campaigns/${period}/reports?${query}`);
  return campaigns.board.response.parse(json);
}

async function sql<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
  return (await api.database.owner.query(text, values)).rows as Row[];
}

describe('what becomes of a report', () => {
  let revision = 90_000_000;

  async function revise(code: string, rev: number, enteredAt = 'now()'): Promise<void> {
    revision += 1;
    await sql(
      `WITH r AS (INSERT INTO report_revision (id, union_id, period, rev, members, source, reason, entered_at, entered_by, digest)
         SELECT ${revision}, id, '2026-01-31', ${rev}, 7, 'entry', '訂正', ${enteredAt}, 3, sha256('') FROM member_union WHERE code = $1
         RETURNING id)
       INSERT INTO report_cell SELECT id, '13', 'male', 'regular', 7 FROM r`,
      [code],
    );
  }

  async function decide(decision: string): Promise<void> {
    await sql(
      `INSERT INTO review_decision (revision_id, decision, comment, decided_by, entered_by) VALUES ($1, $2, '理由', 2, 3)`,
      [revision, decision],
    );
  }

  async function lineOf(code: string): Promise<BoardItem> {
    const [line] = (await board(`q=${code}`)).items;
    if (line === undefined) throw new Error(`${code} is not on the board`);
    return line;
  }

  it('shows a correction under way beside the figure in force, and takes it over when approved', async () => {
    const [approved] = (await board('state=approved')).items;
    if (approved === undefined) throw new Error('nothing is approved');
    const { code, revision: rev } = approved;
    await revise(code, rev + 1);
    expect(await lineOf(code)).toMatchObject({
      ...{ state: 'approved', correction: 'submitted', members: 7, revision: rev + 1 },
      figure: approved.figure,
    });
    expect((await board()).counts.correcting).toBe(1);
    await decide('returned');
    expect(await lineOf(code)).toMatchObject({ state: 'approved', correction: 'returned' });
    await revise(code, rev + 2);
    await decide('approved');
    expect(await lineOf(code)).toMatchObject({ correction: null, figure: { members: 7 } });
    expect((await lineOf(code)).isLate).toBe(approved.isLate);
  });

  it('has only the newest revision wait for a decision', async () => {
    const [waiting] = (await board('state=submitted')).items;
    if (waiting === undefined) throw new Error('nothing is submitted');
    await revise(waiting.code, waiting.revision + 1);
    await decide('returned');
    expect((await lineOf(waiting.code)).state).toBe('returned');
    const { json } = await admin.get(`/api/v1/overview?asOf=${OPEN}`);
    const { counts } = await board();
    expect(json).toMatchObject({ reporting: { submitted: counts.submitted } });
  });

  it('is late when it comes after the due day in Japan', async () => {
    const codes = (await board('state=notStarted')).items.map(({ code }) => code);
    const [first = '', second = ''] = codes;
    await revise(first, 1, `'2026-02-28T23:59:59+09:00'`);
    await revise(second, 1, `'2026-03-01T00:00:00+09:00'`);
    expect([(await lineOf(first)).isLate, (await lineOf(second)).isLate]).toEqual([false, true]);
  });
});
