import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { problem, PROBLEM_STATUS, type ProblemCode } from '@soshiki/contracts';
import { DomainError } from '../../apps/api/src/http/domain-error';
import { refusalOf, statusOf } from '../../apps/api/src/http/refusal-of';
import { sampleAccounts } from '../support/accounts';
import { startApi, type TestApi } from '../support/api';
import type { Answer, HttpClient } from '../support/http-client';

let api: TestApi;
let viewer: HttpClient;

beforeAll(async () => {
  api = await startApi();
  await sampleAccounts(api.database.owner);
  viewer = await api.signedIn('viewer');
}, 120_000);
afterAll(() => api.close());

const JSON_TYPE = { 'content-type': 'application/json' };

/** The problem of an answer, checked against the contract. */
function problemOf(answer: Answer) {
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const told = problem.parse(answer.json);
  expect([told.status, told.requestId]).toEqual([
    answer.status,
    answer.headers.get('x-request-id'),
  ]);
  return told;
}

describe('a refusal is a problem document', () => {
  const signInWith = (headers: Record<string, string>, body: string) =>
    api.stranger.send('POST', '/api/v1/session', { headers, body });
  const cases: [string, number, ProblemCode, () => Promise<Answer>][] = [
    ['an unknown address', 404, 'not-found', () => api.stranger.get('/api/v1/nothing')],
    ['an address outside the API', 404, 'not-found', () => api.stranger.get('/api')],
    [
      'another method',
      405,
      'method-not-allowed',
      () => api.stranger.send('PUT', '/api/v1/session'),
    ],
    ['broken JSON', 400, 'malformed', () => signInWith(JSON_TYPE, '{"email":')],
    ['an empty body', 400, 'malformed', () => signInWith(JSON_TYPE, '')],
    [
      'a body that is not JSON',
      415,
      'wrong-media-type',
      () => signInWith({ 'content-type': 'text/plain' }, 'x'),
    ],
    [
      'a form',
      415,
      'wrong-media-type',
      () => signInWith({ 'content-type': 'application/x-www-form-urlencoded' }, 'a=b'),
    ],
    [
      'a body of 2 MB',
      413,
      'too-large',
      () => signInWith(JSON_TYPE, JSON.stringify('x'.repeat(2e6))),
    ],
    ['a percent sign alone', 400, 'malformed', () => api.stranger.get('/api/v1/unions/%zz')],
    ['a very long code', 404, 'not-found', () => viewer.get(`/api/v1/unions/${'1'.repeat(500)}`)],
  ];

  it.each(cases)('for %s: %i %s', async (...[, status, code, ask]) => {
    const told = problemOf(await ask());
    expect([told.status, told.code]).toEqual([status, code]);
  });

  it('says which methods an address takes', async () => {
    const answer = await api.stranger.send('PATCH', '/api/v1/session');
    expect(answer.headers.get('allow')).toBe('DELETE, GET, POST');
  });
});

