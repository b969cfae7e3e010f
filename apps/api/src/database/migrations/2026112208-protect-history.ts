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
`;
