import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { campaign, overviewResponse } from '@soshiki/contracts';
import { startApi, type TestApi } from '../support/api';
import { CampaignCalls } from '../support/campaign-calls';
import { SAMPLE } from '../support/sample';

const OPEN = '2026-01';
const TODAY = '2026-02-20';

let api: TestApi;
let calls: CampaignCalls;

beforeAll(async () => {
  api = await startApi({ filling: SAMPLE, today: TODAY });
  calls = new CampaignCalls(api);
}, 240_000);
afterAll(() => api.close());

async function newest(subject: string): Promise<unknown> {
  const { rows } = await api.database.owner.query<{ action: string }>(
    'SELECT action FROM audit_entry WHERE subject = $1 ORDER BY id DESC LIMIT 1',
    [subject],
  );
  return rows[0]?.action;
}

describe('making a campaign', () => {
  const plan = { period: '2026-02', opensOn: '2026-02-28', dueOn: '2026-03-28' };

  it('is done once however often it is sent under one key, and refused under another', async () => {
    const headers = { 'idempotency-key': 'make-2026-02' };
    const first = await (await calls.as('editor')).post('/api/v1/campaigns', plan, headers);
    const again = await (await calls.as('editor')).post('/api/v1/campaigns', plan, headers);
    expect([first.status, again.status, again.text]).toEqual([201, 201, first.text]);
    expect(campaign.parse(first.json)).toMatchObject({
      ...plan,
      state: 'open',
      entry: { allowed: false, because: 'not-yet-open' },
      steps: [{ state: 'open' }],
    });
    expect(campaign.parse(first.json).counts.notStarted).toBeGreaterThan(200);
    const other = await (await calls.as('editor')).post('/api/v1/campaigns', plan);
    expect([other.status, other.json]).toMatchObject([409, { code: 'conflict' }]);
    expect(await newest('campaign:2026-02')).toBe('campaign.create');
  });

  it.each([
    [
      'a due date before the opening',
      { ...plan, period: '2026-03', dueOn: '2026-02-27' },
      'due-before-opening',
    ],
    ['a period of a mistyped year', { ...plan, period: '2062-03' }, 'period-too-far-ahead'],
  ])('is refused with %s', async (_, body, code) => {
    const answer = await (await calls.as('editor')).post('/api/v1/campaigns', body);
    expect([answer.status, answer.json]).toMatchObject([422, { issues: [{ code }] }]);
  });

  it.each(['regional', 'reporter', 'viewer'] as const)('is not for the %s', async (role) => {
    expect((await (await calls.as(role)).post('/api/v1/campaigns', plan)).status).toBe(403);
  });

  it('opens it today when that is wanted, once', async () => {
    const opened = await calls.step('editor', 'open 2026-02');
    expect([opened.status, opened.json]).toMatchObject([
      200,
      { opensOn: TODAY, entry: { allowed: true } },
    ]);
    expect((await calls.step('editor', 'open 2026-02')).status).toBe(409);
  });
});

describe('changing the days of a campaign', () => {
  it('wants the version that was read, and tells both values when it is another', async () => {
    expect((await calls.reschedule(OPEN, { dueOn: '2026-03-05' })).status).toBe(428);
    const { tag } = await calls.show(OPEN);
    const changed = await calls.reschedule(OPEN, { dueOn: '2026-03-05' }, tag);
    expect([changed.status, changed.json]).toMatchObject([200, { dueOn: '2026-03-05' }]);
    const late = await calls.reschedule(OPEN, { dueOn: '2026-03-09' }, tag);
    expect([late.status, late.json]).toMatchObject([
      412,
      {
        issues: [
          { path: 'body.dueOn', code: 'yours', found: '2026-03-09' },
          {
            path: 'body.dueOn',
            code: 'theirs',
            found: '2026-03-05',
            message: expect.stringMatching(/変更$/),
          },
        ],
      },
    ]);
    const again = await calls.reschedule(
      OPEN,
      { dueOn: '2026-02-28' },
      changed.headers.get('etag') ?? '',
    );
    expect(again.status).toBe(200);
  });

  it('is refused out of order, and for a locked campaign', async () => {
    expect((await calls.reschedule(OPEN, { opensOn: '2026-03-01' }, '*')).status).toBe(422);
    expect((await calls.reschedule('2025-12', { dueOn: '2026-03-01' }, '*')).status).toBe(422);
  });
});

