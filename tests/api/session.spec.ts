import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anAccount, sampleAccounts } from '../support/accounts';
import { startApi, type TestApi } from '../support/api';
import { HttpClient } from '../support/http-client';

const PASSWORD = 'しっかり長い合言葉です2025';
let api: TestApi;

beforeAll(async () => {
  api = await startApi();
  await sampleAccounts(api.database.owner);
}, 120_000);
afterAll(() => api.close());

/** The session cookie's attributes of a fresh sample sign-in. */
async function cookieOf(target: TestApi, headers = {}): Promise<string> {
  const answer = await new HttpClient(target.url).post(
    '/api/v1/session/sample',
    { role: 'viewer' },
    headers,
  );
  return answer.headers.getSetCookie()[0] ?? '';
}

describe('signing in with the sample accounts', () => {
  it('answers who one is, with role and scope', async () => {
    const viewer = await api.signedIn('viewer');
    const { status, json } = await viewer.get('/api/v1/session');
    expect(status).toBe(200);
    expect(json).toMatchObject({ user: { role: 'viewer', scope: { kind: 'federation' } } });
  });

  it('offers the roles that have a sample account', async () => {
    const { json } = await api.stranger.get('/api/v1/session/options');
    expect(json).toEqual({
      sampleRoles: ['admin', 'approver', 'editor', 'regional', 'reporter', 'viewer'],
    });
  });

  it.each([
    ['through a proxy', { 'x-forwarded-for': '192.0.2.7' }],
    ['through a proxy that says Via', { via: '1.1 proxy' }],
  ])('does not exist %s, exactly like an unknown address', async (_, headers) => {
    const body = { role: 'admin' };
    const sample = await api.stranger.post('/api/v1/session/sample', body, headers);
    const unknown = await api.stranger.post('/api/v1/session/nothing', body, headers);
    expect([sample.status, shape(sample.json)]).toEqual([404, shape(unknown.json)]);
    expect([...sample.headers.keys()]).toEqual([...unknown.headers.keys()]);
  });

  it('does not exist for a body that it would refuse either', async () => {
    const request = { headers: { via: 'x', 'content-type': 'text/plain' }, body: '{' };
    const sample = await api.stranger.send('POST', '/api/v1/session/sample', request);
    const unknown = await api.stranger.send('POST', '/api/v1/session/nothing', request);
    expect([sample.status, shape(sample.json)]).toEqual([unknown.status, shape(unknown.json)]);
    const other = await api.stranger.send('GET', '/api/v1/session/sample', {
      headers: { via: 'x' },
    });
    expect(other.status).toBe(404);
  });
});

describe('a server that others can reach', () => {
  it.each([
    ['listens beyond this machine', { host: '0.0.0.0' }],
    ['trusts a proxy', { trustProxy: true }],
  ])('has no sample sign-in when it %s', async (_, config) => {
    const open = await startApi({ config });
    await sampleAccounts(open.database.owner);
    const answer = await open.stranger.post('/api/v1/session/sample', { role: 'admin' });
    const options = await open.stranger.get('/api/v1/session/options');
    await open.close();
    expect([answer.status, options.json]).toEqual([404, { sampleRoles: [] }]);
  });

  it('has no sample sign-in without sample accounts', async () => {
    const empty = await startApi();
    const answer = await empty.stranger.post('/api/v1/session/sample', { role: 'viewer' });
    await empty.close();
    expect(answer.status).toBe(404);
  });

  it('gives a __Host- cookie with Secure, and HSTS, when its address is https', async () => {
    const secure = await startApi({ config: { publicUrl: 'https://soshiki.example.jp' } });
    await sampleAccounts(secure.database.owner);
    const cookie = await cookieOf(secure);
    const { headers } = await secure.stranger.get('/health/live');
    await secure.close();
    expect(cookie).toMatch(/^__Host-soshiki=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
    expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/);
  });
});

