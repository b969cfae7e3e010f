import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { campaigns, type Role } from '@soshiki/contracts';
import { startApi, type TestApi } from '../support/api';
import type { HttpClient } from '../support/http-client';
import { addContact, lettersOf, logOf, outstanding } from '../support/reminder-calls';
import { SAMPLE } from '../support/sample';

const OPEN = '2026-01';
const TODAY = '2026-02-20';
const PATH = `/api/v1/campaigns/${OPEN}`;

describe('reminders where there is no mail server', () => {
  let api: TestApi;
  let editor: HttpClient;

  beforeAll(async () => {
    api = await startApi({ filling: SAMPLE, today: TODAY });
    editor = await api.signedIn('editor');
  }, 240_000);
  afterAll(() => api.close());

  it('are shown before they are written, one to each union whose report is outstanding', async () => {
    const { counts } = campaigns.board.response.parse((await editor.get(`${PATH}/reports`)).json);
    const shown = lettersOf(await editor.post(`${PATH}/remind?preview=true`, {}));
    expect(shown.hasMailServer).toBe(false);
    expect(shown.items).toHaveLength(counts.notStarted + counts.draft + counts.returned);
    expect(shown.items.every(({ id, outcome }) => id === null && outcome === 'preview')).toBe(true);
    expect((await logOf(editor)).items).toEqual([]);
  });

  it('say what is asked for, until when and where, and in the words of the sender', async () => {
    const [code = ''] = await outstanding(editor);
    const body = { codes: [code], message: '今回から雇用形態の内訳もお願いします。' };
    const [letter] = lettersOf(await editor.post(`${PATH}/remind?preview=true`, body)).items;
    expect(letter?.subject).toBe('【情報労連】人員報告ご提出のお願い（2026年1月末現在）');
    expect(letter?.body).toContain(`${letter?.union.name} 御中\n\n`);
    expect(letter?.body).toContain('2026年2月28日（土）までに');
    expect(letter?.body).toContain(
      `\n\nhttp://127.0.0.1:3000/campaigns/2026-01/reports/${code}\n\n`,
    );
    expect(letter?.body).toContain('\n\n今回から雇用形態の内訳もお願いします。\n\n');
    const english = await editor.post(`${PATH}/remind?preview=true`, { ...body, language: 'en' });
    expect(lettersOf(english).items[0]).toMatchObject({
      subject: '[ICTJ] Please send your membership report (as of the end of January 2026)',
      body: expect.stringContaining('Please report by 28 February 2026'),
    });
  });

  it('ask a union whose report went back to look at the question', async () => {
    const { json } = await editor.get(`${PATH}/reports?state=returned`);
    const codes = campaigns.board.response.parse(json).items.map(({ code }) => code);
    const { items } = lettersOf(await editor.post(`${PATH}/remind?preview=true`, { codes }));
    expect(items.length).toBe(codes.length);
    expect(items.every(({ subject }) => subject.includes('ご確認のお願い'))).toBe(true);
  });

  it('are kept as copied, once under one key, and show on the board', async () => {
    const [, code = ''] = await outstanding(editor);
    const headers = { 'idempotency-key': 'copy' };
    const first = await editor.post(`${PATH}/remind`, { codes: [code, code] }, headers);
    const again = await editor.post(`${PATH}/remind`, { codes: [code, code] }, headers);
    expect([first.status, again.text]).toEqual([200, first.text]);
    const { items } = await logOf(editor);
    expect(items.map(({ union, outcome }) => [union.code, outcome])).toEqual([[code, 'copied']]);
    expect(items[0]).toMatchObject({
      askedBy: expect.any(String),
      id: lettersOf(first).items[0]?.id,
    });
    const board = await editor.get(`${PATH}/reports?q=${code}`);
    const [line] = campaigns.board.response.parse(board.json).items;
    expect(line?.lastRemindedAt).toBe(items[0]?.askedAt);
  });

  it('go to the general secretary before the office, and to no address that is none', async () => {
    const [, , first = '', second = '', third = ''] = await outstanding(editor);
    await addContact(api, { code: first, role: '事務局', email: 'office@example.jp' });
    await addContact(api, { code: second, role: '書記長', email: 'a@example.jp, b@example.jp' });
    await addContact(api, { code: second, role: '事務局', email: 'jimukyoku@example.jp' });
    await addContact(api, {
      code: third,
      role: '書記長',
      email: 'x@example.jp\r\nBcc: all@example.jp',
    });
    const { items } = lettersOf(
      await editor.post(`${PATH}/remind?preview=true`, { codes: [first, second, third] }),
    );
    const of = (code: string) => items.find(({ union }) => union.code === code);
    expect(of(first)?.roleName).toBe('書記長');
    expect(of(second)).toMatchObject({ roleName: '事務局', recipient: 'jimukyoku@example.jp' });
    expect(of(third)).toMatchObject({ recipient: null, outcome: 'no-address' });
    const sent = lettersOf(await editor.post(`${PATH}/remind`, { codes: [third] }));
    expect(sent.items[0]).toMatchObject({ id: null, outcome: 'no-address' });
  });

  it('are not for unions that have reported, are not expected, or for a campaign that is over', async () => {
    const { json } = await editor.get(`${PATH}/reports?state=approved`);
    const [done] = campaigns.board.response.parse(json).items;
    expect(lettersOf(await editor.post(`${PATH}/remind`, { codes: [done?.code] })).items).toEqual(
      [],
    );
    const unknown = await editor.post(`${PATH}/remind`, { codes: ['9999'] });
    expect([unknown.status, unknown.json]).toMatchObject([
      422,
      { issues: [{ code: 'not-expected', found: '9999' }] },
    ]);
    const post = async (period: string) =>
      (await editor.post(`/api/v1/campaigns/${period}/remind`, {})).status;
    expect([await post('2025-12'), await post('2031-01')]).toEqual([422, 404]);
    expect((await editor.get('/api/v1/campaigns/2031-01/reminders')).status).toBe(404);
  });

  it.each(['regional', 'reporter', 'viewer'] as const)('are not for the %s', async (role: Role) => {
    const client = await api.signedIn(role);
    expect((await client.post(`${PATH}/remind?preview=true`, {})).status).toBe(403);
    expect((await client.get(`${PATH}/reminders`)).status).toBe(403);
  });
});
