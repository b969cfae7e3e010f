import type { QueryRunner } from 'typeorm';

/** Schema of the job queue, apart from our own tables: what is in it is pg-boss's affair. */
export const MAIL_QUEUE_SCHEMA = 'mail_queue';

/** The queue of letters that ask a union for its report. */
export const REMINDER_QUEUE = 'reminder';

/** Installs the job queue as app_owner, in the transaction of the migration, and lets app_rw put jobs in
 *  and take them out: the running product changes no schema. A schema that an administrator has made
 *  for app_owner is used; else app_owner makes it. */
export async function installMailQueue(runner: QueryRunner): Promise<void> {
  const [found] = (await runner.query('SELECT to_regnamespace($1) IS NOT NULL AS exists', [
    MAIL_QUEUE_SCHEMA,
  ])) as { exists: boolean }[];
  const createSchema = found?.exists !== true;
  // Loaded when it is wanted, once in the life of a database: the start of the server waits for nothing.
  const { getConstructionPlans } = await import('pg-boss');
  await runner.query(withoutTransaction(getConstructionPlans(MAIL_QUEUE_SCHEMA, { createSchema })));
  await runner.query(`SELECT ${MAIL_QUEUE_SCHEMA}.create_queue($1, $2::jsonb)`, [
    REMINDER_QUEUE,
    JSON.stringify({ policy: 'standard' }),
  ]);
  await runner.query(`
    GRANT USAGE ON SCHEMA ${MAIL_QUEUE_SCHEMA} TO app_rw;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${MAIL_QUEUE_SCHEMA} TO app_rw`);
}

/** pg-boss prints its plan with a transaction around it; ours is open already, and must not end here.
 *  @throws Error when a newer version prints it in another way. */
function withoutTransaction(plan: string): string {
  const inside = /^\s*BEGIN;(.*)COMMIT;\s*$/s.exec(plan)?.[1];
  if (inside === undefined) throw new Error('the plan of pg-boss is not one transaction');
  return inside;
}
