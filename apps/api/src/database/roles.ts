import { setTimeout as sleep } from 'node:timers/promises';
import type { ClientBase } from 'pg';
import { errorCode } from './startup-error';

/** Passwords of the two roles. Without one for the owner it cannot log in: the role that sets up the
 *  database takes its place by SET ROLE. */
export interface RolePasswords {
  readonly appOwner?: string;
  readonly appRw: string;
}

const NO_POWERS = 'NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS';

/** Makes app_owner (owns the schema, migrates) and app_rw (runs) where they are missing. Roles belong
 *  to the whole server, so two databases on it share them; a role that is there keeps its password. */
export async function ensureRoles(admin: ClientBase, passwords: RolePasswords): Promise<void> {
  const roles = [
    { name: 'app_owner', password: passwords.appOwner },
    { name: 'app_rw', password: passwords.appRw },
  ];
  for (const { name, password } of roles) {
    await whileOthersSetUp(async () => {
      if (!(await exists(admin, name))) {
        const login =
          password === undefined ? 'NOLOGIN' : `LOGIN PASSWORD ${admin.escapeLiteral(password)}`;
        await admin.query(`CREATE ROLE ${name} ${login} ${NO_POWERS}`);
      }
    });
  }
}

/** Gives app_rw a password (and the right to log in). */
export async function setRuntimePassword(admin: ClientBase, password: string): Promise<void> {
  await whileOthersSetUp(() =>
    admin.query(`ALTER ROLE app_rw LOGIN PASSWORD ${admin.escapeLiteral(password)}`),
  );
}

/** Lets app_owner build in `public` of the database the session is in, app_rw use it, and nobody else
 *  create there: a table in a schema that everybody writes to could pass for ours. */
export async function grantSchema(admin: ClientBase, database: string): Promise<void> {
  const name = admin.escapeIdentifier(database);
  await whileOthersSetUp(() =>
    admin.query(`
      GRANT CONNECT, TEMPORARY, CREATE ON DATABASE ${name} TO app_owner;
      GRANT CONNECT ON DATABASE ${name} TO app_rw;
      REVOKE CREATE ON SCHEMA public FROM PUBLIC;
      GRANT USAGE, CREATE ON SCHEMA public TO app_owner;
      GRANT USAGE ON SCHEMA public TO app_rw`),
  );
}

/** What a role may do that the runtime must not. Empty for a harmless role. */
export async function dangerousPowers(client: {
  query: (text: string) => Promise<{ rows: Record<string, unknown>[] }>;
}): Promise<string[]> {
  const { rows } = await client.query(`
    SELECT r.rolsuper AS "SUPERUSER", r.rolbypassrls AS "BYPASSRLS", r.rolcreaterole AS "CREATEROLE",
      EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
              WHERE n.nspname = 'public' AND c.relkind IN ('r','p','v','S')
                AND pg_has_role(c.relowner, 'MEMBER')) AS "owner of the tables"
    FROM pg_roles r WHERE r.rolname = current_user`);
  return Object.entries(rows[0] ?? {}).flatMap(([power, has]) => (has === true ? [power] : []));
}

async function exists(admin: ClientBase, role: string): Promise<boolean> {
  const { rowCount } = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  return rowCount === 1;
}

/** Two instances that set up at once trip over each other in the catalogs; the loser looks again.
 *  duplicate_object, duplicate_database, unique_violation, "tuple concurrently updated". */
export async function whileOthersSetUp(step: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await step();
      return;
    } catch (error) {
      const isCollision = ['42710', '42P04', '23505', 'XX000'].includes(errorCode(error));
      if (!isCollision || attempt === 10) {
        throw error;
      }
      await sleep(20 * attempt);
    }
  }
}
