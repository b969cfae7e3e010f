import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Overview, ReviewItem } from '@soshiki/contracts';
import { compareForReview } from '@soshiki/statistics';
import type { TestApi } from '../support/api';
import type { HttpClient } from '../support/http-client';
import {
  of,
  PERIOD,
  readQueue,
  approveMany,
  startReporting,
  writeReport,
  type Reporting,
} from '../support/reporting';

let api: TestApi;
let admin: HttpClient;
let approver: HttpClient;
let editor: HttpClient;
let another: Reporting['another'];
let lastTime: Reporting['lastTime'];

beforeAll(async () => {
  ({ api, admin, approver, editor, another, lastTime } = await startReporting());
}, 240_000);
afterAll(() => api.close());

async function itemOf(code: string, client = approver): Promise<ReviewItem> {
  const item = (await readQueue(client)).items.find(({ union }) => union.code === code);
  if (item === undefined) throw new Error(`${code} waits for no decision`);
  return item;
}

async function overview(): Promise<Overview> {
  return (await approver.get(`/api/v1/overview?asOf=${PERIOD}`)).json as Overview;
}

describe('the review queue', () => {
  it('holds what waits for a decision, the most doubtful first', async () => {
    const { items } = await readQueue(approver);
    const subjects = items.map(({ union, warnings, change }) => ({
      ...{ code: union.code, warnings: warnings.map(({ code }) => code), difference: change },
    }));
    expect(items.length).toBeGreaterThan(20);
    expect(subjects).toEqual([...subjects].sort(compareForReview));
    expect(items[0]?.severity).toBeGreaterThan(0);
    const { json } = await approver.get(`/api/v1/campaigns/${PERIOD}/reports?state=submitted`);
    const board = json as { items: { code: string }[] };
    expect(items.map(({ union }) => union.code).sort()).toEqual(
      board.items.map(({ code }) => code).sort(),
    );
  });

  it('says what an approval makes of the headline before it is given', async () => {
    const before = await overview();
    const { now, items, onceAllApproved } = await readQueue(approver);
    expect(now).toMatchObject({
      unions: before.unions,
      members: before.members,
      headline: before.headline,
    });
    const [item] = items;
    if (item === undefined) throw new Error('something waits');
    const { code } = item.union;
    const answer = await writeReport(approver, {
      ...of(code),
      verb: 'approve',
      tag: `"${item.version}"`,
    });
    expect(answer.status).toBe(200);
    const after = await overview();
    expect(after.members).toBe(item.effect.membersAfter);
    expect(after.headline).toEqual(item.effect.headlineAfter);
    expect((await readQueue(approver)).onceAllApproved).toEqual(onceAllApproved);
  });

  it('shows a correction beside the figure in force', async () => {
    const code = another();
    const members = await lastTime(code);
    await writeReport(editor, { ...of(code), verb: 'submit', body: { members } });
    expect(await itemOf(code)).toMatchObject({ isCorrection: false, effect: { inForce: members } });
    await writeReport(approver, { ...of(code), verb: 'approve' });
    const body = { members: members + 3, reason: '3人漏れていました' };
    await writeReport(editor, { ...of(code), verb: 'correct', body });
    const { members: total } = await overview();
    expect(await itemOf(code)).toMatchObject({
      ...{ isCorrection: true, revision: 2, change: 3, reason: '3人漏れていました' },
      previous: { period: PERIOD, members },
      effect: { inForce: members, membersAfter: total + 3 },
    });
  });

  it('tells each reader whether they may approve, and why not', async () => {
    const code = another();
    await writeReport(approver, {
      ...of(code),
      verb: 'submit',
      body: { members: await lastTime(code) },
    });
    expect(await itemOf(code, approver)).toMatchObject({
      mayApprove: false,
      because: 'own-figure',
    });
    expect(await itemOf(code, editor)).toMatchObject({ mayApprove: false, because: 'not-allowed' });
    expect(await itemOf(code, admin)).toMatchObject({ mayApprove: true, because: null });
  });

  it('has 24 months before each figure, and the figure', async () => {
    for (const { history, members } of (await readQueue(approver)).items) {
      expect(history).toHaveLength(25);
      expect(history.at(-1)).toEqual({ period: PERIOD, members });
      expect(history[0]?.period).toBe('2024-01');
    }
  });

  it('leaves out a union that no longer counts', async () => {
    const code = another();
    await writeReport(editor, {
      ...of(code),
      verb: 'submit',
      body: { members: await lastTime(code) },
    });
    expect((await itemOf(code)).union.code).toBe(code);
    await api.database.pool.query(
      `INSERT INTO union_affiliation (union_id, span, withdrawal_reason, recorded_by)
       SELECT a.union_id, daterange(lower(a.span), '2026-01-15'), '解散', 1
       FROM union_affiliation a JOIN member_union u ON u.id = a.union_id
       WHERE u.code = $1 AND upper_inf(a.recorded) AND upper_inf(a.span)`,
      [code],
    );
    await expect(itemOf(code)).rejects.toThrow('waits for no decision');
    const approval = await writeReport(approver, { ...of(code), verb: 'approve' });
    expect(approval.status).toBe(422);
    expect(await approveMany(approver, { codes: [code] })).toMatchObject({
      refused: [{ code, because: 'not-found' }],
    });
  });

  it('names what happened to the union in the directory', async () => {
    const code = another();
    await api.database.pool.query(
      `INSERT INTO union_profile (union_id, name, kana, kind, industry_code, prefecture_code, valid, recorded_by)
       SELECT f.union_id, 'あたらしい名の労組', f.kana, f.kind, f.industry_code, f.prefecture_code, '[2025-10-01,)', 1
       FROM union_profile f JOIN member_union u ON u.id = f.union_id
       WHERE u.code = $1 AND upper_inf(f.recorded) AND upper_inf(f.valid)`,
      [code],
    );
    await writeReport(editor, {
      ...of(code),
      verb: 'submit',
      body: { members: await lastTime(code) },
    });
    const { events } = await itemOf(code);
    const renamed = events.find(({ kind }) => kind === 'renamed');
    expect(renamed).toMatchObject({ effectiveOn: '2025-10-01' });
    expect(renamed?.text.ja).toMatch(/^名称: .+ → あたらしい名の労組$/);
  });

  it('is for the headquarters, and of campaigns there are', async () => {
    for (const role of ['regional', 'reporter', 'viewer'] as const) {
      const client = await api.signedIn(role);
      expect((await client.get(`/api/v1/campaigns/${PERIOD}/review`)).status).toBe(403);
    }
    expect((await editor.get('/api/v1/campaigns/2031-01/review')).status).toBe(404);
  });
});
