import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Targets: how many members by when, of the federation or a part of it. */
export class CreateTargets2026112212 implements MigrationInterface {
  readonly name = 'CreateTargets2026112212';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(): Promise<void> {
    throw new Error('The ledger only moves forward: restore a backup instead.');
  }
}

const UP = `
CREATE TABLE target (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  scope_kind text NOT NULL CHECK (scope_kind IN ('federation','industry','industryGroup','block','union')),
  scope_code text CHECK (scope_code <> ''),
  period reference_day NOT NULL,
  members headcount NOT NULL CHECK (members > 0),
  note text CHECK (note <> ''),
  recorded tstzrange NOT NULL DEFAULT tstzrange(clock_timestamp(), NULL) CHECK (NOT isempty(recorded)),
  recorded_by integer NOT NULL REFERENCES account,
  CONSTRAINT target_scope_names_its_part CHECK ((scope_kind = 'federation') = (scope_code IS NULL)),
  CONSTRAINT one_target_at_a_time EXCLUDE USING gist (
    scope_kind WITH =, COALESCE(scope_code, '') WITH =, (period::date) WITH =, recorded WITH &&)
);

-- A target set anew takes the place of the one before.
CREATE FUNCTION supersede_target() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  UPDATE target SET recorded = tstzrange(lower(recorded), lower(NEW.recorded))
  WHERE scope_kind = NEW.scope_kind AND scope_code IS NOT DISTINCT FROM NEW.scope_code
    AND period = NEW.period AND upper_inf(recorded);
  RETURN NEW;
END $$;
CREATE TRIGGER supersede_target BEFORE INSERT ON target
  FOR EACH ROW WHEN (upper_inf(NEW.recorded)) EXECUTE FUNCTION supersede_target();
CREATE FUNCTION retract_target(retracted bigint) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
  UPDATE target SET recorded = tstzrange(lower(recorded), clock_timestamp())
  WHERE id = retracted AND upper_inf(recorded)
$$;
CREATE TRIGGER assign_time BEFORE INSERT ON target FOR EACH ROW
  WHEN (current_user <> 'app_owner') EXECUTE FUNCTION assign_time('recorded');
CREATE TRIGGER refuse_all_but_closing BEFORE UPDATE ON target
  FOR EACH ROW EXECUTE FUNCTION refuse_all_but_closing();
CREATE TRIGGER refuse_delete BEFORE DELETE ON target
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON target
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON target TO app_rw;
REVOKE EXECUTE ON FUNCTION supersede_target(), retract_target(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION retract_target(bigint) TO app_rw;
`;
