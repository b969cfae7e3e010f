import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '@soshiki/contracts';
import type { TestApi } from '../support/api';
import type { Answer, HttpClient } from '../support/http-client';
import { of, readReport, startReporting, writeReport, type Reporting } from '../support/reporting';

const SUBMITTERS = 20;

let api: TestApi;
let approver: HttpClient;
let admin: HttpClient;
let editor: HttpClient;
let another: Reporting['another'];
let lastTime: Reporting['lastTime'];

beforeAll(async () => {
  ({ api, approver, admin, editor, another, lastTime } = await startReporting());
}, 240_000);
afterAll(() => api.close());

async function revisionsOf(code: string): Promise<number> {
  const { rows } = await api.database.owner.query<{ count: number }>(
    `SELECT count(*) FROM report_revision r JOIN member_union u ON u.id = r.union_id
     WHERE u.code = $1 AND r.period = '2026-01-31'`,
    [code],
  );
  return rows[0]?.count ?? -1;
}

const succeeded = (answers: readonly Answer[]): Answer[] =>
  answers.filter(({ status }) => status === 200);

describe('twenty people who submit one report at the same moment', () => {
  it('are one who succeeds and nineteen who are told, with their figure and the one that came first', async () => {
    const code = another();
    const members = await lastTime(code);
    const { tag } = await readReport(editor, of(code));
    const answers = await Promise.all(
      Array.from({ length: SUBMITTERS }, (_, place) =>
        writeReport(editor, {
          ...of(code),
          verb: 'submit',
          tag,
          body: { members: members + place },
        }),
      ),
    );
    const [winner, ...others] = succeeded(answers);
    expect(others).toEqual([]);
    const told = answers.filter(({ status }) => status === 412 || status === 409);
    expect(told).toHaveLength(SUBMITTERS - 1);

    const taken = (winner?.json as { members: number }).members;
    for (const answer of told) {
      const place = answers.indexOf(answer);
      const { issues = [] } = answer.json as Problem;
      expect(issues.map(({ code: of, found }) => [of, found])).toEqual([
        ['yours', (members + place).toLocaleString('en')],
        ['theirs', taken.toLocaleString('en')],
      ]);
      expect(issues[1]?.message).toMatch(/本部担当.*が.*に提出/);
    }
    expect(await revisionsOf(code)).toBe(1);
  });

  it('are one winner also when each says that whatever is there will do', async () => {
    const code = another();
    const members = await lastTime(code);
    const answers = await Promise.all(
      Array.from({ length: SUBMITTERS }, () =>
        writeReport(editor, { ...of(code), verb: 'submit', body: { members } }),
      ),
    );
    expect(succeeded(answers)).toHaveLength(1);
    expect(await revisionsOf(code)).toBe(1);
  });
});

describe('a submission sent twice', () => {
  it('is done once under one key, and answered alike', async () => {
    const code = another();
    const { tag } = await readReport(editor, of(code));
    const body = { members: await lastTime(code) };
    const headers = { 'idempotency-key': `twice-${code}` };
    const send = () => writeReport(editor, { ...of(code), verb: 'submit', tag, body, headers });
    const [first, second] = await Promise.all([send(), send()]);
    const third = await send();
    expect([first.status, second.status, third.status]).toEqual([200, 200, 200]);
    expect(new Set([first.text, second.text, third.text]).size).toBe(1);
    expect(await revisionsOf(code)).toBe(1);
  });

  it('is refused when the key was used for something else', async () => {
    const code = another();
    const members = await lastTime(code);
    const headers = { 'idempotency-key': `other-${code}` };
    const send = (figure: number) =>
      writeReport(editor, { ...of(code), verb: 'submit', body: { members: figure }, headers });
    expect((await send(members)).status).toBe(200);
    expect((await send(members + 1)).status).toBe(409);
  });
});

describe('two who decide at the same moment', () => {
  it('are one decision', async () => {
    const code = another();
    await writeReport(editor, {
      ...of(code),
      verb: 'submit',
      body: { members: await lastTime(code) },
    });
    const { tag } = await readReport(approver, of(code));
    const answers = await Promise.all([
      writeReport(approver, { ...of(code), verb: 'approve', tag }),
      writeReport(admin, { ...of(code), verb: 'return', tag, body: { comment: '確認を' } }),
    ]);
    expect(succeeded(answers)).toHaveLength(1);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('never decide on a revision that another one has replaced meanwhile', async () => {
    const code = another();
    const members = await lastTime(code);
    await writeReport(editor, { ...of(code), verb: 'submit', body: { members } });
    const { tag } = await readReport(approver, of(code));
    const [approval, submission] = await Promise.all([
      writeReport(approver, { ...of(code), verb: 'approve', tag }),
      writeReport(editor, {
        ...{ ...of(code), verb: 'submit', tag },
        body: { members: members + 1, reason: '打ち間違い' },
      }),
    ]);
    expect([approval.status, submission.status].sort()).toEqual([200, 412]);
  });
});