describe('malformed input', () => {
  it('is told issue by issue, with place, code, message and what was found', async () => {
    const answer = await viewer.get('/api/v1/overview?asOf=2025-13&industri=G37&gender=man');
    expect(problemOf(answer).issues).toEqual([
      expect.objectContaining({ path: 'query.gender.0', code: 'invalid-value', found: 'man' }),
      expect.objectContaining({ path: 'query.asOf', code: 'invalid-format', found: '2025-13' }),
      expect.objectContaining({ path: 'query.industri', code: 'unrecognized-key' }),
    ]);
  });

  it('is told in Japanese, and in English to those who prefer it', async () => {
    const ask = (language: string) =>
      viewer.get('/api/v1/overview?asOf=2025-13', { 'accept-language': language });
    const japanese = await ask('fr, ja;q=0.8, en;q=0.5');
    const english = await ask('en-GB, ja;q=0.8');
    expect(problemOf(japanese)).toMatchObject({
      title: 'リクエストの内容に誤りがあります',
      issues: [{ message: '調査期は 2025-12 のように「西暦4桁-月2桁」で指定してください' }],
    });
    expect(problemOf(english)).toMatchObject({
      title: 'The request is malformed',
      issues: [{ message: 'period must be YYYY-MM, for example 2025-12' }],
    });
    expect(japanese.headers.get('content-language')).toBe('ja');
  });

  it('is refused when a parameter that takes one value is given twice', async () => {
    const answer = await viewer.get('/api/v1/overview?asOf=2025-12&asOf=2025-11');
    expect(problemOf(answer).issues).toMatchObject([{ path: 'query.asOf', code: 'invalid-type' }]);
  });

  it('is refused where a route takes no parameter at all', async () => {
    const answer = await viewer.get('/api/v1/session?debug=1');
    expect(problemOf(answer).issues).toMatchObject([{ path: 'query.debug' }]);
  });

  it('never repeats a password', async () => {
    const answer = await api.stranger.post('/api/v1/session', {
      email: 'x',
      password: 'geheim'.repeat(400),
      code: 12345678901234567n.toString(),
    });
    expect(problemOf(answer).issues?.map(({ path }) => path)).toEqual([
      'body.email',
      'body.password',
      'body.code',
    ]);
    expect(answer.text).not.toMatch(/geheim|12345678901/);
  });
});

describe('the request id', () => {
  it.each([
    ['kept when it is sane', 'trace-01.a:b', true],
    ['replaced when it is too long', 'x'.repeat(65), false],
    ['replaced when it could forge a line', 'a b"c', false],
  ])('is %s', async (_, given, isKept) => {
    const { headers } = await api.stranger.get('/health/live', { 'x-request-id': given });
    expect(headers.get('x-request-id') === given).toBe(isKept);
    expect(headers.get('x-request-id')).toMatch(/^[\w.:-]{1,64}$/);
  });
});

describe('what goes wrong on our side', () => {
  it('is answered with its request id and nothing else', async () => {
    const own = await startApi();
    await sampleAccounts(own.database.owner);
    const client = await own.signedIn('viewer');
    await own.database.owner.query('ALTER TABLE block_term RENAME COLUMN name_ja TO secret_name');
    const answer = await client.get('/api/v1/session');
    await own.close();
    expect([answer.status, Object.keys(problemOf(answer)).sort()]).toEqual([
      500,
      ['code', 'requestId', 'status', 'title', 'type'],
    ]);
    expect(answer.text).not.toMatch(/name_ja|SELECT|column|\.ts/i);
  });

  it('is 503 with Retry-After when no connection to the database comes free', async () => {
    const own = await startApi();
    await sampleAccounts(own.database.owner);
    const client = await own.signedIn('viewer');
    const held = await Promise.all([1, 2, 3, 4, 5].map(() => own.database.pool.connect()));
    const answer = await client.get('/api/v1/session');
    held.forEach((connection) => connection.release());
    const later = await client.get('/api/v1/session');
    await own.close();
    expect([answer.status, answer.headers.get('retry-after'), problemOf(answer).code]).toEqual([
      503,
      '5',
      'busy',
    ]);
    expect(later.status).toBe(200);
  });

  it.each([
    ['57014', 'busy'],
    ['53300', 'busy'],
    ['53100', 'busy'],
    ['08006', 'busy'],
    ['40001', 'busy'],
    ['ECONNREFUSED', 'busy'],
    ['42703', 'internal'],
    ['23505', 'internal'],
  ])('with code %s is %s', (code, expected) => {
    expect(refusalOf(Object.assign(new Error('x'), { code })).code).toBe(expected);
  });

  it.each(['timeout exceeded when trying to connect', 'Connection terminated unexpectedly'])(
    'is busy, not a fault, for the pool saying: %s',
    (message) => {
      const refusal = refusalOf(new Error('query failed', { cause: new Error(message) }));
      expect([refusal.code, refusal.refusal.retryAfterSeconds]).toEqual(['busy', 5]);
    },
  );

  it.each(Object.entries(PROBLEM_STATUS))('a refusal %s has the status %i', (code, status) => {
    expect(statusOf(new DomainError(code as ProblemCode))).toBe(status);
  });
});
