import type { AddressInfo } from 'node:net';
import { jest } from '@jest/globals';
import type { Role } from '@soshiki/contracts';
import type { DataSource } from 'typeorm';
import { Clock } from '../../apps/api/src/clock';
import type { Config } from '../../apps/api/src/config';
import type { ServedRoute } from '../../apps/api/src/http/policy';
import { createRuntimeDataSource } from '../../apps/api/src/database/data-source';
import { createServer } from '../../apps/api/src/http/server';
import { createLogger } from '../../apps/api/src/http/logging';
import { createTestDatabase, type Filling, type TestDatabase } from './database';
import { HttpClient } from './http-client';
import { readerBundle } from './reader-bundle';

// A server and a database start within some of these tests, on machines that do other things too.
jest.setTimeout(60_000);

/** The product's server on a database of its own, asked over real HTTP. */
export interface TestApi {
  readonly url: string;
  readonly database: TestDatabase;
  readonly routes: readonly ServedRoute[];
  /** A caller without a session. */
  readonly stranger: HttpClient;
  /** A caller signed in as the sample account of a role. */
  signedIn(role: Role): Promise<HttpClient>;
  /** A second server on the same database, with connections of its own. */
  anotherInstance(): Promise<Pick<TestApi, 'url' | 'signedIn' | 'close'>>;
  close(): Promise<void>;
}

/** What a test may want otherwise. */
export interface TestApiOptions {
  readonly filling?: Filling;
  readonly config?: Partial<Config>;
  readonly webRoot?: string;
  /** The day in Japan on which the test plays, `YYYY-MM-DD`; absent: today. The database keeps its own time. */
  readonly today?: string;
}

/** The configuration of a server under test. */
export const TEST_CONFIG: Config = {
  database: { kind: 'embedded', dataDir: '/nowhere' },
  port: 0,
  host: '127.0.0.1',
  publicUrl: 'http://127.0.0.1:3000',
  dataDir: '/nowhere',
  mail: undefined,
  logLevel: 'silent',
  trustProxy: false,
};

/** A clock that stands at noon of a day. */
class DayClock extends Clock {
  constructor(private readonly day: string) {
    super();
  }

  override now(): Date {
    return new Date(`${this.day}T12:00:00+09:00`);
  }
}

/** Starts the server as the product does, on a free port. */
export async function startApi(options: TestApiOptions = {}): Promise<TestApi> {
  const database = await createTestDatabase(options.filling);
  const { url, routes, close: stop } = await startInstance(database.dataSource, options);
  const close = async () => {
    await stop();
    await database.close();
  };
  const anotherInstance = async () => {
    const dataSource = createRuntimeDataSource(database.urls.runtime, () => undefined);
    const twin = await startInstance(await dataSource.initialize(), options);
    return {
      url: twin.url,
      signedIn: (role: Role) => signIn(twin.url, role),
      close: () => twin.close().then(() => dataSource.destroy()),
    };
  };
  const stranger = new HttpClient(url);
  const signedIn = (role: Role) => signIn(url, role);
  return { url, database, routes, stranger, signedIn, anotherInstance, close };
}

async function startInstance(dataSource: DataSource, options: TestApiOptions) {
  const config: Config = { ...TEST_CONFIG, ...options.config };
  const { app, routes } = await createServer({
    config,
    dataSource,
    webRoot: options.webRoot ?? '/nowhere',
    logger: createLogger(config.logLevel),
    clock: options.today === undefined ? undefined : new DayClock(options.today),
    readerScript: await readerBundle(),
  });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, routes, close: () => app.close() };
}

async function signIn(url: string, role: Role): Promise<HttpClient> {
  const client = new HttpClient(url);
  const answer = await client.post('/api/v1/session/sample', { role });
  if (answer.status !== 200) {
    throw new Error(`the sample ${role} could not sign in: ${answer.text}`);
  }
  return client;
}
