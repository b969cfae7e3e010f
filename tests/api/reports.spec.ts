import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { report as reportSchema, type Problem } from '@soshiki/contracts';
import type { TestApi } from '../support/api';
import type { HttpClient } from '../support/http-client';
import {
  issuesOf,
  of,
  PERIOD,
  readReport,
  startReporting,
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
