import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The audit trail, written in the transaction of the change and chained by hash in the database. */
export class CreateAudit2026112207 implements MigrationInterface {
  readonly name = 'CreateAudit2026112207';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(): Promise<void> {
    throw new Error('The ledger only moves forward: restore a backup instead.');
  }
}

const UP = `
CREATE TABLE audit_entry (
  id bigint PRIMARY KEY,
  at timestamptz NOT NULL,
  account_id integer REFERENCES account,
  session_id uuid,
  request_id text,
  action text NOT NULL CHECK (action <> ''),
  subject text NOT NULL,
  before text,
  after text,
  previous_sha256 bytea UNIQUE NULLS NOT DISTINCT REFERENCES audit_entry (sha256),
  sha256 bytea NOT NULL UNIQUE
);

CREATE FUNCTION audit_digest(entry audit_entry) RETURNS bytea
LANGUAGE sql IMMUTABLE SET search_path FROM CURRENT AS $$
  SELECT sha256(convert_to(jsonb_build_array(
    entry.id, extract(epoch FROM entry.at), entry.account_id, entry.session_id, entry.request_id,
    entry.action, entry.subject, entry.before, entry.after,
    encode(entry.previous_sha256, 'hex'))::text, 'UTF8'))
$$;

-- Writers queue on one lock until they commit, so ids have no holes and the chain cannot fork.
CREATE FUNCTION chain_audit_entry() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  newest audit_entry;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('soshiki.audit'));
  SELECT * INTO newest FROM audit_entry ORDER BY id DESC LIMIT 1;
  NEW.id := COALESCE(newest.id, 0) + 1;
  NEW.at := clock_timestamp();
  NEW.previous_sha256 := newest.sha256;
  NEW.sha256 := audit_digest(NEW);
  RETURN NEW;
END $$;

CREATE TRIGGER chain_audit_entry BEFORE INSERT ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION chain_audit_entry();
`;
