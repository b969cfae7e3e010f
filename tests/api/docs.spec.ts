import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROUTES } from '@soshiki/contracts';
import { sampleAccounts } from '../support/accounts';
import { startApi, type TestApi } from '../support/api';
import type { Answer } from '../support/http-client';

let api: TestApi;
let webRoot: string;

beforeAll(async () => {
  webRoot = mkdtempSync(join(tmpdir(), 'soshiki-web-'));
  api = await startApi({ webRoot });
  await sampleAccounts(api.database.owner);
}, 120_000);
afterAll(() => api.close());

/** The sources of one directive of the answer's Content-Security-Policy. */
function policyOf({ headers }: Answer, directive: string): string {
  const policy = headers.get('content-security-policy') ?? '';
  const found = policy.split(';').find((one) => one.startsWith(`${directive} `));
  return found?.slice(directive.length + 1) ?? '';
}

describe('the documentation', () => {
  it('is one page with every operation and every refusal', async () => {
    const { status, text } = await api.stranger.get('/api/docs');
    expect(status).toBe(200);
    const missing = ROUTES.filter(({ id }) => !text.includes(`id="${id}"`));
    expect(missing).toEqual([]);
    expect(text).toContain('id="problem-not-signed-in"');
  });

  it('needs no script and nothing from elsewhere, and its style carries the nonce', async () => {
    const page = await api.stranger.get('/api/docs');
    expect(page.text).not.toMatch(/<script|https?:\/\/|\son\w+=/i);
    const nonce = /<style nonce="([\w-]+)">/.exec(page.text)?.[1] ?? '-';
    expect(policyOf(page, 'style-src')).toBe(`'self' 'nonce-${nonce}'`);
  });
});

describe('the OpenAPI document', () => {
  it('is served as 3.1 with its entity tag', async () => {
    const { json, headers } = await api.stranger.get('/api/openapi.json');
    expect(json).toMatchObject({ openapi: '3.1.0' });
    const again = await api.stranger.get('/api/openapi.json', {
      'if-none-match': headers.get('etag') ?? '',
    });
    expect([again.status, again.text]).toEqual([304, '']);
  });
});

describe('a read', () => {
  it('has a strong entity tag, one for each coding, and is 304 for who holds any of them', async () => {
    const ask = (headers: Record<string, string>) => api.stranger.get('/api/openapi.json', headers);
    const tags = await Promise.all(
      ['identity', 'gzip', 'br, gzip;q=0.5'].map(async (coding) =>
        (await ask({ 'accept-encoding': coding })).headers.get('etag'),
      ),
    );
    const digest = tags[0]?.slice(1, -1) ?? '';
    expect(tags).toEqual([`"${digest}"`, `"${digest}-gzip"`, `"${digest}-br"`]);
    for (const tag of tags) {
      const held = await ask({ 'if-none-match': `"old", ${tag ?? ''}`, 'accept-encoding': 'br' });
      expect([held.status, held.headers.get('etag')]).toEqual([304, tag]);
    }
    expect((await ask({ 'if-none-match': '"old"' })).status).toBe(200);
  });

  it('of a signed-in person is for them alone and is asked for again each time', async () => {
    const viewer = await api.signedIn('viewer');
    const { headers } = await viewer.get('/api/v1/session');
    expect(headers.get('cache-control')).toBe('private, no-cache');
    expect(headers.get('vary')).toBe('Cookie, Accept-Language, Accept-Encoding');
    expect(headers.get('etag')).toMatch(/^"[\w-]{43}"$/);
  });

  it('that is refused is kept by nobody', async () => {
    const { headers } = await api.stranger.get('/api/v1/session');
    expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['no-store', null]);
  });

  it('answers HEAD with the headers of GET and no body', async () => {
    const get = await api.stranger.get('/api/openapi.json');
    const head = await api.stranger.send('HEAD', '/api/openapi.json');
    expect([head.status, head.text, head.headers.get('etag')]).toEqual([
      200,
      '',
      get.headers.get('etag'),
    ]);
  });
});

describe('every answer', () => {
  it.each(['/', '/health/live', '/api/docs', '/api/v1/nothing', '/api/v1/session'])(
    'carries the security headers: %s',
    async (path) => {
      const answer = await api.stranger.get(path);
      const { headers } = answer;
      expect(policyOf(answer, 'default-src')).toBe(`'self'`);
      expect(policyOf(answer, 'script-src')).toBe(`'self'`);
      expect(policyOf(answer, 'style-src-attr')).toBe(`'unsafe-inline'`);
      expect(policyOf(answer, 'frame-ancestors')).toBe(`'none'`);
      expect(policyOf(answer, 'style-src')).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('permissions-policy')).toContain('camera=()');
      expect(headers.get('strict-transport-security')).toBeNull();
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );
});

describe('the web app', () => {
  it('says in one sentence that it is not built, and appears once it is', async () => {
    const before = await api.stranger.get('/overview');
    expect([before.status, before.text]).toEqual([503, expect.stringContaining('npm run build')]);
    build();
    expect((await api.stranger.get('/overview')).status).toBe(200);
  });

  it('gives its page at every address of a page, with a nonce of its own each time', async () => {
    build();
    const pages = await Promise.all(
      ['/', '/overview?asOf=2025-12', '/unions/0123'].map((path) => api.stranger.get(path)),
    );
    const nonces = pages.map((page) => /ngCspNonce="([\w-]+)"/.exec(page.text)?.[1] ?? '-');
    expect(new Set(nonces).size).toBe(3);
    pages.forEach((page, index) => {
      expect(policyOf(page, 'style-src')).toBe(`'self' 'nonce-${nonces[index] ?? ''}'`);
      expect(page.headers.get('cache-control')).toBe('no-store');
    });
  });

  it('keeps hashed files for ever and asks again for the others', async () => {
    build();
    const hashed = await api.stranger.get('/main-AB12CD34.js');
    const plain = await api.stranger.get('/favicon.svg');
    expect([hashed, plain].map(({ headers }) => headers.get('cache-control'))).toEqual([
      'public, max-age=31536000, immutable',
      'no-cache',
    ]);
    expect(hashed.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(hashed.headers.get('vary')).toBe('Accept-Encoding');
  });

  it.each([
    '/missing.js',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/assets/../../x.json',
    '/api/v1/x',
    '/api/',
    '/health/x',
  ])('has nothing at %s', async (path) => {
    build();
    const answer = await api.stranger.get(path);
    expect([answer.status, answer.json]).toMatchObject([404, { code: 'not-found' }]);
  });
});

function build(): void {
  mkdirSync(join(webRoot, 'assets'), { recursive: true });
  writeFileSync(join(webRoot, 'index.html'), '<app-root ngCspNonce="CSP_NONCE"></app-root>');
  writeFileSync(join(webRoot, 'main-AB12CD34.js'), 'export {};');
  writeFileSync(join(webRoot, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
}
