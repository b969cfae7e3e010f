import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that were read in and wait to be applied. Staging, not history: it belongs to who read it in, changes, and goes. */
export class CreateImports2026112215 implements MigrationInterface {
  readonly name = 'CreateImports2026112215';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(): Promise<void> {
    throw new Error('The ledger only moves forward: restore a backup instead.');
  }
}

const UP = `
CREATE TABLE import_file (
  id uuid PRIMARY KEY,
  account_id integer NOT NULL REFERENCES account,
  kind text NOT NULL CHECK (kind IN ('figures','unions')),
  file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 255),
  format text NOT NULL CHECK (format IN ('csv','xlsx')),
  bytes integer NOT NULL CHECK (bytes > 0),
  sha256 bytea NOT NULL CHECK (octet_length(sha256) = 32),
  state text NOT NULL DEFAULT 'ready' CHECK (state IN ('ready','applied')),
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  choices jsonb NOT NULL DEFAULT '{}',
  reading jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  expires_at timestamptz NOT NULL,
  applied_at timestamptz,
  CONSTRAINT applied_import_has_its_time CHECK ((state = 'applied') = (applied_at IS NOT NULL))
);
COMMENT ON TABLE import_file IS 'A file as it was read in: what was chosen of how to read it, and what was found.';
COMMENT ON COLUMN import_file.sha256 IS 'Of the bytes that came.';
CREATE INDEX import_file_owner ON import_file (account_id, created_at DESC);
CREATE INDEX import_file_age ON import_file (expires_at);

-- The file itself, in pieces, so that none of it need be held in memory at once.
CREATE TABLE import_piece (
  import_id uuid NOT NULL REFERENCES import_file ON DELETE CASCADE,
  place integer NOT NULL CHECK (place >= 0),
  content bytea NOT NULL,
  PRIMARY KEY (import_id, place)
);
ALTER TABLE import_piece ALTER COLUMN content SET STORAGE EXTERNAL;

-- Figures that were read, one for each number in the sheet. Bulk: a million at once, so no foreign keys; what they name is
-- checked when they are applied, and they are deleted before their file is.
CREATE TABLE import_cell (
  import_id uuid NOT NULL,
  source_row integer NOT NULL,
  source_column integer NOT NULL,
  union_id integer NOT NULL,
  period reference_day NOT NULL,
  prefecture_code text NOT NULL,
  gender text NOT NULL,
  employment text NOT NULL,
  members integer NOT NULL CHECK (members >= 0),
  PRIMARY KEY (import_id, source_row, source_column)
);
CREATE INDEX import_cell_report ON import_cell (import_id, union_id, period);

-- Reports that the figures make up, beside what the ledger has.
CREATE TABLE import_report (
  import_id uuid NOT NULL REFERENCES import_file ON DELETE CASCADE,
  union_id integer NOT NULL,
  period reference_day NOT NULL,
  state text NOT NULL CHECK (state IN ('new','changed','unchanged')),
  members integer NOT NULL CHECK (members >= 0),
  members_before integer,
  newest_rev smallint NOT NULL DEFAULT 0,
  seen_version text NOT NULL,
  cells_added integer NOT NULL DEFAULT 0,
  cells_removed integer NOT NULL DEFAULT 0,
  cells_changed integer NOT NULL DEFAULT 0,
  warnings text[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (import_id, union_id, period)
);
COMMENT ON COLUMN import_report.seen_version IS 'Version of the report when it was compared: another one when it is applied stops the import.';

-- Rows of which more is to be told than the figures in them: what was not matched or is wrong, and every row of a directory.
CREATE TABLE import_row (
  import_id uuid NOT NULL REFERENCES import_file ON DELETE CASCADE,
  source_row integer NOT NULL,
  state text NOT NULL CHECK (state IN ('new','changed','unchanged','unmatched','rejected')),
  union_id integer,
  given_code text NOT NULL DEFAULT '',
  given_name text NOT NULL DEFAULT '',
  content jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (import_id, source_row)
);

CREATE TABLE import_issue (
  import_id uuid NOT NULL REFERENCES import_file ON DELETE CASCADE,
  place integer NOT NULL,
  source_row integer,
  source_column integer,
  severity text NOT NULL CHECK (severity IN ('error','warning')),
  code text NOT NULL,
  message_ja text NOT NULL,
  message_en text NOT NULL,
  found text,
  PRIMARY KEY (import_id, place)
);
CREATE INDEX import_issue_row ON import_issue (import_id, source_row);

-- What somebody said that a header means, for the next file with the same header.
CREATE TABLE import_mapping (
  kind text NOT NULL CHECK (kind IN ('figures','unions')),
  signature text NOT NULL,
  columns jsonb NOT NULL,
  saved_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  saved_by integer NOT NULL REFERENCES account,
  PRIMARY KEY (kind, signature)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON
  import_file, import_piece, import_cell, import_report, import_row, import_issue, import_mapping TO app_rw;

-- A file fills its tables at once, and only their owner may measure them for the planner.
CREATE FUNCTION measure_imports() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  ANALYZE import_cell;
  ANALYZE import_report;
END $$;
REVOKE EXECUTE ON FUNCTION measure_imports() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION measure_imports() TO app_rw;
`;
