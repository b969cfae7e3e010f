import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reminders: which letter went to whom, and what became of it. */
export class CreateReminders2026112213 implements MigrationInterface {
  readonly name = 'CreateReminders2026112213';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(): Promise<void> {
    throw new Error('The ledger only moves forward: restore a backup instead.');
  }
}

const UP = `
CREATE TABLE reminder (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  period reference_day NOT NULL REFERENCES campaign,
  union_id integer NOT NULL REFERENCES member_union,
  recipient text NOT NULL CHECK (recipient LIKE '%_@_%'),
  language text NOT NULL CHECK (language IN ('ja','en')),
  subject text NOT NULL CHECK (subject <> ''),
  body text NOT NULL CHECK (body <> ''),
  asked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  asked_by integer NOT NULL REFERENCES account
);
CREATE INDEX reminder_of_period ON reminder (period, union_id);

CREATE TABLE reminder_outcome (
  reminder_id bigint NOT NULL REFERENCES reminder,
  attempt smallint NOT NULL CHECK (attempt > 0),
  outcome text NOT NULL CHECK (outcome IN ('sent','failed','copied')),
  detail text,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (reminder_id, attempt)
);
COMMENT ON COLUMN reminder_outcome.outcome IS
  'copied: there is no mail server here, and the person took the text to send it themselves.';

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['reminder','reminder_outcome'] LOOP
    EXECUTE format('CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON %I
      FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO app_rw', t);
  END LOOP;
END $$;
CREATE TRIGGER assign_time BEFORE INSERT ON reminder FOR EACH ROW
  WHEN (current_user <> 'app_owner') EXECUTE FUNCTION assign_time('asked_at');
CREATE TRIGGER assign_time BEFORE INSERT ON reminder_outcome FOR EACH ROW
  WHEN (current_user <> 'app_owner') EXECUTE FUNCTION assign_time('at');
`;
