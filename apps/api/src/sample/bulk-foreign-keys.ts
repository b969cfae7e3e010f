import type { ClientBase } from 'pg';

interface ForeignKey {
  readonly owner: string;
  readonly name: string;
  readonly definition: string;
}

/** Runs a bulk load with the foreign keys of some tables lifted, and puts each back, under its name and as it was defined,
 *  before it returns: PostgreSQL then checks all rows in one join instead of looking up every row by itself, which took
 *  most of the time of loading. Must run inside the transaction of the load, so that nobody ever sees the tables without them.
 *  `tables` come from the program, never from input. @throws the database's error when a reference leads nowhere. */
export async function withForeignKeysCheckedInBulk<Loaded>(
  client: ClientBase,
  tables: readonly string[],
  load: () => Promise<Loaded>,
): Promise<Loaded> {
  const { rows } = await client.query<ForeignKey>(
    `SELECT conrelid::regclass::text AS owner, quote_ident(conname) AS name,
       pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY ($1::regclass[])
     ORDER BY conrelid, conname`,
    [tables],
  );
  for (const { owner, name } of rows) {
    await client.query(`ALTER TABLE ${owner} DROP CONSTRAINT ${name}`);
  }
  const loaded = await load();
  // A table with checks still waiting cannot be altered.
  await client.query('SET CONSTRAINTS ALL IMMEDIATE');
  for (const { owner, name, definition } of rows) {
    await client.query(`ALTER TABLE ${owner} ADD CONSTRAINT ${name} ${definition}`);
  }
  return loaded;
}
