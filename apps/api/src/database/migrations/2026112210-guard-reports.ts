import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the server promises of campaigns and review, the database holds to as well. */
export class GuardReports2026112210 implements MigrationInterface {
  readonly name = 'GuardReports2026112210';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(): Promise<void> {
    throw new Error('The ledger only moves forward: restore a backup instead.');
  }
}

const UP = `
-- Head-counts carried over by a lineage event enter the ledger as a report like any other.
ALTER TABLE report_revision DROP CONSTRAINT report_revision_source_check;
ALTER TABLE report_revision ADD CONSTRAINT report_revision_source_check
  CHECK (source IN ('entry','paste','import','lineage','sample'));

-- Old campaigns are loaded by the owner long after they were locked; everybody else finds the lock shut.
CREATE FUNCTION refuse_when_locked(locked_period reference_day) RETURNS void
LANGUAGE plpgsql STABLE SET search_path FROM CURRENT AS $$
BEGIN
  IF (SELECT state FROM campaign_step WHERE period = locked_period ORDER BY id DESC LIMIT 1) = 'locked' THEN
    RAISE EXCEPTION 'the campaign of % is locked', locked_period
      USING ERRCODE = 'check_violation', CONSTRAINT = 'campaign_is_locked';
  END IF;
END $$;

CREATE FUNCTION revision_needs_unlocked_campaign() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM refuse_when_locked(NEW.period);
  RETURN NEW;
END $$;
CREATE TRIGGER revision_needs_unlocked_campaign BEFORE INSERT ON report_revision FOR EACH ROW
  WHEN (current_user <> 'app_owner') EXECUTE FUNCTION revision_needs_unlocked_campaign();

CREATE FUNCTION decision_is_of_newest_revision() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  decided report_revision;
BEGIN
  SELECT * INTO decided FROM report_revision WHERE id = NEW.revision_id;
  PERFORM refuse_when_locked(decided.period);
  IF EXISTS (SELECT FROM report_revision WHERE union_id = decided.union_id
             AND period = decided.period AND rev > decided.rev) THEN
    RAISE EXCEPTION 'revision % has been superseded', NEW.revision_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_is_of_newest_revision';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decision_is_of_newest_revision BEFORE INSERT ON review_decision FOR EACH ROW
  WHEN (current_user <> 'app_owner') EXECUTE FUNCTION decision_is_of_newest_revision();
`;
