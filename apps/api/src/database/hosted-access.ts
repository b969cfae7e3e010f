import { createHmac } from 'node:crypto';
import type { Client } from 'pg';
import { withSession } from './admin-session';
import { connectionFailure } from './connection-failure';
import { type DatabaseAccess, placeOf, urlFor } from './database-access';
import { readOrCreateSecrets } from './embedded/server-secrets';
import { prepareOwnFolder } from './embedded/data-folder';
import { ensureRoles, grantSchema, setRuntimePassword } from './roles';
import { errorCode, StartupError } from './startup-error';

const OLDEST_SERVER = 150_000;

/** What the role of DATABASE_URL is to us. */
interface Standing {
  readonly user: string;
  readonly database: string;
  readonly serverVersion: number;
  readonly isSuperuser: boolean;
  readonly canCreateRoles: boolean;
  readonly isRuntime: boolean;
}

/** Opens the database of DATABASE_URL. A role that may create roles is used for set-up alone, and the
 *  product runs as app_rw; a role that only is (a member of) app_rw runs the product and cannot migrate.
 *  @throws StartupError in one sentence: unreachable, refused, too old, or what right is missing. */
export async function openHosted(url: string, dataDir: string): Promise<DatabaseAccess> {
  const place = placeOf(url);
  try {
    return await withSession(url, async (client) => {
      const standing = await standingOf(client);
      refuseOldServer(standing, place);
      if (standing.isSuperuser || standing.canCreateRoles) {
        return await setUp(client, standing, { url, dataDir });
      }
      if (standing.isRuntime) {
        return { runtimeUrl: url, ownerUrl: undefined, place, stop: () => Promise.resolve() };
      }
      throw notEnough(standing, place);
    });
  } catch (error) {
    throw connectionFailure(error, place);
  }
}

async function standingOf(client: Client): Promise<Standing> {
  const { rows } = await client.query<Standing>(`
    SELECT current_user AS user, current_database() AS database,
      current_setting('server_version_num')::int AS "serverVersion",
      rolsuper AS "isSuperuser", rolcreaterole AS "canCreateRoles",
      EXISTS (SELECT FROM pg_roles rw WHERE rw.rolname = 'app_rw'
              AND pg_has_role(current_user, rw.oid, 'USAGE')) AS "isRuntime"
    FROM pg_roles WHERE rolname = current_user`);
  const [standing] = rows;
  if (standing === undefined) {
    throw new TypeError('the session has no role');
  }
  return standing;
}

async function setUp(
  admin: Client,
  { user, database, isSuperuser }: Standing,
  { url, dataDir }: { url: string; dataDir: string },
): Promise<DatabaseAccess> {
  const password = runtimePassword(url, dataDir);
  await ensureRoles(admin, { appRw: password });
  if (!isSuperuser) {
    await admin.query(`GRANT app_owner TO ${admin.escapeIdentifier(user)}`);
  }
  await grantSchema(admin, database);
  await requireRights(admin, placeOf(url));
  const runtimeUrl = urlFor(url, 'app_rw', password);
  try {
    await withSession(runtimeUrl, (client) => client.query('SELECT 1'));
  } catch (error) {
    if (!['28P01', '28000'].includes(errorCode(error))) {
      throw error;
    }
    await setRuntimePassword(admin, password);
  }
  return { runtimeUrl, ownerUrl: url, place: placeOf(url), stop: () => Promise.resolve() };
}

/** A GRANT that the grantor may not give is only a warning in PostgreSQL, so what counts is looked up. */
async function requireRights(admin: Client, place: string): Promise<void> {
  const { rows } = await admin.query<{ isEnough: boolean }>(`
    SELECT has_schema_privilege('app_owner', 'public', 'CREATE')
      AND has_schema_privilege('app_rw', 'public', 'USAGE')
      AND has_database_privilege('app_rw', current_database(), 'CONNECT')
      AND (has_database_privilege('app_owner', current_database(), 'CREATE')
        OR EXISTS (SELECT FROM pg_extension WHERE extname = 'btree_gist')
          AND EXISTS (SELECT FROM pg_namespace WHERE nspname = 'mail_queue'
            AND has_schema_privilege('app_owner', oid, 'CREATE'))) AS "isEnough"`);
  if (rows[0]?.isEnough !== true) {
    throw connectionFailure({ code: '42501' }, place);
  }
}

/** Every instance with the same DATABASE_URL comes to the same password without sharing a file. It does
 *  not depend on the database: roles belong to the server, and two databases on it share app_rw. A URL
 *  without a password (trust, peer) holds no secret to derive from: then it is random, in the data folder. */
function runtimePassword(url: string, dataDir: string): string {
  const secret = decodeURIComponent(new URL(url).password);
  if (secret === '') {
    prepareOwnFolder(dataDir);
    return readOrCreateSecrets(dataDir).appRw;
  }
  return createHmac('sha256', secret).update('soshiki app_rw password v1').digest('base64url');
}

function refuseOldServer({ serverVersion }: Standing, place: string): void {
  if (serverVersion < OLDEST_SERVER) {
    const version = Math.floor(serverVersion / 10_000);
    throw new StartupError(
      `データベース ${place} は PostgreSQL ${version} です。15 以上が必要です`,
      `PostgreSQL 15 or later is needed, this is ${version}`,
    );
  }
}

function notEnough({ user }: Standing, place: string): StartupError {
  return new StartupError(
    `${place} の利用者 ${user} には、役割を作る権限（CREATEROLE）も app_rw への所属もありません`,
    `the role ${user} has neither CREATEROLE (for the set-up) nor membership in app_rw (to run)`,
  );
}
