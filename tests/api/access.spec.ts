import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { API_BASE, ROLES, ROUTES, type Route } from '@soshiki/contracts';
import { listRoutes, refuseWithoutPolicy } from '../../apps/api/src/http/policy';
import { sampleAccounts } from '../support/accounts';
import { startApi, type TestApi } from '../support/api';

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
  await sampleAccounts(api.database.owner);
}, 120_000);
afterAll(() => api.close());

/** An address of a route, with something in every place of a parameter. */
function addressOf({ path }: Route): string {
  return API_BASE + path.replace('{format}', 'txt').replace('{code}', '9999');
}

/** Routes for signed-in people, and roles that may not call them. */
const GUARDED = ROUTES.filter(({ access }) => Array.isArray(access.roles));

describe('every route', () => {
  it('of the router has an access policy', () => {
    expect(api.routes.filter(({ policy }) => policy === undefined)).toEqual([]);
    expect(api.routes.length).toBeGreaterThan(ROUTES.length);
  });

  it('of the contracts is served, and the API serves no other', () => {
    const served = api.routes
      .filter(({ url, method }) => url.startsWith(API_BASE) && method !== 'HEAD')
      .map(({ method, url }) => `${method} ${url.replace(/:(\w+)/g, '{$1}')}`);
    const declared = ROUTES.map(({ method, path }) => `${method} ${API_BASE}${path}`);
    expect(served.sort()).toEqual(declared.sort());
  });

  it.each(GUARDED.map((route) => [route.id, route] as const))(
    'refuses a stranger: %s',
    async (_, route) => {
      const answer = await api.stranger.send(route.method, addressOf(route));
      expect([answer.status, answer.json]).toMatchObject([401, { code: 'not-signed-in' }]);
    },
  );

  it.each(GUARDED.map((route) => [route.id, route] as const))(
    'refuses a made-up token: %s',
    async (_, route) => {
      const headers = { cookie: `soshiki=${'A'.repeat(43)}` };
      const answer = await api.stranger.send(route.method, addressOf(route), { headers });
      expect(answer.status).toBe(401);
    },
  );

  it.each(ROLES)('lets the %s in exactly where the contract names the role', async (role) => {
    const client = await api.signedIn(role);
    for (const route of GUARDED) {
      const { status } = await client.send(route.method, addressOf(route));
      const isRefused = status === 401 || status === 403;
      expect([route.id, isRefused]).toEqual([route.id, !route.access.roles.includes(role)]);
    }
  });

  it('refuses a stranger before looking at what they sent', async () => {
    const answer = await api.stranger.send('GET', `${API_BASE}/session?no=such`);
    expect(answer.status).toBe(401);
  });
});

describe('a route without a policy', () => {
  it('stops the start, also when it is put on the adapter beside Nest', async () => {
    const adapter = new FastifyAdapter();
    const routes = listRoutes(adapter.getInstance());
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Nest declares its options as a class and takes literals
    const app = await NestFactory.create(NakedModule, adapter, { logger: false });
    adapter.getInstance().get('/beside', () => 'secret');
    await app.init();
    expect(() => refuseWithoutPolicy(routes)).toThrow(
      'routes without an access policy: GET /beside, HEAD /beside, GET /naked, HEAD /naked',
    );
    await app.close();
  });
});

describe('requests of other sites', () => {
  it.each([
    ['says so', { 'sec-fetch-site': 'cross-site' }],
    ['is of a sister site', { 'sec-fetch-site': 'same-site' }],
    ['has another origin', { origin: 'https://evil.example' }],
    ['has no origin to name', { origin: 'null' }],
  ])('are refused when one that changes something %s', async (_, headers) => {
    const answer = await api.stranger.post('/api/v1/session/sample', { role: 'admin' }, headers);
    expect([answer.status, answer.json]).toMatchObject([403, { code: 'cross-site' }]);
  });

  it.each([
    ['the same origin', { 'sec-fetch-site': 'same-origin' }],
    ['a person typing the address', { 'sec-fetch-site': 'none' }],
    ['the public address', { origin: 'http://127.0.0.1:3000' }],
    ['a script outside a browser', {}],
  ])('are not those of %s', async (_, headers) => {
    const answer = await api.stranger.post('/api/v1/session/sample', { role: 'viewer' }, headers);
    expect(answer.status).toBe(200);
  });
});

@Controller()
class NakedController {
  @Get('naked')
  naked(): string {
    return 'secret';
  }
}

@Module({ controllers: [NakedController] })
class NakedModule {}
