import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CampaignBoard, Overview, Problem } from '@soshiki/contracts';
import { figureDigest } from '../../apps/api/src/ledger/figure-digest';
import type { TestApi } from '../support/api';
import type { HttpClient } from '../support/http-client';
import { ImportCalls, importIn } from '../support/import-calls';
import {
  approveMany,
  issuesOf,
  of,
  PERIOD,
  readQueue,
  readReport,
  startReporting,
  stepCampaign,
  writeReport,
  type Reporting,
} from '../support/reporting';

const HEADER = ['組合コード', '都道府県', '性別', '雇用形態', '組合員数'];
const query = `period=${PERIOD}`;
/** For warnings that a figure of the sample may bring with it. */
const SURE = { warningReason: '確認しました' };

let api: TestApi;
let editor: HttpClient;
let approver: HttpClient;
let another: Reporting['another'];
let lastTime: Reporting['lastTime'];
let files: ImportCalls;

beforeAll(async () => {
  ({ api, editor, approver, another, lastTime } = await startReporting());
  files = new ImportCalls(editor);
}, 240_000);
afterAll(() => api.close());

type Row = readonly (string | number)[];
const total = (code: string, members: number): Row => [code, '', '', '', members];
const read = (...rows: readonly Row[]) => files.read({ query, rows: [HEADER, ...rows] });
const overview = async () => (await editor.get(`/api/v1/overview?asOf=${PERIOD}`)).json as Overview;

async function revisionsOf(code: string) {
  return (await readReport(editor, of(code))).report.revisions;
}

describe('a file that is applied', () => {
  it('submits its reports, and what it said of the headline comes true when another person approves', async () => {
    const [one, two, nobody] = [another(), another(), another()];
    const before = await lastTime(one);
    const file = await read(
      [one, '東京都', '男', '正規', before + 10],
      [one, '大阪府', '女', '非正規', 7],
      total(two, await lastTime(two)),
      total(nobody, 0),
    );
    const [effect] = file.periods;
    expect(effect).toMatchObject({ period: PERIOD, reports: { new: 3, changed: 0, unchanged: 0 } });
    expect(effect?.before.members).toBe((await overview()).members);
    const applied = importIn(await files.apply(file.id, SURE));
    expect(applied).toMatchObject({ state: 'applied', rows: file.rows });

    const board = await editor.get(`/api/v1/campaigns/${PERIOD}/reports?state=submitted`);
    const submitted = (board.json as CampaignBoard).items.map(({ code }) => code);
    expect(submitted).toEqual(expect.arrayContaining([one, two, nobody]));
    const waiting = (await readQueue(approver)).items.filter(({ source }) => source === 'import');
    expect(waiting.map(({ union, mayApprove }) => [union.code, mayApprove]).sort()).toEqual(
      [one, two, nobody].sort().map((code) => [code, true]),
    );
    const codes = [one, two, nobody];
    expect((await approveMany(approver, { codes, includeWarned: true })).approved.sort()).toEqual(
      codes.sort(),
    );
    const after = await overview();
    expect({ unions: after.unions, members: after.members }).toEqual(effect?.after);
    expect(after.headline).toEqual(effect?.headline.after);
  });

  it('seals each figure by its digest, and keeps the reason of each warning', async () => {
    const code = another();
    const members = (await lastTime(code)) * 10;
    const file = await read([code, '東京都', '男', '正規', members]);
    const [report] = await files.reports(file.id, 'warned=true');
    const codes = (report?.warnings ?? []).map((warning) => warning.code);
    expect(codes).toContain('tenfold');
    const own = { union: code, period: PERIOD, code: 'tenfold', reason: '合併のため' };
    importIn(await files.apply(file.id, { reasons: [own], warningReason: 'その他' }));
    const { rows } = await api.database.owner.query<{ digest: string }>(
      `SELECT encode(r.digest, 'hex') AS digest FROM report_revision r
       JOIN member_union u ON u.id = r.union_id WHERE u.code = $1 AND r.period = '2026-01-31'`,
      [code],
    );
    const cells = [{ prefecture: '13', gender: 'male', employment: 'regular', members }];
    const digest = figureDigest({ union: code, period: PERIOD, rev: 1, members, cells });
    expect(rows).toEqual([{ digest }]);
    const [revision] = await revisionsOf(code);
    expect(revision).toMatchObject({ source: 'import', rev: 1, members });
    expect(revision?.warnings).toContainEqual({ code: 'tenfold', reason: '合併のため' });
    expect(revision?.warnings.map((warning) => warning.code).sort()).toEqual([...codes].sort());
  });

  it('corrects an approved figure, with a reason, and drops the draft in its place', async () => {
    const code = another();
    const members = await lastTime(code);
    await writeReport(editor, { ...of(code), verb: 'submit', body: { members } });
    await writeReport(approver, { ...of(code), verb: 'approve' });
    await writeReport(editor, { ...of(code), verb: 'save', body: { members: members + 5 } });
    const file = await read(total(code, members + 1));
    expect(file.reasonsWanted).toMatchObject({ corrections: 1 });
    expect(issuesOf(await files.apply(file.id, SURE))).toEqual(['body.reason reason-required']);
    importIn(await files.apply(file.id, { ...SURE, reason: '転記誤り' }));
    const { report } = await readReport(editor, of(code));
    expect(report).toMatchObject({ revision: 2, correction: 'submitted', draft: null });
    expect(report.revisions[1]).toMatchObject({ members: members + 1, reason: '転記誤り' });
    expect(report.figure).toMatchObject({ members });
  });

  it('leaves out what was not wanted, and what is at fault when it is told to', async () => {
    const [kept, out] = [another(), another()];
    const file = await read(
      total(kept, await lastTime(kept)),
      total(out, await lastTime(out)),
      total('99999', 5),
      [another(), '', '', '', 'x'],
    );
    const refused = await files.apply(file.id);
    expect([refused.status, ...issuesOf(refused)]).toEqual([
      422,
      'unmatched-rows',
      'rejected-rows',
    ]);
    const leaveOut = [{ union: out, period: null }];
    const applied = importIn(
      await files.apply(file.id, { ...SURE, withoutFaulty: true, leaveOut }),
    );
    expect([file.written, applied.written]).toEqual([null, 1]);
    expect(await revisionsOf(kept)).toHaveLength(1);
    expect(await revisionsOf(out)).toHaveLength(0);
  });
});

