import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Code tables. Codes are for ever; what a code is called, and which prefectures make a block, is
 *  valid over a span and known over a span, so an old figure is read with the names of its day. */
export class CreateCodeTables2026112201 implements MigrationInterface {
  readonly name = 'CreateCodeTables2026112201';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(): Promise<void> {
    throw new Error('The ledger only moves forward: restore a backup instead.');
  }
}

const UP = `
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE DOMAIN reference_day AS date
  CONSTRAINT reference_day_is_last_of_month
  CHECK (VALUE = (date_trunc('month', VALUE::timestamp) + interval '1 month - 1 day')::date);
COMMENT ON DOMAIN reference_day IS
  'A period (calendar month) as its last day: the day on which affiliations and profiles are read.';

CREATE DOMAIN headcount AS integer CONSTRAINT headcount_is_not_negative CHECK (VALUE >= 0);

CREATE TABLE prefecture (
  code text PRIMARY KEY CHECK (code ~ '^[0-4][0-9]$' AND code <= '47'),
  position smallint NOT NULL UNIQUE
);
COMMENT ON TABLE prefecture IS 'JIS X 0401 codes 01-47; 00 is not allocated.';

CREATE TABLE prefecture_term (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  prefecture_code text NOT NULL REFERENCES prefecture,
  name_ja text NOT NULL,
  name_en text NOT NULL,
  valid daterange NOT NULL CHECK (NOT isempty(valid)),
  recorded tstzrange NOT NULL DEFAULT tstzrange(clock_timestamp(), NULL) CHECK (NOT isempty(recorded)),
  EXCLUDE USING gist (prefecture_code WITH =, valid WITH &&, recorded WITH &&)
);

CREATE TABLE industry (
  code text PRIMARY KEY CHECK (code ~ '^[A-Z][0-9]{0,4}$'),
  position smallint NOT NULL UNIQUE
);

CREATE TABLE industry_term (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  industry_code text NOT NULL REFERENCES industry,
  name_ja text NOT NULL,
  name_en text NOT NULL,
  jsic text[] NOT NULL,
  valid daterange NOT NULL CHECK (NOT isempty(valid)),
  recorded tstzrange NOT NULL DEFAULT tstzrange(clock_timestamp(), NULL) CHECK (NOT isempty(recorded)),
  EXCLUDE USING gist (industry_code WITH =, valid WITH &&, recorded WITH &&)
);
COMMENT ON COLUMN industry_term.jsic IS 'Japan Standard Industrial Classification, revision 14.';

CREATE TABLE industry_group (
  code text PRIMARY KEY CHECK (code ~ '^[a-z][a-z-]*$'),
  position smallint NOT NULL UNIQUE
);

CREATE TABLE industry_group_term (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  industry_group_code text NOT NULL REFERENCES industry_group,
  name_ja text NOT NULL,
  name_en text NOT NULL,
  valid daterange NOT NULL CHECK (NOT isempty(valid)),
  recorded tstzrange NOT NULL DEFAULT tstzrange(clock_timestamp(), NULL) CHECK (NOT isempty(recorded)),
  EXCLUDE USING gist (industry_group_code WITH =, valid WITH &&, recorded WITH &&)
);

CREATE TABLE block (
  code text PRIMARY KEY CHECK (code ~ '^[a-z][a-z-]*$'),
  position smallint NOT NULL UNIQUE
);

CREATE TABLE block_term (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  block_code text NOT NULL REFERENCES block,
  name_ja text NOT NULL,
  name_en text NOT NULL,
  valid daterange NOT NULL CHECK (NOT isempty(valid)),
  recorded tstzrange NOT NULL DEFAULT tstzrange(clock_timestamp(), NULL) CHECK (NOT isempty(recorded)),
  EXCLUDE USING gist (block_code WITH =, valid WITH &&, recorded WITH &&)
);

CREATE TABLE block_prefecture (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  block_code text NOT NULL REFERENCES block,
  prefecture_code text NOT NULL REFERENCES prefecture CHECK (prefecture_code <> '00'),
  valid daterange NOT NULL CHECK (NOT isempty(valid)),
  recorded tstzrange NOT NULL DEFAULT tstzrange(clock_timestamp(), NULL) CHECK (NOT isempty(recorded)),
  CONSTRAINT prefecture_in_one_block_at_a_time
    EXCLUDE USING gist (prefecture_code WITH =, valid WITH &&, recorded WITH &&)
);
`;
