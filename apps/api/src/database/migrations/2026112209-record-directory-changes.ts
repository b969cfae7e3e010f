import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every write to the directory is one change that can be named, shown and undone. */
export class RecordDirectoryChanges2026112209 implements MigrationInterface {
  readonly name = 'RecordDirectoryChanges2026112209';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(): Promise<void> {
    throw new Error('The ledger only moves forward: restore a backup instead.');
  }
}

const UP = `
CREATE TABLE directory_change (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('affiliation','profile','withdrawal','lineage','contacts','undo')),
  effective_on date NOT NULL,
  reason text CHECK (reason <> ''),
  lineage_event_id integer UNIQUE REFERENCES lineage_event,
  undoes bigint UNIQUE REFERENCES directory_change CHECK (undoes < id),
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by integer NOT NULL REFERENCES account,
  CONSTRAINT undo_names_what_it_undoes CHECK ((kind = 'undo') = (undoes IS NOT NULL)),
  CONSTRAINT lineage_names_its_event CHECK ((kind = 'lineage') = (lineage_event_id IS NOT NULL))
);
COMMENT ON COLUMN directory_change.recorded_at IS
  'Written before the rows of the change: what was believed just before it is what an undo brings back.';

CREATE TABLE directory_change_union (
  change_id bigint NOT NULL REFERENCES directory_change,
  union_id integer NOT NULL REFERENCES member_union,
  PRIMARY KEY (change_id, union_id)
);
CREATE INDEX directory_change_of_union ON directory_change_union (union_id, change_id);

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['directory_change','directory_change_union'] LOOP
    EXECUTE format('CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON %I
      FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO app_rw', t);
  END LOOP;
END $$;
CREATE TRIGGER assign_time BEFORE INSERT ON directory_change FOR EACH ROW
  WHEN (current_user <> 'app_owner') EXECUTE FUNCTION assign_time('recorded_at');

-- Contacts are superseded by insert as profiles are, role by role.
CREATE FUNCTION supersede_union_contact() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  older union_contact;
BEGIN
  FOR older IN
    SELECT * FROM union_contact
    WHERE union_id = NEW.union_id AND role_name = NEW.role_name
      AND upper_inf(recorded) AND valid && NEW.valid
    FOR UPDATE
  LOOP
    UPDATE union_contact SET recorded = tstzrange(lower(older.recorded), lower(NEW.recorded))
    WHERE id = older.id;
    INSERT INTO union_contact (union_id, role_name, email, postal_address, telephone, valid,
      recorded, recorded_by)
    SELECT older.union_id, older.role_name, older.email, older.postal_address, older.telephone, rest,
      tstzrange(lower(NEW.recorded), NULL), NEW.recorded_by
    FROM unnest(datemultirange(older.valid) - datemultirange(NEW.valid)) AS rest;
  END LOOP;
  RETURN NEW;
END $$;
CREATE TRIGGER supersede_union_contact BEFORE INSERT ON union_contact
  FOR EACH ROW WHEN (upper_inf(NEW.recorded)) EXECUTE FUNCTION supersede_union_contact();

-- A role that ends keeps its past: what lies before the day is recorded anew, the rest no more.
CREATE FUNCTION end_union_contact(contact bigint, ends_on date, account integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  older union_contact;
  now timestamptz := clock_timestamp();
BEGIN
  SELECT * INTO older FROM union_contact WHERE id = contact AND upper_inf(recorded) FOR UPDATE;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  UPDATE union_contact SET recorded = tstzrange(lower(older.recorded), now) WHERE id = contact;
  INSERT INTO union_contact (union_id, role_name, email, postal_address, telephone, valid,
    recorded, recorded_by)
  SELECT older.union_id, older.role_name, older.email, older.postal_address, older.telephone, rest,
    tstzrange(now, NULL), account
  FROM unnest(datemultirange(older.valid) - datemultirange(daterange(ends_on, NULL))) AS rest;
END $$;

-- Brings a union's profile, affiliations and contacts back to what was believed just before an instant,
-- by closing what has been recorded since and recording the older belief anew. Nothing is lost.
CREATE FUNCTION restore_union(restored integer, as_before timestamptz, account integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  now timestamptz := clock_timestamp();
BEGIN
  UPDATE union_profile SET recorded = tstzrange(lower(recorded), now)
  WHERE union_id = restored AND upper_inf(recorded) AND lower(recorded) >= as_before;
  INSERT INTO union_profile (union_id, name, kana, short_name, kind, industry_code,
    industry_group_code, prefecture_code, parent_id, valid, recorded, recorded_by, reason)
  SELECT union_id, name, kana, short_name, kind, industry_code, industry_group_code, prefecture_code,
    parent_id, valid, tstzrange(now, NULL), account, reason
  FROM union_profile
  WHERE union_id = restored AND lower(recorded) < as_before AND upper(recorded) >= as_before;

  UPDATE union_affiliation SET recorded = tstzrange(lower(recorded), now)
  WHERE union_id = restored AND upper_inf(recorded) AND lower(recorded) >= as_before;
  INSERT INTO union_affiliation (union_id, span, withdrawal_reason, recorded, recorded_by)
  SELECT union_id, span, withdrawal_reason, tstzrange(now, NULL), account
  FROM union_affiliation
  WHERE union_id = restored AND lower(recorded) < as_before AND upper(recorded) >= as_before;

  UPDATE union_contact SET recorded = tstzrange(lower(recorded), now)
  WHERE union_id = restored AND upper_inf(recorded) AND lower(recorded) >= as_before;
  INSERT INTO union_contact (union_id, role_name, email, postal_address, telephone, valid,
    recorded, recorded_by)
  SELECT union_id, role_name, email, postal_address, telephone, valid, tstzrange(now, NULL), account
  FROM union_contact
  WHERE union_id = restored AND lower(recorded) < as_before AND upper(recorded) >= as_before;
END $$;

REVOKE EXECUTE ON FUNCTION supersede_union_contact() FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION end_union_contact(bigint, date, integer),
  restore_union(integer, timestamptz, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION end_union_contact(bigint, date, integer),
  restore_union(integer, timestamptz, integer) TO app_rw;
`;
