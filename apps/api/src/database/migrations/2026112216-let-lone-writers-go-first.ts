import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A transaction that must see everything at once may keep others from the audit trail while it is at work. */
export class LetLoneWritersGoFirst2026112216 implements MigrationInterface {
  readonly name = 'LetLoneWritersGoFirst2026112216';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(): Promise<void> {
    throw new Error('The ledger only moves forward: restore a backup instead.');
  }
}

const UP = `
-- Entries are one chain, so every audited write changes its head. A serializable transaction that began before another
-- one's entry cannot add its own: under a steady stream of them it would begin again for ever. It holds this lock instead.
CREATE FUNCTION await_lone_writer() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtextextended('audit', 0));
  RETURN NULL;
END $$;
CREATE TRIGGER await_lone_writer BEFORE INSERT ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION await_lone_writer();
`;
