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

-- The newest entry, in one row that every writer updates: writers queue on it until they commit, so ids
-- have no holes and the chain cannot fork. A SERIALIZABLE writer that comes second gets a serialization
-- failure, which is retried, where reading the newest entry would give it an old one.
CREATE TABLE audit_head (
  is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
  newest_id bigint NOT NULL CHECK (newest_id >= 0),
  sha256 bytea
);
INSERT INTO audit_head (newest_id) VALUES (0);

CREATE FUNCTION chain_audit_entry() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  UPDATE audit_head SET newest_id = newest_id + 1
    RETURNING newest_id, sha256 INTO NEW.id, NEW.previous_sha256;
  NEW.at := clock_timestamp();
  NEW.sha256 := audit_digest(NEW);
  UPDATE audit_head SET sha256 = NEW.sha256;
  RETURN NEW;
END $$;

CREATE TRIGGER chain_audit_entry BEFORE INSERT ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION chain_audit_entry();

-- Null while the chain is intact; else the first entry that was altered, put in, or after which one is missing.
CREATE FUNCTION first_broken_audit_entry() RETURNS bigint
LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT min(id) FROM (
    SELECT e.id,
      e.id <> row_number() OVER chain
      OR e.previous_sha256 IS DISTINCT FROM lag(e.sha256) OVER chain
      OR e.sha256 <> audit_digest(e) AS is_broken
    FROM audit_entry e WINDOW chain AS (ORDER BY e.id)
    UNION ALL
    SELECT h.newest_id, true
    FROM audit_head h LEFT JOIN (SELECT * FROM audit_entry ORDER BY id DESC LIMIT 1) newest ON true
    WHERE h.newest_id <> COALESCE(newest.id, 0) OR h.sha256 IS DISTINCT FROM newest.sha256
  ) AS entry
  WHERE is_broken
$$;
`;