describe('the steps of a campaign', () => {
  it('go from open to closed to locked and, with a reason, back', async () => {
    const soon = { period: '2026-03', opensOn: '2026-02-01', dueOn: '2026-02-28' };
    expect((await (await calls.as('editor')).post('/api/v1/campaigns', soon)).status).toBe(201);
    expect((await calls.step('approver', 'lock 2026-03')).status).toBe(422);
    expect((await calls.step('editor', 'reopen 2026-03', { reason: 'まだ' })).status).toBe(403);
    expect((await calls.step('approver', 'reopen 2026-03', { reason: 'まだ' })).status).toBe(409);

    const closed = await calls.step('editor', 'close 2026-03');
    expect([closed.status, closed.json]).toMatchObject([
      200,
      { state: 'closed', entry: { allowed: true } },
    ]);
    expect((await calls.show('2026-03', 'reporter')).entry.because).toBe('closed');
    expect((await calls.step('editor', 'close 2026-03')).status).toBe(409);
    expect((await calls.step('editor', 'open 2026-03')).status).toBe(422);

    expect((await calls.step('editor', 'lock 2026-03')).status).toBe(403);
    expect((await calls.step('approver', 'lock 2026-03')).json).toMatchObject({ state: 'locked' });
    expect((await calls.step('approver', 'lock 2026-03')).status).toBe(409);
    expect((await calls.step('editor', 'close 2026-03')).status).toBe(422);

    expect((await calls.step('approver', 'reopen 2026-03', {})).status).toBe(400);
    const over = { reason: '訂正のため', dueOn: '2026-02-19' };
    expect((await calls.step('approver', 'reopen 2026-03', over)).status).toBe(422);
    const reopened = await calls.step('approver', 'reopen 2026-03', {
      reason: '訂正のため',
      dueOn: '2026-03-31',
    });
    const { steps, ...rest } = campaign.parse(reopened.json);
    expect(rest).toMatchObject({ state: 'open', dueOn: '2026-03-31' });
    expect(steps.map(({ state, reason }) => [state, reason])).toEqual([
      ['open', null],
      ['closed', null],
      ['locked', null],
      ['open', '訂正のため'],
    ]);
    expect(await newest('campaign:2026-03')).toBe('campaign.reopen');
  });

  it('are taken once by ten people who take the same one at the same moment', async () => {
    const soon = { period: '2026-04', opensOn: '2026-02-01', dueOn: '2026-02-28' };
    const editor = await calls.as('editor');
    const made = await Promise.all(
      Array.from({ length: 10 }, () => editor.post('/api/v1/campaigns', soon)),
    );
    expect(made.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(9).fill(409)]);
    const closed = await Promise.all(
      Array.from({ length: 10 }, () => calls.step('editor', 'close 2026-04')),
    );
    expect(closed.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(9).fill(409)]);
    const { steps } = await calls.show('2026-04');
    expect(steps.map(({ state }) => state)).toEqual(['open', 'closed']);
  });

  it('do not lock while reports wait for a decision, and name their unions', async () => {
    const { counts } = await calls.show(OPEN);
    expect((await calls.step('editor', `close ${OPEN}`)).status).toBe(200);
    const refused = await calls.step('admin', `lock ${OPEN}`);
    expect([refused.status, refused.json]).toMatchObject([
      422,
      { detail: expect.stringContaining(`${counts.submitted}件`), issues: expect.any(Array) },
    ]);
    await api.database.owner.query(`
      INSERT INTO review_decision (revision_id, decision, decided_by, entered_by)
      SELECT r.id, 'approved', (SELECT min(id) FROM account WHERE id <> r.entered_by), r.entered_by
      FROM report_revision r WHERE period = '2026-01-31'
        AND NOT EXISTS (SELECT FROM review_decision v WHERE v.revision_id = r.id)`);
    expect((await calls.step('admin', `lock ${OPEN}`)).json).toMatchObject({ state: 'locked' });
  });

  it('leave the default period on the newest that was ever settled, also while it is open again', async () => {
    expect((await calls.show('2026-03')).state).toBe('open');
    const { json } = await (await calls.as('viewer')).get('/api/v1/overview');
    expect(overviewResponse.parse(json)).toMatchObject({ asOf: '2026-03', status: 'open' });
  });
});
