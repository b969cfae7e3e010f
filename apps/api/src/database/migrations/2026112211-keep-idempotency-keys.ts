import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A request sent twice under one key is carried out once, and answered alike. */
export class KeepIdempotencyKeys2026112211 implements MigrationInterface {
  readonly name = 'KeepIdempotencyKeys2026112211';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(): Promise<void> {
    throw new Error('The ledger only moves forward: restore a backup instead.');
  }
}

const UP = `
CREATE TABLE idempotency_key (
  account_id integer NOT NULL REFERENCES account,
  key text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
  request_sha256 bytea NOT NULL CHECK (octet_length(request_sha256) = 32),
  answer text,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (account_id, key)
);
COMMENT ON TABLE idempotency_key IS
  'Written in the transaction of the request: the key exists exactly when its work was done. Kept for 24 hours.';
CREATE INDEX idempotency_key_age ON idempotency_key (created_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency_key TO app_rw;
`;