describe('a session', () => {
  it('travels in a cookie that scripts cannot read, and is stored as a hash only', async () => {
    const cookie = await cookieOf(api);
    expect(cookie).toMatch(/^soshiki=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const token = /=([\w-]+)/.exec(cookie)?.[1] ?? '';
    const stored = await api.database.owner.query(
      'SELECT account_session::text AS row FROM account_session',
    );
    expect(JSON.stringify(stored.rows)).not.toContain(token);
  });

  it('is another one after signing in again, and the earlier one is over', async () => {
    const viewer = await api.signedIn('viewer');
    const earlier = new HttpClient(api.url);
    earlier.cookie = viewer.cookie;
    await viewer.post('/api/v1/session/sample', { role: 'editor' });
    expect(viewer.cookie).not.toBe(earlier.cookie);
    expect((await earlier.get('/api/v1/session')).status).toBe(401);
    expect((await viewer.get('/api/v1/session')).json).toMatchObject({ user: { role: 'editor' } });
  });

  it('is over after signing out', async () => {
    const viewer = await api.signedIn('viewer');
    const kept = viewer.cookie;
    expect((await viewer.delete('/api/v1/session')).status).toBe(204);
    viewer.cookie = kept;
    expect((await viewer.get('/api/v1/session')).status).toBe(401);
  });

  it.each([
    [
      'idle for 30 minutes',
      `UPDATE account_session SET last_seen_at = now() - interval '31 minutes'`,
    ],
    [
      '12 hours old',
      `UPDATE account_session SET created_at = now() - interval '12 hours 1 second'`,
    ],
    ['of a disabled account', `UPDATE account SET disabled_at = now() WHERE role = 'viewer'`],
    [
      'of an account whose role changed',
      `UPDATE account SET role = 'editor' WHERE role = 'viewer'`,
    ],
  ])('is over when it is %s', async (_, change) => {
    const own = await startApi();
    await sampleAccounts(own.database.owner);
    const viewer = await own.signedIn('viewer');
    await own.database.owner.query(change);
    const { status, json } = await viewer.get('/api/v1/session');
    await own.close();
    expect([status, json]).toMatchObject([401, { code: 'not-signed-in' }]);
  });

  it('writes down at most once a minute that it was seen', async () => {
    const viewer = await api.signedIn('viewer');
    const seen = async () => {
      const { rows } = await api.database.owner.query<{ at: Date }>(
        'SELECT max(last_seen_at) AS at FROM account_session',
      );
      return rows[0]?.at;
    };
    const first = await seen();
    await viewer.get('/api/v1/session');
    expect(await seen()).toEqual(first);
    await api.database.owner.query(
      `UPDATE account_session SET last_seen_at = now() - interval '2 minutes' WHERE ended_at IS NULL`,
    );
    await viewer.get('/api/v1/session');
    expect(await seen()).not.toEqual(first);
  });

  it('leaves entries of its beginning and its end in the audit trail', async () => {
    const viewer = await api.signedIn('viewer');
    await viewer.delete('/api/v1/session', { 'x-request-id': 'goodbye-1' });
    const { rows } = await api.database.owner.query(
      'SELECT action, request_id FROM audit_entry ORDER BY id DESC LIMIT 2',
    );
    expect(rows).toMatchObject([
      { action: 'session.end', request_id: 'goodbye-1' },
      { action: 'session.begin-sample' },
    ]);
  });
});

describe('signing in by password', () => {
  const signIn = (email: string, password: string) =>
    new HttpClient(api.url).post('/api/v1/session', { email, password });

  it('lets a person in, whatever the letter case of the address', async () => {
    await anAccount(api.database.owner, {
      role: 'editor',
      email: 'staff@example.jp',
      password: PASSWORD,
    });
    const answer = await signIn(' Staff@Example.JP', PASSWORD);
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({ user: { role: 'editor' } });
  });

  it('answers a wrong password, an unknown account and a role without its second factor alike', async () => {
    await anAccount(api.database.owner, {
      role: 'editor',
      email: 'a@example.jp',
      password: PASSWORD,
    });
    await anAccount(api.database.owner, {
      role: 'admin',
      email: 'b@example.jp',
      password: PASSWORD,
    });
    const answers = await Promise.all([
      signIn('a@example.jp', 'wrong'),
      signIn('nobody@example.jp', 'wrong'),
      signIn('b@example.jp', PASSWORD),
      signIn('sample@example.jp', PASSWORD),
    ]);
    const told = answers.map(({ status, json }) => [status, shape(json)]);
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(answers[0].json).toMatchObject({ status: 401, code: 'sign-in-failed' });
  });

  it('makes the guesser of an account wait longer each time, and no other account', async () => {
    const guesses: number[] = [];
    for (let guess = 0; guess < 7; guess += 1) {
      guesses.push((await signIn('target@example.jp', `guess ${guess}`)).status);
    }
    expect(guesses).toEqual([401, 401, 401, 401, 401, 429, 429]);
    const refused = await signIn('target@example.jp', 'once more');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await signIn('other@example.jp', 'guess')).status).toBe(401);
  });

  it('does not let many guesses at once slip through together', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, guess) => signIn('crowd@example.jp', `guess ${guess}`)),
    );
    const judged = answers.filter(({ status }) => status === 401).length;
    expect(judged).toBeLessThanOrEqual(6);
  });

  it('forgets the failures of an account that signs in', async () => {
    const email = 'forgetful@example.jp';
    await anAccount(api.database.owner, { role: 'viewer', email, password: PASSWORD });
    const statuses: number[] = [];
    for (const password of ['1', '2', '3', '4', PASSWORD, '1', '2', '3', '4']) {
      statuses.push((await signIn(email, password)).status);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 200, 401, 401, 401, 401]);
  });
});

/** A problem without what differs from request to request. */
function shape(json: unknown): unknown {
  return { ...(json as object), requestId: '' };
}
