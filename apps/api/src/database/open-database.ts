import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { DatabaseConfig } from '../config';
import { connectionFailure } from './connection-failure';
import { createOwnerDataSource, createRuntimeDataSource, poolOf } from './data-source';
import type { DatabaseAccess } from './database-access';
import { openEmbedded } from './embedded-access';
import type { Purpose } from './embedded/owner-lock';
import { openHosted } from './hosted-access';
import { migrate, pendingMigrations } from './migrate';
import type { Report } from './report';
import { dangerousPowers } from './roles';
import { StartupError } from './startup-error';

/** A database that is set up, migrated and open. */
export interface OpenedDatabase {
  /** As app_rw: TypeORM for the running product. */
  readonly dataSource: DataSource;
  /** The pg pool under `dataSource`, for prepared statements (`namedQuery`). */
  readonly pool: Pool;
  /** True when it held no union as it was opened. */
  readonly isNew: boolean;
  /** Names of the migrations that opening it applied. */
  readonly migrated: readonly string[];
  /** `host:port/database`, for messages. */
  readonly place: string;
  /** Runs `work` as app_owner (bulk loads, restore).
   *  @throws StartupError when the URL's role is only the runtime one. */
  readonly withOwner: <T>(work: (owner: DataSource) => Promise<T>) => Promise<T>;
  /** Closes every connection, and stops the embedded server if this process runs it. */
  readonly close: () => Promise<void>;
}

/** Starts or reaches the database, sets it up, brings its schema up to date and opens it. `purpose`
 *  tells a long-lived server from one command, which may join a server that runs already.
 *  @throws StartupError with one sentence for a person; another error is a defect. */
export async function openDatabase(
  config: DatabaseConfig,
  report: Report,
  purpose: Purpose = 'server',
): Promise<OpenedDatabase> {
  const { dataDir } = config;
  const access =
    config.kind === 'embedded'
      ? await openEmbedded({ dataDir, purpose, isDurable: true, report })
      : await openHosted(config.url, dataDir);
  return openAccess(access, report);
}

/** Migrates and opens a database that is reached already. Stops what `access` started on failure. */
export async function openAccess(access: DatabaseAccess, report: Report): Promise<OpenedDatabase> {
  let isClosing = false;
  const dataSource = createRuntimeDataSource(access.runtimeUrl, (text) => {
    // A server that stops ends the last sessions itself: no news to anybody then.
    if (!isClosing) {
      report(text);
    }
  });
  const close = async () => {
    isClosing = true;
    if (dataSource.isInitialized) {
      await dataSource.destroy();
    }
    await access.stop();
  };
  const withOwner = <T>(work: (owner: DataSource) => Promise<T>) => asOwner(access, report, work);
  try {
    const migrated =
      access.ownerUrl === undefined ? [] : await withOwner((owner) => migrate(owner, report));
    await dataSource.initialize();
    await requireHarmlessRole(dataSource, access.place);
    await requireCurrentSchema(dataSource, access.place);
    const pool = poolOf(dataSource);
    const isNew = await holdsNoUnion(dataSource);
    return { dataSource, pool, isNew, migrated, place: access.place, withOwner, close };
  } catch (error) {
    await close();
    throw connectionFailure(error, access.place);
  }
}

async function asOwner<T>(
  access: DatabaseAccess,
  report: Report,
  work: (owner: DataSource) => Promise<T>,
): Promise<T> {
  if (access.ownerUrl === undefined) {
    throw new StartupError(
      'この操作には app_owner になれる利用者が要ります。DATABASE_URL に指定してください',
      'this needs a DATABASE_URL whose role can become app_owner',
    );
  }
  const owner = await createOwnerDataSource(access.ownerUrl, report).initialize();
  try {
    return await work(owner);
  } finally {
    await owner.destroy();
  }
}

async function requireHarmlessRole(dataSource: DataSource, place: string): Promise<void> {
  const powers = await dangerousPowers(poolOf(dataSource));
  if (powers.length > 0) {
    throw new StartupError(
      `${place} の実行用の利用者の権限が強すぎるので起動しません（${powers.join(', ')}）`,
      'the runtime role must not be a superuser, an owner or exempt from row security',
    );
  }
}

async function requireCurrentSchema(dataSource: DataSource, place: string): Promise<void> {
  const pending = await pendingMigrations(dataSource);
  if (pending.length > 0) {
    throw new StartupError(
      `${place} の構造が古いので起動しません（未適用 ${pending.length} 件）。更新できる利用者で soshiki migrate を実行してください`,
      'migrations are pending and this role cannot apply them: run soshiki migrate',
    );
  }
}

async function holdsNoUnion(dataSource: DataSource): Promise<boolean> {
  const rows: unknown[] = await dataSource.query('SELECT FROM member_union LIMIT 1');
  return rows.length === 0;
}
