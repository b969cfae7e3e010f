import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startApi, type TestApi } from '../support/api';
import { eventually } from '../support/eventually';
import type { HttpClient } from '../support/http-client';
import { addContact, lettersOf, logOf, outstanding } from '../support/reminder-calls';
import { SAMPLE } from '../support/sample';
import { startSmtp, type TestSmtp } from '../support/smtp';

const TODAY = '2026-02-20';
const PATH = '/api/v1/campaigns/2026-01';

describe('reminders by a mail server', () => {
  let smtp: TestSmtp;
  let api: TestApi;
  let editor: HttpClient;
  let codes: string[];

  beforeAll(async () => {
    smtp = await startSmtp(0, {
      refuses: (address) => (address === 'gone@example.jp' ? 550 : undefined),
    });
    const mail = { url: smtp.url, from: 'honbu@example.jp', retrySeconds: 0 };
    api = await startApi({ filling: SAMPLE, today: TODAY, config: { mail } });
    editor = await api.signedIn('editor');
    codes = await outstanding(editor);
  }, 240_000);
  afterAll(async () => {
    await api.close();
    await smtp.close();
  });

  function outcomes(wanted: readonly string[]) {
    return async () => {
      const { items } = await logOf(editor);
      return items.filter(({ union }) => wanted.includes(union.code)).map(({ outcome }) => outcome);
    };
  }

  it('arrive at the union’s contact, as they were shown', async () => {
    const wanted = codes.slice(0, 12);
    const asked = lettersOf(await editor.post(`${PATH}/remind`, { codes: wanted }));
    expect(asked.hasMailServer).toBe(true);
    expect(asked.items.every(({ outcome }) => outcome === 'waiting')).toBe(true);
    await eventually(outcomes(wanted), (all) => all.every((outcome) => outcome === 'sent'));
    expect(smtp.letters).toHaveLength(wanted.length);
    const arrived = new Map(smtp.letters.map((letter) => [letter.recipients.join(), letter]));
    for (const { recipient, subject, body } of asked.items) {
      const letter = arrived.get(recipient ?? '');
      expect([letter?.headers['subject'], letter?.body.trim()]).toEqual([subject, body.trim()]);
    }
    expect(smtp.letters[0]).toMatchObject({
      sender: 'honbu@example.jp',
      headers: {
        from: expect.stringContaining('honbu@example.jp'),
        'message-id': expect.stringMatching(/^<reminder-\d+@example\.jp>$/),
        'auto-submitted': 'auto-generated',
      },
    });
  });

  it('take nothing of what is typed for a header or another letter', async () => {
    const [code = ''] = codes.slice(12);
    const message = 'よろしく\r\nBcc: everybody@example.jp\r\n.\r\nMAIL FROM:<x@example.jp>';
    const before = smtp.letters.length;
    const asked = await editor.post(`${PATH}/remind`, { codes: [code], message });
    expect(asked.status).toBe(200);
    await eventually(outcomes([code]), (all) => all.includes('sent'));
    expect(smtp.letters).toHaveLength(before + 1);
    const letter = smtp.letters.at(-1);
    expect(letter?.recipients).toHaveLength(1);
    expect(Object.keys(letter?.headers ?? {})).not.toContain('bcc');
    expect(letter?.body).toContain(
      'よろしく\nBcc: everybody@example.jp\n.\nMAIL FROM:<x@example.jp>',
    );
  });

  it('are given up at once when the mail server knows no such mailbox', async () => {
    const [, code = ''] = codes.slice(12);
    await addContact(api, { code, role: '書記長', email: 'gone@example.jp' });
    await editor.post(`${PATH}/remind`, { codes: [code] });
    await eventually(outcomes([code]), (all) => all.includes('failed'));
    const { items } = await logOf(editor);
    expect(items.find(({ union }) => union.code === code)?.detail).toMatch(/^550 /);
    expect(await attemptsOf(code)).toBe(1);
  });

  async function attemptsOf(code: string): Promise<number> {
    const { rows } = await api.database.owner.query<{ attempts: number }>(
      `SELECT count(*)::int AS attempts FROM reminder_outcome o JOIN reminder m ON m.id = o.reminder_id
       JOIN member_union u ON u.id = m.union_id WHERE u.code = $1`,
      [code],
    );
    return rows[0]?.attempts ?? 0;
  }

  it('are tried five times while the mail server is away, and sent when it is back', async () => {
    const [, , lost = '', late = ''] = codes.slice(12);
    await smtp.close();
    expect((await editor.post(`${PATH}/remind`, { codes: [lost] })).status).toBe(200);
    await eventually(outcomes([lost]), (all) => all.includes('failed'));
    expect(await attemptsOf(lost)).toBe(5);
    await editor.post(`${PATH}/remind`, { codes: [late] });
    await eventually(
      () => attemptsOf(late),
      (attempts) => attempts > 0,
    );
    const back = await startSmtp(smtp.port);
    await eventually(outcomes([late]), (all) => all.includes('sent'));
    expect(back.letters.map(({ body }) => body.includes(`/reports/${late}`))).toEqual([true]);
    await back.close();
    smtp = await startSmtp(smtp.port);
  });

  it('are sent once by two instances, however often the request is sent under one key', async () => {
    const wanted = codes.slice(16, 36);
    const twin = await api.anotherInstance();
    const before = smtp.letters.length;
    const headers = { 'idempotency-key': 'once' };
    const [one, two] = await Promise.all([
      editor.post(`${PATH}/remind`, { codes: wanted }, headers),
      editor.post(`${PATH}/remind`, { codes: wanted }, headers),
    ]);
    expect(two.text).toBe(one.text);
    await eventually(outcomes(wanted), (all) => all.every((outcome) => outcome === 'sent'));
    await twin.close();
    expect(smtp.letters).toHaveLength(before + wanted.length);
    const recipients = smtp.letters.slice(before).map((letter) => letter.recipients[0]);
    expect(new Set(recipients).size).toBe(wanted.length);
  });

  it('leave nothing behind when the request fails, and no letter without its row', async () => {
    const { rows } = await api.database.owner.query<{ rows: number; jobs: number }>(
      `SELECT (SELECT count(*)::int FROM reminder) AS rows,
         (SELECT count(*)::int FROM mail_queue.job WHERE name = 'reminder') AS jobs`,
    );
    const refused = await editor.post(`${PATH}/remind`, { codes: [codes[40], '9999'] });
    expect(refused.status).toBe(422);
    const { rows: after } = await api.database.owner.query(
      `SELECT (SELECT count(*)::int FROM reminder) AS rows,
         (SELECT count(*)::int FROM mail_queue.job WHERE name = 'reminder') AS jobs`,
    );
    expect(after).toEqual(rows);
    expect(rows[0]?.jobs).toBe(rows[0]?.rows);
  });

  it('answer 503 where the queue cannot be reached, on a server that does everything else', async () => {
    const superuser = new pg.Client({ connectionString: api.database.urls.superuser });
    await superuser.connect();
    await superuser.query('REVOKE USAGE ON SCHEMA mail_queue FROM app_rw');
    const twin = await api.anotherInstance();
    const client = await twin.signedIn('editor');
    expect((await client.get(`${PATH}/reports`)).status).toBe(200);
    const refused = await client.post(`${PATH}/remind`, { codes: [codes[41]] });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '30']);
    await twin.close();
    await superuser.query('GRANT USAGE ON SCHEMA mail_queue TO app_rw');
    await superuser.end();
    const { items } = await logOf(editor);
    expect(items.some(({ union }) => union.code === codes[41])).toBe(false);
  });
});
