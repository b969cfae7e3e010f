import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CampaignBoard } from '@soshiki/contracts';
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
let approver: HttpClient;
let editor: HttpClient;
let reporter: HttpClient;
let own: string;
let another: Reporting['another'];
let lastTime: Reporting['lastTime'];

beforeAll(async () => {
  ({ api, approver, editor, reporter, own, another, lastTime } = await startReporting());
}, 240_000);
afterAll(() => api.close());

const aCell = (prefecture: string, members: number) => ({
  ...{ prefecture, gender: 'male', employment: 'regular', members },
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

  it('read the same to a region, byte for byte, whatever is corrected in another one', async () => {
    const regional = await api.signedIn('regional');
    const code = another();
    const cells = (tokyo: number) => [aCell('13', tokyo), aCell('40', 30)];
    const reasons = { largeChange: '内訳の見直し', gendersSwapped: '内訳の見直し' };
    const all = { ...reasons, tenfold: '内訳の見直し', tenth: '内訳の見直し' };
    const body = { cells: cells(50), reasons: all };
    expect((await writeReport(editor, { ...of(code), verb: 'submit', body })).status).toBe(200);
    await writeReport(approver, { ...of(code), verb: 'approve' });
    const read = async () => {
      const { text, headers } = await regional.get(`/api/v1/campaigns/${PERIOD}/reports/${code}`);
      return [text, headers.get('etag')];
    };
    const before = await read();
    expect(before[0]).toContain('"members":30');
    const correction = { cells: cells(45), reasons: all, reason: '東京の訂正' };
    await writeReport(editor, { ...of(code), verb: 'correct', body: correction });
    expect(await read()).toEqual(before);
    await writeReport(approver, { ...of(code), verb: 'approve' });
    expect(await read()).toEqual(before);
  });

  it('outside its region are unknown to it', async () => {
    const regional = await api.signedIn('regional');
    const board = await regional.get(`/api/v1/campaigns/${PERIOD}/reports`);
    const seen = new Set((board.json as CampaignBoard).items.map(({ code }) => code));
    let hidden = another();
    while (seen.has(hidden)) hidden = another();
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

describe('a text that no database takes', () => {
  it.each([
    ['NUL', 'a\u0000b'],
    ['half a character', 'a\ud83db'],
  ])('is refused where it stands: %s', async (_, reason) => {
    const code = another();
    const reasons = { largeChange: reason };
    const body = { members: await lastTime(code), reason, reasons };
    const answer = await writeReport(editor, { ...of(code), verb: 'submit', body });
    expect(answer.status).toBe(400);
    expect(issuesOf(answer)).toEqual([
      'body.reasons.largeChange invalid-text',
      'body.reason invalid-text',
    ]);
  });

  it('may be any character there is', async () => {
    const code = another();
    const body = { members: await lastTime(code), reason: '𠮷野家の髙﨑さん 🎉' };
    const answer = await writeReport(editor, { ...of(code), verb: 'submit', body });
    expect(answer.json).toMatchObject({ revisions: [{ reason: body.reason }] });
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
