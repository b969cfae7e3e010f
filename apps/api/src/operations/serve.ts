import { once } from 'node:events';
import { createServer as createSocket } from 'node:net';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readConfig, type Config } from '../config';
import { openDatabase, type OpenedDatabase } from '../database/open-database';
import type { Report } from '../database/report';
import { errorCode, StartupError } from '../database/startup-error';
import { createLogger } from '../http/logging';

/** A server that listens. */
export interface RunningServer {
  /** Where it listens: the address to open. */
  readonly address: string;
  /** Stops listening, lets requests finish for a while, closes the database. */
  close(): Promise<void>;
}

/** How long a stop waits for requests that are under way. */
const GRACE_MS = 10_000;

/** Brings everything up, in order: configuration, database, sample data when all is new, HTTP.
 *  @throws StartupError with one sentence for a person. */
export async function serve(report: Report): Promise<RunningServer> {
  const config = readConfig();
  const logger = createLogger(config.logLevel);
  await requireFreePort(config);
  // The framework loads while PostgreSQL starts.
  const framework = import('../http/server');
  const database = await openDatabase(config.database, report);
  try {
    if (database.isNew && config.database.kind === 'embedded') {
      report('初めての起動なのでサンプルデータを読み込みます / first start: loading sample data');
      const { fillWithSample } = await import('./fill-with-sample');
      await fillWithSample(database, { report });
    }
    const { createServer } = await framework;
    const { dataSource } = database;
    const webRoot = join(import.meta.dirname, '..', 'web');
    const { app } = await createServer({ config, dataSource, webRoot, logger });
    return await listen(config, database, app);
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Found out first: nobody should wait for a database only to read that the port is taken. */
async function requireFreePort(config: Config): Promise<void> {
  const socket = createSocket().listen(config.port, config.host);
  try {
    await once(socket, 'listening');
  } catch (error) {
    throw listenFailure(error, config);
  }
  socket.close();
  await once(socket, 'close');
}

async function listen(
  config: Config,
  database: OpenedDatabase,
  app: NestFastifyApplication,
): Promise<RunningServer> {
  await app.listen(config.port, config.host).catch((error: unknown) => {
    throw listenFailure(error, config);
  });
  const close = async () => {
    const hurry = setTimeout(() => app.getHttpServer().closeAllConnections(), GRACE_MS);
    await app.close();
    clearTimeout(hurry);
    await database.close();
  };
  return { address: openAddress(config, await app.getUrl()), close };
}

/** The configured address, with the port that was really taken when any free one was asked for. */
function openAddress(config: Config, listening: string): string {
  if (config.port !== 0) {
    return config.publicUrl;
  }
  const address = new URL(config.publicUrl);
  address.port = new URL(listening).port;
  return address.origin;
}

function listenFailure(error: unknown, { host, port }: Config): unknown {
  const place = `${host}:${port}`;
  switch (errorCode(error)) {
    case 'EADDRINUSE':
      return new StartupError(
        `ポート ${port} は他のプログラムが使っています。PORT で別の番号を指定してください`,
        `${place} is in use: choose another PORT`,
        { cause: error },
      );
    case 'EACCES':
      return new StartupError(
        `ポート ${port} を開く権限がありません。PORT で 1024 以上の番号を指定してください`,
        `no permission to listen on ${place}: choose a PORT from 1024 on`,
        { cause: error },
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartupError(
        `HOST ${host} はこのコンピューターのアドレスではありません`,
        `HOST ${host} is not an address of this machine`,
        { cause: error },
      );
    default:
      return error;
  }
}
