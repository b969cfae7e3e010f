import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { withSession } from '../../apps/api/src/database/admin-session';
import { poolOf } from '../../apps/api/src/database/data-source';
import { accessTo, setUpDatabase, superuserUrl } from '../../apps/api/src/database/embedded-access';
import type { EmbeddedServer } from '../../apps/api/src/database/embedded/embedded-server';
import { openAccess, type OpenedDatabase } from '../../apps/api/src/database/open-database';
import { grantSchema } from '../../apps/api/src/database/roles';
import { TYPE_PARSERS } from '../../apps/api/src/database/type-parsers';
import { testServer } from './test-server';

const TEMPLATE_LOCK = 91_206;

/** A database of one test file, opened as the product opens it, and the keys that only tests have. */
export interface TestDatabase extends OpenedDatabase {
  readonly name: string;
  /** As app_rw, app_owner and the bootstrap superuser. */
  readonly urls: { readonly runtime: string; readonly owner: string; readonly superuser: string };
  /** As app_owner: what somebody with the keys of the schema could do behind the ledger's back. */
  readonly owner: pg.Pool;
  /** Closes every connection and drops the database. */
  readonly close: () => Promise<void>;
}

/** What a template database is filled with, once in a test run. */
export interface Filling {
  /** Lower-case letters and digits; the same name means the same content. */
  readonly name: string;
  readonly load: (owner: DataSource) => Promise<void>;
}

const SCHEMA_ONLY: Filling = { name: 'schema', load: () => Promise.resolve() };

/** A fresh, migrated database on the throw-away server: a clone of a template, in well under a second.
 *  With a filling (the sample data) the template holds that too. */
export async function createTestDatabase(filling: Filling = SCHEMA_ONLY): Promise<TestDatabase> {
  const server = await testServer('ledger');
  const template = await templateWith(server, filling);
  const name = `test_${randomBytes(6).toString('hex')}`;
  await cloneDatabase(server, template, name);
  const access = accessTo(server, name);
  const urls = {
    runtime: access.runtimeUrl,
    owner: access.ownerUrl ?? '',
    superuser: superuserUrl(server, name),
  };
  const opened = await openAccess({ ...access, stop: () => Promise.resolve() }, () => undefined);
  const owner = new pg.Pool({ connectionString: urls.owner, types: TYPE_PARSERS, max: 4 });
  owner.on('error', () => undefined); // Dropping the database may end a session before it has closed.
  const close = async () => {
    await Promise.all([opened.close(), owner.end()]);
    await dropDatabase(server, name);
  };
  return { ...opened, name, urls, owner, close };
}

/** An empty database of its own, on a server whose roles the test may change, with nothing of ours in it but the roles.
 *  Its URLs are those of `createTestDatabase`; `drop` removes it. */
export async function createEmptyDatabase(): Promise<
  Pick<TestDatabase, 'name' | 'urls'> & { drop: () => Promise<void> }
> {
  const server = await testServer('roles');
  const name = `empty_${randomBytes(6).toString('hex')}`;
  await setUpDatabase(server, name);
  const { runtimeUrl, ownerUrl = '' } = accessTo(server, name);
  return {
    name,
    urls: { runtime: runtimeUrl, owner: ownerUrl, superuser: superuserUrl(server, name) },
    drop: () => dropDatabase(server, name),
  };
}

async function templateWith(server: EmbeddedServer, filling: Filling): Promise<string> {
  const template = `template_${filling.name}`;
  await withSession(superuserUrl(server, 'postgres'), async (admin) => {
    await admin.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const found = await admin.query(
      'SELECT FROM pg_database WHERE datname = $1 AND datistemplate',
      [template],
    );
    if (found.rowCount === 0) {
      await admin.query(`DROP DATABASE IF EXISTS ${template}`);
      await setUpDatabase(server, template);
      await fill(server, template, filling);
      await admin.query(`ALTER DATABASE ${template} IS_TEMPLATE true`);
    }
  });
  return template;
}

async function fill(server: EmbeddedServer, template: string, { load }: Filling): Promise<void> {
  const access = { ...accessTo(server, template), stop: () => Promise.resolve() };
  const opened = await openAccess(access, () => undefined);
  try {
    await opened.withOwner(async (owner) => {
      await load(owner);
      await poolOf(owner).query('VACUUM ANALYZE');
    });
  } finally {
    await opened.close();
  }
}

async function cloneDatabase(server: EmbeddedServer, template: string, name: string) {
  await withSession(superuserUrl(server, 'postgres'), async (admin) => {
    await admin.query(`CREATE DATABASE ${name} OWNER app_owner TEMPLATE ${template}`);
  });
  await withSession(superuserUrl(server, name), (admin) => grantSchema(admin, name));
}

async function dropDatabase(server: EmbeddedServer, name: string): Promise<void> {
  await withSession(superuserUrl(server, 'postgres'), async (admin) => {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });
}
