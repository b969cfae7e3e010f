import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PREFECTURES } from '@soshiki/base';
import type { EntryRowData, Problem } from '@soshiki/contracts';
import type { TestApi } from '../support/api';
import { enterRows, expectedRow, fates, readSheet, rowsOf, sendRows } from '../support/entry-calls';
import type { HttpClient } from '../support/http-client';
import {
  FAR,
  of,
  PERIOD,
  readReport,
  reschedule,
  startReporting,
  stepCampaign,
  writeReport,
  type Reporting,
} from '../support/reporting';

const SAVERS = 20;
const TODAY_REASONS = { largeChange: '確認済み', unchangedForLong: '確認済み' };

let api: TestApi;
let reporting: Reporting;
let editor: HttpClient;
let another: Reporting['another'];

beforeAll(async () => {
  reporting = await startReporting();
  ({ api, editor, another } = reporting);
}, 240_000);
afterAll(() => api.close());

async function deeds(action: string): Promise<number> {
  const { rows } = await api.database.owner.query<{ count: number }>(
    'SELECT count(*) FROM audit_entry WHERE action = $1',
    [action],
  );
  return rows[0]?.count ?? -1;
}

describe('the entry sheet', () => {
  it('has every union that is expected, in the order of codes, and says of each what its report says', async () => {
    const { rows, campaign, period } = await readSheet(editor);
    expect({ period, campaign }).toEqual({ period: PERIOD, campaign: 'open' });
    const codes = rows.map(({ code }) => code);
    expect(codes).toEqual([...codes].sort());
    const { json } = await editor.get(`/api/v1/campaigns/${PERIOD}`);
    expect(rows).toHaveLength((json as { counts: { expected: number } }).counts.expected);

    const states = new Set(rows.map(({ state }) => state));
    expect([...states].sort()).toEqual([
      'approved',
      'draft',
      'notStarted',
      'returned',
      'submitted',
    ]);
    const looked = [...states].flatMap((state) =>
      rows.filter((row) => row.state === state).slice(0, 5),
    );
    const long = rows.filter(({ previous }) => (previous?.unchangedFor ?? 0) > 1).slice(0, 3);
    for (const row of [...looked, ...long]) {
      expect(row).toMatchObject(expectedRow(await readReport(editor, of(row.code))));
    }
  });

  it('knows the names under which a union may be pasted', async () => {
    const { rows } = await readSheet(editor);
    const renamed = rows.find(({ formerNames }) => formerNames.length > 0);
    const { json } = await editor.get(`/api/v1/unions/${renamed?.code ?? ''}/history`);
    const names = (json as { profiles: { name: string }[] }).profiles.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(renamed?.formerNames ?? ['?']));
    expect(renamed?.formerNames).not.toContain(renamed?.name);
    expect(
      rows.every(({ kana, industry, prefecture }) => kana && industry.name && prefecture.name),
    ).toBe(true);
  });

  it('is for headquarters alone, and there is none without a campaign', async () => {
    for (const role of ['reporter', 'regional', 'viewer'] as const) {
      const client = await api.signedIn(role);
      const rows = [{ code: another(), seen: '*', members: 10 }];
      const answers = await Promise.all([
        client.get(`/api/v1/campaigns/${PERIOD}/entry`),
        sendRows(client, { verb: 'save', rows }),
        sendRows(client, { verb: 'submit', rows }),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
    }
    expect((await editor.get('/api/v1/campaigns/2031-01/entry')).status).toBe(404);
    const rows = [{ code: '0001', seen: '*', members: 1 }];
    expect((await sendRows(editor, { verb: 'save', rows, period: '2031-01' })).status).toBe(404);
  });
});

describe('rows sent together', () => {
  it('are each judged and answered by themselves', async () => {
    const [fine, odd, doubled, empty, stale] = [
      another(),
      another(),
      another(),
      another(),
      another(),
    ];
    const sheet = await rowsOf(editor);
    const approved = [...sheet.values()].find(({ state }) => state === 'approved')?.code ?? '';
    const members = (code: string) => sheet.get(code)?.previous?.members ?? 0;
    const seen = (code: string) => sheet.get(code)?.version ?? '';
    await writeReport(editor, { ...of(stale), verb: 'save', body: { members: 77 } });
    const cell = { prefecture: '13', gender: 'male', employment: 'regular', members: 3 } as const;
    const outcome = await enterRows(editor, {
      verb: 'submit',
      rows: [
        { code: fine, seen: seen(fine), members: members(fine), reasons: TODAY_REASONS },
        { code: odd, seen: seen(odd), members: members(odd) * 10 },
        { code: doubled, seen: seen(doubled), cells: [cell, cell] },
        { code: empty, seen: seen(empty) },
        { code: stale, seen: seen(stale), members: 88 },
        { code: approved, seen: seen(approved), members: 5 },
        { code: '9999', seen: '*', members: 5 },
        { code: fine, seen: '*', members: 5 },
      ],
    });
    const because = Object.fromEntries(outcome.refused.map((row) => [row.code, row.because]));
    expect(outcome.written.map(({ code, state }) => [code, state])).toEqual([[fine, 'submitted']]);
    expect(because).toEqual({
      ...{ [odd]: 'faulty', [doubled]: 'faulty', [empty]: 'nothing-entered', [stale]: 'stale' },
      ...{ [approved]: 'not-now', '9999': 'not-found', [fine]: 'faulty' },
    });
    const told = outcome.refused.find(({ code }) => code === stale);
    expect(told?.now).toMatchObject({ members: 77, state: 'draft', version: 'r0-d1-none' });
    expect(told?.messages.join(' ')).toMatch(/あなたの入力: 88.*本部担当.*に下書き保存: 77/);
    expect(outcome.refused.find(({ code }) => code === odd)?.messages.join(' ')).toMatch(/10倍/);
    expect(outcome.refused.find(({ code }) => code === '9999')?.now).toBeNull();
    expect((await readReport(editor, of(fine))).report.members).toBe(members(fine));
  });

  it('tell why not in the language of the reader', async () => {
    const headers = { 'accept-language': 'en' };
    const rows = [{ code: another(), seen: '*' }];
    const { refused } = await enterRows(editor, { verb: 'submit', rows, headers });
    expect(refused[0]?.messages).toEqual(['There is no figure to submit: enter one.']);
  });

  it('are done once under one key, and answered alike', async () => {
    const code = another();
    const rows = [{ code, seen: '*', members: 12 }];
    const headers = { 'idempotency-key': `grid-${code}` };
    const send = () => sendRows(editor, { verb: 'save', rows, headers });
    const answers = [...(await Promise.all([send(), send()])), await send()];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect((await rowsOf(editor)).get(code)?.version).toBe('r0-d1-none');
    const other = [{ code, seen: '*', members: 13 }];
    expect((await sendRows(editor, { verb: 'save', rows: other, headers })).status).toBe(409);
  });

  it('may be as many as a campaign of thousands of parts has', async () => {
    const cells = PREFECTURES.flatMap(({ code }) =>
      (['male', 'female', 'unknown'] as const).map((gender) => ({
        ...{ prefecture: code, gender, employment: 'regular' as const, members: 1 },
      })),
    );
    const rows = Array.from({ length: 120 }, (_, place) => ({
      ...{ code: String(900_000 + place), seen: '*', cells },
    }));
    expect(JSON.stringify(rows).length).toBeGreaterThan(1024 * 1024);
    const { refused } = await enterRows(editor, { verb: 'save', rows });
    expect(refused.map(({ because }) => because)).toEqual(rows.map(() => 'not-found'));
    const far = Array.from({ length: 9 }, () => rows).flat();
    expect((await sendRows(editor, { verb: 'save', rows: far })).status).toBe(413);
  });

  it('are refused as a whole when they are malformed', async () => {
    const code = another();
    const rows = [{ code, seen: '*', members: -1 }];
    const answer = await sendRows(editor, { verb: 'save', rows });
    expect(answer.status).toBe(400);
    const { issues = [] } = answer.json as Problem;
    expect(issues[0]?.path).toBe('body.rows.0.members');
    expect((await sendRows(editor, { verb: 'save', rows: [] })).status).toBe(400);
  });
});

describe('twenty people who save one row at the same moment', () => {
  it('are one who succeeds and nineteen who are told, with their figure and the one that came first', async () => {
    const code = another();
    const seen = (await rowsOf(editor)).get(code)?.version ?? '';
    const outcomes = await Promise.all(
      Array.from({ length: SAVERS }, (_, place) =>
        enterRows(editor, { verb: 'save', rows: [{ code, seen, members: 100 + place }] }),
      ),
    );
    const winners = outcomes.filter(({ written }) => written.length === 1);
    expect(winners).toHaveLength(1);
    const taken = winners[0]?.written[0]?.members;
    outcomes.forEach(({ refused: [told] }, place) => {
      if (told === undefined) return;
      expect([told.because, told.now?.members]).toEqual(['stale', taken]);
      expect(told.messages[1]).toBe(`あなたの入力: ${100 + place}`);
      expect(told.messages[2]).toMatch(new RegExp(`本部担当.*に下書き保存: ${taken ?? 'none'}$`));
    });
    expect((await rowsOf(editor)).get(code)).toMatchObject({
      members: taken,
      version: 'r0-d1-none',
    });
  });
});

describe('a campaign', () => {
  it('takes the rows of all its unions at once, as drafts and as submissions, a deed for each', async () => {
    const { rows } = await readSheet(editor);
    const open = rows.filter(({ isEditable }) => isEditable);
    const typed = (sheet: readonly EntryRowData[]) =>
      sheet.map((row) => ({
        ...{ code: row.code, seen: row.version, cells: row.previous?.cells ?? [] },
        ...{ reasons: TODAY_REASONS, reason: '一括入力' },
      }));
    const [saves, submissions] = [await deeds('report.save'), await deeds('report.submit')];
    const saved = await enterRows(editor, { verb: 'save', rows: typed(rows) });
    expect(fates(saved)).toEqual(
      Object.fromEntries(rows.map((row) => [row.code, row.isEditable ? 'written' : 'not-now'])),
    );
    const submitted = await enterRows(editor, { verb: 'submit', rows: typed(saved.written) });
    expect(submitted.refused).toEqual([]);
    expect(submitted.written.map(({ state, members }) => [state, members])).toEqual(
      open.map(({ previous }) => ['submitted', previous?.members ?? 0]),
    );
    expect(await deeds('report.save')).toBe(saves + open.length);
    expect(await deeds('report.submit')).toBe(submissions + open.length);
    expect((await rowsOf(editor)).get(open[0]?.code ?? '')).toEqual(submitted.written[0]);
  });

  it('takes rows of headquarters when it is past due or closed, and none before it opens or once locked', async () => {
    const { admin } = reporting;
    const code = (await readSheet(editor)).rows.find(({ isEditable }) => isEditable)?.code ?? '';
    const save = async (period = PERIOD) => {
      const rows = [{ code, seen: '*', members: 9 }];
      const { written, refused } = await enterRows(editor, { verb: 'save', rows, period });
      return written.length === 1 ? 'written' : [refused[0]?.because, refused[0]?.now?.isEditable];
    };
    await reschedule(editor, { period: PERIOD, dueOn: '2026-02-20' });
    expect(await save()).toBe('written');
    await stepCampaign(admin, PERIOD, 'close');
    expect(await save()).toBe('written');
    await stepCampaign(admin, PERIOD, 'reopen');
    await reschedule(editor, { period: PERIOD, opensOn: '2099-01-01', dueOn: FAR });
    expect(await save()).toEqual(['not-now', false]);
    expect(await save('2025-12')).toEqual(['not-now', false]);
  });
});
