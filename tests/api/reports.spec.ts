import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { report as reportSchema, type CampaignBoard, type Problem } from '@soshiki/contracts';
import { startApi, type TestApi } from '../support/api';
import type { HttpClient } from '../support/http-client';
import { issuesOf, readReport, reschedule, stepCampaign, writeReport } from '../support/reporting';
import { SAMPLE } from '../support/sample';

const PERIOD = '2026-01';
const FAR = '2099-12-31';

let api: TestApi;
let admin: HttpClient;
let approver: HttpClient;
let editor: HttpClient;
let reporter: HttpClient;
let own: string;
let untouched: string[];

beforeAll(async () => {
  api = await startApi({ filling: SAMPLE });
  [admin, approver, editor, reporter] = await Promise.all([
    api.signedIn('admin'),
    api.signedIn('approver'),
    api.signedIn('editor'),
    api.signedIn('reporter'),
  ]);
  const session = await reporter.get('/api/v1/session');
  own = (session.json as { user: { scope: { code: string } } }).user.scope.code;
  untouched = await codesIn('notStarted');
  await reschedule(editor, { period: PERIOD, dueOn: FAR });
}, 240_000);
afterAll(() => api.close());

async function codesIn(state: string): Promise<string[]> {
  const { json } = await editor.get(`/api/v1/campaigns/${PERIOD}/reports?state=${state}`);
  return (json as CampaignBoard).items
    .filter(({ previous }) => previous !== null && previous.members > 20)
    .map(({ code }) => code);
}

/** A union that has not begun, each once. */
function another(): string {
  const code = untouched.pop();
  if (code === undefined) throw new Error('the sample has unions that have not begun');
  return code;
}

const of = (code: string) => ({ period: PERIOD, code });

async function lastTime(code: string): Promise<number> {
  const { report } = await readReport(editor, of(code));
  return report.previous?.members ?? 0;
}

/** A cell of Tokyo. */
const aCell = (members: number, gender = 'male') => ({
  ...{ prefecture: '13', gender, employment: 'regular', members },
});