describe('a file is applied once', () => {
  it('whoever sends it twice under one key is answered alike', async () => {
    const code = another();
    const file = await read(total(code, await lastTime(code)));
    const [first, second] = await Promise.all([
      files.apply(file.id, SURE, 'once-1'),
      files.apply(file.id, SURE, 'once-1'),
    ]);
    const third = await files.apply(file.id, SURE, 'once-1');
    expect([first.status, second.status, third.status]).toEqual([200, 200, 200]);
    expect(new Set([first.text, second.text, third.text]).size).toBe(1);
    expect(await revisionsOf(code)).toHaveLength(1);
    expect((await files.apply(file.id, { reason: '別' }, 'once-1')).status).toBe(409);
    expect(issuesOf(await files.apply(file.id))).toEqual(['already-applied']);
    expect((await files.change(file.id, {})).status).toBe(409);
    expect((await files.discard(file.id)).status).toBe(409);
  });

  it('of two instances at the same moment one does it, and the other is told', async () => {
    const code = another();
    const file = await read(total(code, await lastTime(code)));
    const twin = await api.anotherInstance();
    try {
      const there = new ImportCalls(await twin.signedIn('editor'));
      const answers = await Promise.all([files.apply(file.id, SURE), there.apply(file.id, SURE)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    } finally {
      await twin.close();
    }
    expect(await revisionsOf(code)).toHaveLength(1);
  });

  it('is done also while everybody else writes to the audit trail without a pause', async () => {
    const codes = Array.from({ length: 12 }, another);
    const parts = ['01', '13', '23', '27', '40'].flatMap((prefecture) =>
      ['男', '女'].map((gender) => [prefecture, gender]),
    );
    const file = await read(
      ...codes.flatMap((code) =>
        parts.map(([place = '', who = '']) => [code, place, who, '正規', 3]),
      ),
    );
    let isBusy = true;
    const office = Array.from({ length: 3 }, async () => {
      while (isBusy) await api.signedIn('viewer');
    });
    const { status } = await files.apply(file.id, SURE);
    isBusy = false;
    await Promise.all(office);
    expect(status).toBe(200);
  });

  it('writes nothing over what somebody else wrote since: both values are told', async () => {
    const [code, drafted, free] = [another(), another(), another()];
    const members = await lastTime(code);
    const file = await read(
      total(code, members),
      total(drafted, await lastTime(drafted)),
      total(free, await lastTime(free)),
    );
    await writeReport(editor, { ...of(code), verb: 'submit', body: { members: members + 1 } });
    await writeReport(editor, { ...of(drafted), verb: 'save', body: { members: 3 } });
    const answer = await files.apply(file.id);
    expect(answer.status).toBe(409);
    const { issues = [] } = answer.json as Problem;
    expect(issues.map((issue) => [issue.path, issue.code, issue.found])).toEqual(
      expect.arrayContaining([
        [`reports.${code}.${PERIOD}`, 'yours', members.toLocaleString('en')],
        [`reports.${code}.${PERIOD}`, 'theirs', (members + 1).toLocaleString('en')],
        [`reports.${drafted}.${PERIOD}`, 'theirs', '3'],
      ]),
    );
    expect(issues.every(({ path }) => path?.includes(free) !== true)).toBe(true);
    expect(await revisionsOf(free)).toHaveLength(0);
    const again = importIn(await files.change(file.id, {}));
    expect(again.rows).toMatchObject({ new: 2, changed: 1 });
    importIn(await files.apply(file.id, { ...SURE, reason: '確認済み' }));
    expect((await revisionsOf(code)).map(({ rev }) => rev)).toEqual([1, 2]);
  });

  it('sees every report in the version that the report itself tells', async () => {
    const [untouched, drafted, submitted, decided] = [another(), another(), another(), another()];
    const body = async (code: string) => ({ members: await lastTime(code) });
    const write = async (code: string, verb: 'save' | 'submit') =>
      writeReport(editor, { ...of(code), verb, body: await body(code) });
    await write(drafted, 'save');
    await write(submitted, 'submit');
    await write(decided, 'submit');
    await writeReport(approver, { ...of(decided), verb: 'return', body: { comment: '確認を' } });
    await write(decided, 'save');
    const codes = [untouched, drafted, submitted, decided];
    const file = await read(...codes.map((code) => total(code, 987)));
    const { rows } = await api.database.owner.query<{ code: string; seen: string }>(
      `SELECT u.code, r.seen_version AS seen FROM import_report r
       JOIN member_union u ON u.id = r.union_id WHERE r.import_id = $1`,
      [file.id],
    );
    const versions = codes.map(async (code) => {
      const { tag } = await readReport(editor, of(code));
      return { code, seen: tag.replaceAll('"', '').split('.')[0] };
    });
    expect(rows).toEqual(expect.arrayContaining(await Promise.all(versions)));
    expect(rows).toHaveLength(codes.length);
  });

  it('is refused while its campaign is locked, and when there is nothing in it', async () => {
    const code = another();
    const file = await read(total(code, await lastTime(code)));
    const nothing = await read([another(), '', '', '', '']);
    expect(issuesOf(await files.apply(nothing.id))).toEqual(['nothing-to-apply']);
    await api.database.owner.query(
      `INSERT INTO campaign_step (period, state, by_account) SELECT '2026-01-31', s.state, a.id
       FROM (VALUES ('closed'), ('locked')) s (state), (SELECT id FROM account LIMIT 1) a`,
    );
    expect(issuesOf(await files.apply(file.id))).toEqual(['locked']);
    await stepCampaign(approver, PERIOD, 'reopen');
    expect((await files.apply(file.id, SURE)).status).toBe(200);
  });
});
