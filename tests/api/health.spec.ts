import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api';

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
}, 120_000);
afterAll(() => api.close());

describe('health', () => {
  it('is live as long as the process answers', async () => {
    const { status, json } = await api.stranger.get('/health/live');
    expect([status, json]).toEqual([200, { status: 'live' }]);
  });

  it('is ready when the database is reachable and its schema is ours', async () => {
    const { status, json, headers } = await api.stranger.get('/health/ready');
    expect([status, json]).toEqual([
      200,
      { status: 'ready', database: 'reachable', migrations: 'applied' },
    ]);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('is not ready while migrations are pending, and says nothing of the data', async () => {
    const own = await startApi();
    await own.database.owner.query(`DELETE FROM schema_migration WHERE name LIKE 'Protect%'`);
    const { status, json } = await own.stranger.get('/health/ready');
    await own.close();
    expect([status, json]).toEqual([
      503,
      { status: 'not-ready', database: 'reachable', migrations: 'pending' },
    ]);
  });

  it('is live but not ready while the database is away', async () => {
    const own = await startApi();
    await own.database.dataSource.destroy();
    const ready = await own.stranger.get('/health/ready');
    const live = await own.stranger.get('/health/live');
    await own.database.dataSource.initialize();
    await own.close();
    expect([ready.status, ready.json]).toEqual([
      503,
      { status: 'not-ready', database: 'unreachable', migrations: 'unknown' },
    ]);
    expect(live.status).toBe(200);
  });
});
