import type { MigrationInterface, QueryRunner } from 'typeorm';

/** History refuses UPDATE, DELETE and TRUNCATE from everybody, the owner included; the runtime role
 *  gets only what its tables need. */
export class ProtectHistory2026112208 implements MigrationInterface {
  readonly name = 'ProtectHistory2026112208';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(): Promise<void> {
    throw new Error('The ledger only moves forward: restore a backup instead.');
  }
}

const UP = `
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on % is refused: history is never rewritten', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation', CONSTRAINT = 'history_is_never_rewritten';
END $$;

-- System-timed rows may be closed once, at their top, and changed in nothing else.
CREATE FUNCTION refuse_all_but_closing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF upper_inf(OLD.recorded) AND NOT upper_inf(NEW.recorded)
     AND lower(NEW.recorded) = lower(OLD.recorded)
     AND to_jsonb(NEW) - 'recorded' = to_jsonb(OLD) - 'recorded' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'UPDATE on % is refused: history is never rewritten', TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation', CONSTRAINT = 'history_is_never_rewritten';
END $$;

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['member_union','lineage_event','lineage_transfer','lineage_cancellation',
    'prefecture','industry','industry_group','block','campaign_step','report_revision','report_cell',
    'revision_warning','review_decision','publication','publication_step','publication_text',
    'publication_row','audit_entry'] LOOP
    EXECUTE format('CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON %I
      FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO app_rw', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['union_profile','union_affiliation','union_contact','prefecture_term',
    'industry_term','industry_group_term','block_term','block_prefecture'] LOOP
    EXECUTE format('CREATE TRIGGER refuse_all_but_closing BEFORE UPDATE ON %I
      FOR EACH ROW EXECUTE FUNCTION refuse_all_but_closing()', t);
    EXECUTE format('CREATE TRIGGER refuse_delete BEFORE DELETE ON %I
      FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO app_rw', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['account','account_session','campaign','event','event_session',
    'event_question','event_choice','event_comment'] LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO app_rw', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['report_draft','sign_in_failure','event_participation'] LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO app_rw', t);
  END LOOP;
END $$;
GRANT SELECT ON audit_head TO app_rw;

-- "What did we believe on day D" is worth what its times are worth: in history the database writes them.
-- Only the owner (sample data, a restore) may give a time of its own.
CREATE FUNCTION assign_time() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  now timestamptz := clock_timestamp();
BEGIN
  RETURN jsonb_populate_record(NEW, jsonb_build_object(TG_ARGV[0],
    CASE TG_ARGV[0] WHEN 'recorded' THEN to_jsonb(tstzrange(now, NULL)) ELSE to_jsonb(now) END));
END $$;

DO $$
DECLARE
  pair text[];
BEGIN
  FOREACH pair SLICE 1 IN ARRAY ARRAY[
    ['union_profile','recorded'], ['union_affiliation','recorded'], ['union_contact','recorded'],
    ['prefecture_term','recorded'], ['industry_term','recorded'], ['industry_group_term','recorded'],
    ['block_term','recorded'], ['block_prefecture','recorded'], ['member_union','created_at'],
    ['lineage_event','recorded_at'], ['lineage_cancellation','recorded_at'], ['campaign_step','at'],
    ['report_revision','entered_at'], ['review_decision','decided_at'], ['publication','drafted_at'],
    ['publication_step','at']] LOOP
    EXECUTE format('CREATE TRIGGER assign_time BEFORE INSERT ON %I FOR EACH ROW
      WHEN (current_user <> %L) EXECUTE FUNCTION assign_time(%L)', pair[1], 'app_owner', pair[2]);
  END LOOP;
END $$;

-- A function that runs with the owner's rights is for the triggers it was made for, nobody else's.
REVOKE EXECUTE ON FUNCTION supersede_union_profile(), supersede_union_affiliation(),
  chain_audit_entry() FROM PUBLIC;
`;
