import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '@soshiki/contracts';
import type { TestApi } from '../support/api';
import type { HttpClient } from '../support/http-client';
import {
  FAR,
  issuesOf,
  of,
  PERIOD,
  readReport,
  reschedule,
  startReporting,
  stepCampaign,
  writeReport,
  type Reporting,
} from '../support/reporting';

let api: TestApi;
let admin: HttpClient;
let approver: HttpClient;
let editor: HttpClient;
let reporter: HttpClient;
let own: string;
let another: Reporting['another'];
let lastTime: Reporting['lastTime'];

beforeAll(async () => {
  ({ api, admin, approver, editor, reporter, own, another, lastTime } = await startReporting());
}, 240_000);
afterAll(() => api.close());

describe('two persons for every approval', () => {
  it('is held to by the API, for return as for approval, and by the database', async () => {
    const code = another();
    const members = await lastTime(code);
    await writeReport(approver, { ...of(code), verb: 'submit', body: { members } });
    const { report } = await readReport(approver, of(code));
    expect(report.allowed).toMatchObject({ approve: false, return: false, because: 'own-figure' });
    for (const verb of ['approve', 'return'] as const) {
      const answer = await writeReport(approver, {
        ...of(code),
        verb,
        body: { comment: '自分で' },
      });
      expect(answer.status).toBe(422);
      expect(issuesOf(answer)).toEqual(['own-figure']);
    }
    const direct = api.database.pool.query(
      `INSERT INTO review_decision (revision_id, decision, decided_by, entered_by)
       SELECT r.id, 'approved', r.entered_by, r.entered_by FROM report_revision r
       JOIN member_union u ON u.id = r.union_id WHERE u.code = $1 ORDER BY r.id DESC LIMIT 1`,
      [code],
    );
    await expect(direct).rejects.toMatchObject({ constraint: 'approval_takes_two' });
    expect((await writeReport(admin, { ...of(code), verb: 'approve' })).status).toBe(200);
  });

  it('cannot be got round by giving another author', async () => {
    const code = another();
    await writeReport(editor, {
      ...of(code),
      verb: 'submit',
      body: { members: await lastTime(code) },
    });
    const direct = api.database.pool.query(
      `INSERT INTO review_decision (revision_id, decision, decided_by, entered_by)
       SELECT r.id, 'approved', r.entered_by, 1 FROM report_revision r
       JOIN member_union u ON u.id = r.union_id WHERE u.code = $1 ORDER BY r.id DESC LIMIT 1`,
      [code],
    );
    await expect(direct).rejects.toMatchObject({ code: '23503' });
  });

  it('leaves approving to approvers', async () => {
    const code = another();
    await writeReport(admin, {
      ...of(code),
      verb: 'submit',
      body: { members: await lastTime(code) },
    });
    expect((await writeReport(editor, { ...of(code), verb: 'approve' })).status).toBe(403);
    expect((await writeReport(reporter, { ...of(own), verb: 'approve' })).status).toBe(403);
  });
});

describe('the order of things', () => {
  it('knows nothing to decide before a submission, and nothing twice', async () => {
    const code = another();
    const early = await writeReport(approver, { ...of(code), verb: 'approve' });
    expect(issuesOf(early)).toEqual(['nothing-submitted']);
    await writeReport(editor, {
      ...of(code),
      verb: 'submit',
      body: { members: await lastTime(code) },
    });
    await writeReport(approver, { ...of(code), verb: 'approve' });
    expect((await writeReport(approver, { ...of(code), verb: 'approve' })).status).toBe(409);
  });

  it('takes no correction before an approval, and no plain submission after it', async () => {
    const code = another();
    const members = await lastTime(code);
    const body = { members, reason: '訂正' };
    const early = await writeReport(editor, { ...of(code), verb: 'correct', body });
    expect(issuesOf(early)).toEqual(['not-approved']);
    await writeReport(editor, { ...of(code), verb: 'submit', body: { members } });
    await writeReport(approver, { ...of(code), verb: 'approve' });
    const late = await writeReport(editor, { ...of(code), verb: 'submit', body });
    expect(issuesOf(late)).toEqual(['approved']);
  });

  it('says that a report is late when it came after the due day', async () => {
    await reschedule(editor, { period: PERIOD, dueOn: '2026-02-28' });
    const code = another();
    const body = { members: await lastTime(code) };
    const answer = await writeReport(editor, { ...of(code), verb: 'submit', body });
    expect(answer.json).toMatchObject({ isLate: true, revisions: [{ isLate: true }] });
    await reschedule(editor, { period: PERIOD, dueOn: FAR });
  });
});

