import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApi } from '../support/api';
import type { HttpClient } from '../support/http-client';
import {
  approveMany,
  of,
  PERIOD,
  readQueue,
  readReport,
  startReporting,
  writeReport,
  type Reporting,
} from '../support/reporting';

let api: TestApi;
let approver: HttpClient;
let editor: HttpClient;
let another: Reporting['another'];
let lastTime: Reporting['lastTime'];

beforeAll(async () => {
  ({ api, approver, editor, another, lastTime } = await startReporting());
}, 240_000);
afterAll(() => api.close());

async function auditEntries(): Promise<number> {
  const { rows } = await api.database.owner.query<{ count: number }>(
    `SELECT count(*) FROM audit_entry WHERE action = 'report.approve'`,
  );
  return rows[0]?.count ?? -1;
}

describe('approving many at once', () => {
  it('takes what is in order and says of each other report why not', async () => {
    const [mine, changed, odd, early] = [another(), another(), another(), another()];
    await writeReport(approver, {
      ...of(mine),
      verb: 'submit',
      body: { members: await lastTime(mine) },
    });
    const tenfold = (await lastTime(odd)) * 10;
    const reasons = { largeChange: '合併', tenfold: '合併' };
    await writeReport(editor, { ...of(odd), verb: 'submit', body: { members: tenfold, reasons } });
    const { items, readAt } = await readQueue(approver);
    await writeReport(editor, {
      ...of(changed),
      verb: 'submit',
      body: { members: await lastTime(changed) },
    });
    const plain = items
      .filter(({ warnings, mayApprove }) => mayApprove && warnings.length === 0)
      .map(({ union }) => union.code);
    const codes = [...plain, mine, changed, odd, early, '9999'];
    const entries = await auditEntries();
    const outcome = await approveMany(approver, { codes, seenAt: readAt });
    expect(outcome.approved).toEqual([...plain].sort());
    expect(Object.fromEntries(outcome.refused.map(({ code, because }) => [code, because]))).toEqual(
      {
        [mine]: 'own-figure',
        [changed]: 'changed-since',
        [odd]: 'has-warnings',
        [early]: 'nothing-submitted',
        '9999': 'not-found',
      },
    );
    expect((await auditEntries()) - entries).toBe(plain.length);
    for (const code of plain.slice(0, 3)) {
      expect((await readReport(editor, of(code))).report.state).toBe('approved');
    }
    expect((await approveMany(approver, { codes: [odd], includeWarned: true })).approved).toEqual([
      odd,
    ]);
  });

  it('is done once under one key', async () => {
    const code = another();
    await writeReport(editor, {
      ...of(code),
      verb: 'submit',
      body: { members: await lastTime(code) },
    });
    const send = () =>
      approver.post(
        `/api/v1/campaigns/${PERIOD}/approve`,
        { codes: [code] },
        { 'idempotency-key': code },
      );
    const [first, second] = [await send(), await send()];
    expect(first.json).toEqual({ approved: [code], refused: [] });
    expect(second.text).toBe(first.text);
  });

  it('is not for editors, not without a campaign, and not in a locked one', async () => {
    const asked = { codes: ['0001'] };
    expect((await editor.post(`/api/v1/campaigns/${PERIOD}/approve`, asked)).status).toBe(403);
    expect((await approver.post('/api/v1/campaigns/2031-01/approve', asked)).status).toBe(404);
    expect((await approver.post('/api/v1/campaigns/2025-12/approve', asked)).status).toBe(422);
  });
});