describe('the life of a report', () => {
  it('goes from draft to approval, is returned on the way, and is corrected at the end', async () => {
    const code = another();
    const members = await lastTime(code);
    const before = await readReport(editor, of(code));
    expect(before.report).toMatchObject({ state: 'notStarted', revision: 0, members: null });

    const saved = await writeReport(editor, {
      ...of(code),
      verb: 'save',
      tag: before.tag,
      body: { members },
    });
    expect(saved.status).toBe(200);
    expect(saved.json).toMatchObject({
      state: 'draft',
      members,
      draft: { savedBy: expect.any(String) },
    });

    const tag = saved.headers.get('etag') ?? '';
    const submitted = await writeReport(editor, { ...of(code), verb: 'submit', tag });
    expect(submitted.json).toMatchObject({ state: 'submitted', revision: 1, members, draft: null });
    expect(submitted.headers.get('etag')).toMatch(/^"r1-d0-submitted\./);

    const returned = await writeReport(approver, {
      ...of(code),
      verb: 'return',
      body: { comment: '内訳も出してください' },
    });
    expect(returned.json).toMatchObject({ state: 'returned' });

    const cells = [aCell(1, 'female'), aCell(members - 1)];
    const silent = await writeReport(editor, { ...of(code), verb: 'submit', body: { cells } });
    expect(silent.status).toBe(422);
    expect(issuesOf(silent)).toContain('body.reason reason-required');

    const reason = '内訳を加えました';
    const reasons = { gendersSwapped: '数え直しました' };
    const again = await writeReport(editor, {
      ...of(code),
      verb: 'submit',
      body: { cells, reason, reasons },
    });
    expect(again.json).toMatchObject({ state: 'submitted', revision: 2, cells });

    const approved = await writeReport(approver, { ...of(code), verb: 'approve' });
    expect(approved.json).toMatchObject({
      state: 'approved',
      figure: { members, period: PERIOD, revision: 2, carriedForward: false },
    });

    const corrected = await writeReport(editor, {
      ...of(code),
      verb: 'correct',
      body: { members: members + 1, reason: '1人漏れていました', reasons },
    });
    expect(corrected.json).toMatchObject({
      state: 'approved',
      correction: 'submitted',
      revision: 3,
      members: members + 1,
      figure: { members, revision: 2 },
    });

    const settled = await writeReport(admin, { ...of(code), verb: 'approve' });
    expect(settled.json).toMatchObject({
      correction: null,
      figure: { members: members + 1, revision: 3 },
    });
    const { revisions } = reportSchema.parse(settled.json);
    expect(revisions.map(({ decision }) => decision)).toEqual(['returned', 'approved', 'approved']);
    expect(revisions.map((revision) => revision.reason)).toEqual([
      null,
      reason,
      '1人漏れていました',
    ]);
  });

  it('takes a report of nobody, which is zero and not missing', async () => {
    const code = another();
    const body = { members: 0, reasons: { largeChange: '全員が退職しました' } };
    const answer = await writeReport(editor, { ...of(code), verb: 'submit', body });
    expect(answer.json).toMatchObject({ state: 'submitted', members: 0, cells: [] });
    const approved = await writeReport(approver, { ...of(code), verb: 'approve' });
    expect(approved.json).toMatchObject({ figure: { members: 0, carriedForward: false } });
  });

  it('puts a total alone where it is allocated to nothing', async () => {
    const code = another();
    const members = await lastTime(code);
    const answer = await writeReport(editor, { ...of(code), verb: 'save', body: { members } });
    const cell = { prefecture: '00', gender: 'unknown', employment: 'unknown', members };
    expect(answer.json).toMatchObject({ cells: [cell] });
  });

  it('lets the author side submit anew while nobody has decided, with a reason', async () => {
    const code = another();
    const members = await lastTime(code);
    await writeReport(editor, { ...of(code), verb: 'submit', body: { members } });
    const body = { members: members + 1, reason: '打ち間違い' };
    const answer = await writeReport(editor, { ...of(code), verb: 'submit', body });
    expect(answer.json).toMatchObject({ state: 'submitted', revision: 2 });
  });

  it('shows a figure of an earlier period as carried forward until its own is approved', async () => {
    const { report } = await readReport(editor, of(another()));
    expect(report.figure).toMatchObject({ carriedForward: true, period: report.previous?.period });
    expect(report.earlier.length).toBeGreaterThan(6);
  });
});

describe('plausibility of what is entered', () => {
  it('is shown on a draft and asked for on submission, each warning by name and with its numbers', async () => {
    const code = another();
    const members = (await lastTime(code)) * 10;
    const draft = await writeReport(editor, { ...of(code), verb: 'save', body: { members } });
    expect(draft.status).toBe(200);
    const { warnings, previous } = reportSchema.parse(draft.json);
    expect(warnings.map((warning) => warning.code)).toEqual(['largeChange', 'tenfold']);
    expect(warnings[1]?.message.ja).toContain(`今回 ${members.toLocaleString('en')}人`);
    expect(previous?.members).toBe(members / 10);

    const refused = await writeReport(editor, {
      ...of(code),
      verb: 'submit',
      headers: { 'accept-language': 'en' },
    });
    expect(refused.status).toBe(422);
    expect(issuesOf(refused)).toEqual([
      'body.reasons.largeChange largeChange',
      'body.reasons.tenfold tenfold',
    ]);
    expect((refused.json as Problem).issues?.[1]?.message).toContain('Is there a digit too many?');

    const reasons = { largeChange: '合併', tenfold: '合併' };
    const taken = await writeReport(editor, { ...of(code), verb: 'submit', body: { reasons } });
    expect(taken.json).toMatchObject({ state: 'submitted', members });
    const [revision] = reportSchema.parse(taken.json).revisions;
    expect(revision?.warnings).toEqual([
      { code: 'largeChange', reason: '合併' },
      { code: 'tenfold', reason: '合併' },
    ]);
  });

  it('refuses a part given twice, and says which', async () => {
    const body = { cells: [aCell(3), aCell(4, 'female'), aCell(5)] };
    const answer = await writeReport(editor, { ...of(another()), verb: 'save', body });
    expect(answer.status).toBe(422);
    expect(issuesOf(answer)).toEqual(['body.cells.2 repeated-cell']);
  });

  it.each([
    ['negative', { members: -1 }, 400],
    ['fractional', { members: 1.5 }, 400],
    ['of a country of its own', { members: 100_000_000 }, 422],
    ['of a sum beyond that', { cells: [aCell(60_000_000), aCell(60_000_000, 'female')] }, 422],
    ['as whole and as parts at once', { members: 3, cells: [aCell(3)] }, 400],
    ['for a prefecture that is none', { cells: [{ ...aCell(3), prefecture: '48' }] }, 400],
    ['for a code of no rule', { members: 3, reasons: { whim: 'なんとなく' } }, 400],
  ])('refuses a head-count that is %s', async (_, body, status) => {
    const answer = await writeReport(editor, { ...of(another()), verb: 'submit', body });
    expect(answer.status).toBe(status);
  });

  it('refuses a report of a union that was not yet affiliated', async () => {
    const { rows } = await api.database.owner.query<{ code: string }>(
      `SELECT u.code FROM member_union u JOIN union_affiliation a ON a.union_id = u.id
       JOIN union_profile f ON f.union_id = u.id AND f.kind <> 'confederation'
       WHERE upper_inf(a.recorded) AND upper(a.span) < '2025-06-01' LIMIT 1`,
    );
    const code = rows[0]?.code ?? '';
    const answer = await writeReport(editor, {
      ...of(code),
      verb: 'submit',
      body: { members: 10 },
    });
    expect(answer.status).toBe(422);
    expect(issuesOf(answer)).toContain('body.members afterWithdrawal');
  });

  it('refuses to submit nothing', async () => {
    const answer = await writeReport(editor, { ...of(another()), verb: 'submit' });
    expect(answer.status).toBe(422);
    expect(issuesOf(answer)).toEqual(['nothing-entered']);
  });
});

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

describe('reports of others', () => {
  it('do not exist for a reporter, whatever they do', async () => {
    const code = another();
    const strange = await readReport(reporter, of(code));
    const none = await readReport(reporter, of('9999'));
    expect([strange.status, none.status]).toEqual([404, 404]);
    const body = { members: 1, reason: '理由' };
    for (const verb of ['submit', 'correct'] as const) {
      expect((await writeReport(reporter, { ...of(code), verb, body })).status).toBe(404);
    }
    const save = await writeReport(reporter, { ...of(code), verb: 'save', body: { members: 1 } });
    expect(save.status).toBe(404);
  });

  it('are read by a region as far as its cells go, without people, remarks and warnings', async () => {
    const regional = await api.signedIn('regional');
    const { json } = await regional.get(`/api/v1/campaigns/${PERIOD}/reports?state=approved`);
    const [item] = (json as CampaignBoard).items.filter(({ figure }) => (figure?.members ?? 0) > 0);
    const code = item?.code ?? '';
    const { report, tag } = await readReport(regional, of(code));
    const whole = (await readReport(editor, of(code))).report;
    const kyushu = whole.cells.filter(({ prefecture }) => Number(prefecture) >= 40);
    expect(report.cells).toEqual(kyushu);
    expect(report.members).toBe(kyushu.reduce((sum, { members }) => sum + members, 0));
    expect(report).toMatchObject({
      ...{
        revisions: [],
        warnings: [],
        earlier: [],
        affiliations: [],
        draft: null,
        correction: null,
      },
      allowed: { edit: false, approve: false, because: 'not-allowed' },
    });
    expect(tag).toMatch(/^"region\./);
    const named = ['システム管理者', '本部担当', '承認者'].filter((name) =>
      JSON.stringify(report).includes(name),
    );
    expect(named).toEqual([]);
  });

  it('outside its region are unknown to it', async () => {
    const regional = await api.signedIn('regional');
    const board = await regional.get(`/api/v1/campaigns/${PERIOD}/reports`);
    const seen = new Set((board.json as CampaignBoard).items.map(({ code }) => code));
    const hidden = [...untouched].find((code) => !seen.has(code)) ?? '';
    expect((await readReport(regional, of(hidden))).status).toBe(404);
  });

  it('tell a viewer who entered nothing', async () => {
    const viewer = await api.signedIn('viewer');
    const { report } = await readReport(viewer, of(own));
    expect(report.revisions.length).toBeGreaterThan(0);
    for (const revision of report.revisions) {
      expect([revision.enteredBy, revision.decidedBy]).toEqual([null, null]);
    }
    expect(report.draft).toBeNull();
  });

  it('of a confederation there are none', async () => {
    const { rows } = await api.database.owner.query<{ code: string }>(
      `SELECT u.code FROM member_union u JOIN union_profile f ON f.union_id = u.id
       WHERE f.kind = 'confederation' LIMIT 1`,
    );
    expect((await readReport(editor, of(rows[0]?.code ?? ''))).status).toBe(404);
  });
});

describe('a reporter', () => {
  it('submits the report of their own union again after it was returned', async () => {
    const { report, tag } = await readReport(reporter, of(own));
    expect(report).toMatchObject({ state: 'returned', allowed: { edit: true, submit: true } });
    const members = report.previous?.members ?? 0;
    const body = { members, reason: '桁を直しました' };
    const answer = await writeReport(reporter, { ...of(own), verb: 'submit', tag, body });
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({ state: 'submitted', members });
  });
});

describe('the audit trail', () => {
  it('has every write with what was before and after', async () => {
    const code = another();
    const members = await lastTime(code);
    await writeReport(editor, { ...of(code), verb: 'save', body: { members: 1 } });
    await writeReport(editor, { ...of(code), verb: 'submit', body: { members } });
    await writeReport(approver, { ...of(code), verb: 'return', body: { comment: '確認を' } });
    await writeReport(editor, {
      ...of(code),
      verb: 'submit',
      body: { members, reason: '確認済み' },
    });
    await writeReport(approver, { ...of(code), verb: 'approve' });
    await writeReport(editor, {
      ...of(code),
      verb: 'correct',
      body: { members, reason: '再確認' },
    });
    const { rows } = await api.database.owner.query<{
      action: string;
      before: string;
      after: string;
    }>('SELECT action, before, after FROM audit_entry WHERE subject = $1 ORDER BY id', [
      `report:${code}/${PERIOD}`,
    ]);
    expect(rows.map(({ action }) => action)).toEqual(
      ['save', 'submit', 'return', 'submit', 'approve', 'correct'].map((verb) => `report.${verb}`),
    );
    const states = rows.map(({ before, after }) =>
      [before, after].map((text) => (JSON.parse(text) as { state: string }).state),
    );
    expect(states).toEqual([
      ['notStarted', 'draft'],
      ['draft', 'submitted'],
      ['submitted', 'returned'],
      ['returned', 'submitted'],
      ['submitted', 'approved'],
      ['approved', 'approved'],
    ]);
  });
});