describe('the days of a campaign', () => {
  /** Every write there is, as nobody but the server should refuse it. */
  const attempts = (code: string) =>
    [
      { ...of(code), verb: 'save', body: { members: 1 } },
      { ...of(code), verb: 'submit', body: { members: 1, reason: '理由' } },
      { ...of(code), verb: 'correct', body: { members: 1, reason: '理由' } },
    ] as const;

  it('refuse everybody before the opening day', async () => {
    await reschedule(editor, { period: PERIOD, opensOn: '2099-01-01' });
    for (const attempt of attempts(own)) {
      expect(issuesOf(await writeReport(reporter, attempt))).toEqual(['not-yet-open']);
      expect(issuesOf(await writeReport(editor, attempt))).toEqual(['not-yet-open']);
    }
    const { report } = await readReport(reporter, of(own));
    expect(report.allowed).toMatchObject({ edit: false, submit: false, because: 'not-yet-open' });
    await reschedule(editor, { period: PERIOD, opensOn: '2026-01-31' });
  });

  it('refuse a reporter after the due day, whatever they send, but not the headquarters', async () => {
    await reschedule(editor, { period: PERIOD, dueOn: '2026-02-28' });
    for (const attempt of attempts(own)) {
      const answer = await writeReport(reporter, attempt);
      expect([answer.status, ...issuesOf(answer)]).toEqual([422, 'past-due']);
      expect((answer.json as Problem).detail).toContain('提出期限を過ぎた');
    }
    const answer = await writeReport(editor, { ...of(own), verb: 'save', body: { members: 1 } });
    expect(answer.status).toBe(200);
    await reschedule(editor, { period: PERIOD, dueOn: FAR });
  });

  it('leave a closed campaign to the headquarters, and a locked one to nobody', async () => {
    const period = '2026-02';
    const opensOn = '2026-02-01';
    await editor.post('/api/v1/campaigns', { period, opensOn, dueOn: FAR });
    await stepCampaign(editor, period, 'close');
    const body = { members: await lastTime(own) };
    const closed = await writeReport(reporter, { period, code: own, verb: 'save', body });
    expect(issuesOf(closed)).toEqual(['closed']);
    const entered = await writeReport(editor, { period, code: own, verb: 'save', body });
    expect(entered.status).toBe(200);

    expect((await stepCampaign(approver, period, 'lock')).status).toBe(200);
    for (const client of [editor, approver, admin, reporter]) {
      for (const verb of ['save', 'submit', 'correct'] as const) {
        const write = {
          period,
          code: own,
          verb,
          body: { ...body, ...(verb === 'save' ? {} : { reason: '理由' }) },
        };
        expect(issuesOf(await writeReport(client, write))).toEqual(['locked']);
      }
    }
    const decision = await writeReport(admin, { period, code: own, verb: 'approve' });
    expect(issuesOf(decision)).toEqual(['locked']);
    const { report } = await readReport(admin, { period, code: own });
    expect(report.allowed).toMatchObject({ edit: false, approve: false, because: 'locked' });
    await stepCampaign(approver, period, 'reopen');
    expect((await writeReport(editor, { period, code: own, verb: 'save', body })).status).toBe(200);
  });
});

describe('what was seen before a write', () => {
  it('is asked for', async () => {
    const answer = await editor.send('PUT', `/api/v1/campaigns/${PERIOD}/reports/${another()}`, {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ members: 1 }),
    });
    expect(answer.status).toBe(428);
  });

  it('comes back with both values when somebody else has written', async () => {
    const code = another();
    const { tag } = await readReport(editor, of(code));
    await writeReport(admin, { ...of(code), verb: 'save', tag, body: { members: 1234 } });
    const answer = await writeReport(editor, {
      ...of(code),
      verb: 'save',
      tag,
      body: { members: 99 },
    });
    expect(answer.status).toBe(412);
    const { issues } = answer.json as Problem;
    expect(issues).toMatchObject([
      { code: 'yours', found: '99' },
      {
        code: 'theirs',
        found: '1,234',
        message: expect.stringMatching(/システム管理者.*が\d{4}-\d\d-\d\d \d\d:\d\dに下書き保存/),
      },
    ]);
  });

  it('does not mind a draft saved while one decides', async () => {
    const code = another();
    const members = await lastTime(code);
    await writeReport(editor, { ...of(code), verb: 'submit', body: { members } });
    const { tag } = await readReport(approver, of(code));
    await writeReport(editor, { ...of(code), verb: 'save', body: { members: members + 1 } });
    expect((await writeReport(approver, { ...of(code), verb: 'approve', tag })).status).toBe(200);
  });

  it('keeps a decision from a revision that was not seen', async () => {
    const code = another();
    const members = await lastTime(code);
    await writeReport(editor, { ...of(code), verb: 'submit', body: { members } });
    const { tag } = await readReport(approver, of(code));
    const body = { members: members + 1, reason: '打ち間違い' };
    await writeReport(editor, { ...of(code), verb: 'submit', body });
    const answer = await writeReport(approver, { ...of(code), verb: 'approve', tag });
    expect(answer.status).toBe(412);
    expect(issuesOf(answer)).toEqual(['body.members yours', 'body.members theirs']);
  });
});
