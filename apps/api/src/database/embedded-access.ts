import { withSession } from './admin-session';
import { type DatabaseAccess, placeOf } from './database-access';
import { SUPERUSER } from './embedded/cluster';
import {
  type EmbeddedServer,
  type EmbeddedServerOptions,
  startEmbeddedServer,
} from './embedded/embedded-server';
import { ensureRoles, grantSchema, whileOthersSetUp } from './roles';

const DATABASE = 'soshiki';

/** Starts (or joins) the embedded server and makes our roles and our database in it.
 *  @throws StartupError as `startEmbeddedServer`. */
export async function openEmbedded(options: EmbeddedServerOptions): Promise<DatabaseAccess> {
  const server = await startEmbeddedServer(options);
  try {
    await setUpDatabase(server, DATABASE);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return accessTo(server, DATABASE);
}

/** Makes the roles and one database of that name, owned by app_owner, unless they are there. */
export async function setUpDatabase(server: EmbeddedServer, database: string): Promise<void> {
  await withSession(superuserUrl(server, 'postgres'), async (admin) => {
    await ensureRoles(admin, server.secrets);
    await whileOthersSetUp(async () => {
      const found = await admin.query('SELECT FROM pg_database WHERE datname = $1', [database]);
      if (found.rowCount === 0) {
        await admin.query(`CREATE DATABASE ${admin.escapeIdentifier(database)} OWNER app_owner`);
        await admin.query(`REVOKE ALL ON DATABASE ${admin.escapeIdentifier(database)} FROM PUBLIC`);
      }
    });
  });
  await withSession(superuserUrl(server, database), (admin) => grantSchema(admin, database));
}

/** Access to one database of an embedded server. Its `stop` stops the server. */
export function accessTo(server: EmbeddedServer, database: string): DatabaseAccess {
  const { secrets } = server;
  const runtimeUrl = urlOf(server, { user: 'app_rw', password: secrets.appRw, database });
  return {
    runtimeUrl,
    ownerUrl: urlOf(server, { user: 'app_owner', password: secrets.appOwner, database }),
    place: placeOf(runtimeUrl),
    stop: () => server.stop(),
  };
}

/** URL of the bootstrap superuser: for set-up, and for tests that play the intruder. */
export function superuserUrl(server: EmbeddedServer, database: string): string {
  return urlOf(server, { user: SUPERUSER, password: server.secrets.superuser, database });
}

function urlOf(
  { host, port }: EmbeddedServer,
  login: { user: string; password: string; database: string },
): string {
  return `postgresql://${login.user}:${login.password}@${host}:${port}/${login.database}`;
}
