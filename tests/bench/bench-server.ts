import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import type { Config } from '../../apps/api/src/config';
import { openDatabase, type OpenedDatabase } from '../../apps/api/src/database/open-database';
import { createLogger } from '../../apps/api/src/http/logging';
import { createServer } from '../../apps/api/src/http/server';
import { fillWithSample } from '../../apps/api/src/operations/fill-with-sample';
import { HttpClient } from '../support/http-client';

/** The product with the sample data, in a folder of its own that is gone afterwards. */
export interface BenchServer {
  /** The connections the server itself uses: bare SQL is measured on the same terms. */
  readonly pool: Pool;
  /** A caller signed in as the sample viewer. */
  readonly viewer: HttpClient;
  readonly url: string;
  /** Runs work as the owner of the tables. */
  readonly withOwner: OpenedDatabase['withOwner'];
  close(): Promise<void>;
}

/** Starts PostgreSQL and the API and loads the sample; about half a minute. */
export async function startBenchServer(): Promise<BenchServer> {
  const folder = mkdtempSync(join(tmpdir(), 'soshiki-bench-'));
  const config = configFor(join(folder, 'ledger'));
  const database = await openDatabase(config.database, () => undefined);
  await fillWithSample(database, { report: () => undefined });
  const { app } = await createServer({
    config,
    dataSource: database.dataSource,
    webRoot: '/nowhere',
    logger: createLogger(config.logLevel),
  });
  await app.listen(0, config.host);
  const { port } = app.getHttpServer().address() as AddressInfo;
  const url = `http://${config.host}:${port}`;
  const viewer = new HttpClient(url);
  await viewer.post('/api/v1/session/sample', { role: 'viewer' });
  const close = async () => {
    await app.close();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  };
  const { pool, withOwner } = database;
  return { pool, viewer, url, withOwner, close };
}

function configFor(dataDir: string): Config {
  return {
    database: { kind: 'embedded', dataDir },
    port: 0,
    host: '127.0.0.1',
    publicUrl: 'http://127.0.0.1:3000',
    dataDir,
    mail: undefined,
    logLevel: 'silent',
    trustProxy: false,
  };
}
