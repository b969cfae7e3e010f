import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Publications: a numbered outline, its steps, and, once published, its frozen text and rows. */
export class CreatePublications2026112205 implements MigrationInterface {
  readonly name = 'CreatePublications2026112205';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(): Promise<void> {
    throw new Error('The ledger only moves forward: restore a backup instead.');
  }
}

const UP = `
CREATE TABLE publication (
  number integer PRIMARY KEY CHECK (number > 0),
  as_of reference_day NOT NULL,
  compare_to reference_day,
  rounding text NOT NULL CHECK (rounding IN ('half-up','down')),
  supersedes integer UNIQUE REFERENCES publication CHECK (supersedes < number),
  supersede_reason text,
  drafted_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  drafted_by integer NOT NULL REFERENCES account,
  CONSTRAINT publication_author UNIQUE (number, drafted_by),
  CONSTRAINT supersession_says_why CHECK ((supersedes IS NULL) = (supersede_reason IS NULL))
);

CREATE TABLE publication_step (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  number integer NOT NULL,
  step text NOT NULL CHECK (step IN ('submitted','returned','approved','published','withdrawn')),
  comment text,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  by_account integer NOT NULL REFERENCES account,
  drafted_by integer NOT NULL,
  FOREIGN KEY (number, drafted_by) REFERENCES publication (number, drafted_by),
  CONSTRAINT approval_takes_two CHECK (step <> 'approved' OR by_account <> drafted_by)
);
CREATE UNIQUE INDEX publication_published_once ON publication_step (number) WHERE step = 'published';

CREATE TABLE publication_text (
  number integer PRIMARY KEY REFERENCES publication,
  known_at timestamptz NOT NULL,
  canonical text NOT NULL,
  sha256 bytea NOT NULL UNIQUE,
  previous_sha256 bytea REFERENCES publication_text (sha256),
  CONSTRAINT hash_is_of_the_text CHECK (sha256 = sha256(convert_to(canonical, 'UTF8'))),
  CONSTRAINT chain_does_not_fork UNIQUE NULLS NOT DISTINCT (previous_sha256)
);
COMMENT ON COLUMN publication_text.canonical IS
  'RFC 8785 text of everything that was published, the previous hash included. Text, because jsonb would reorder it.';

CREATE TABLE publication_row (
  number integer NOT NULL REFERENCES publication_text,
  union_code text NOT NULL REFERENCES member_union (code),
  name text NOT NULL,
  industry_code text NOT NULL REFERENCES industry,
  prefecture_code text NOT NULL REFERENCES prefecture,
  members headcount,
  figure_period reference_day,
  revision_id bigint REFERENCES report_revision,
  rev smallint,
  is_carried_forward boolean NOT NULL,
  PRIMARY KEY (number, union_code),
  CONSTRAINT a_figure_has_its_revision CHECK (
    (members IS NULL) = (revision_id IS NULL) AND (revision_id IS NULL) = (figure_period IS NULL)
    AND (revision_id IS NULL) = (rev IS NULL))
);

-- Approval takes two here as well: what is published has an approval, which its author cannot give.
-- Looked at when the transaction commits, so that steps and text may come in any order.
CREATE FUNCTION publication_is_approved() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM publication_step WHERE number = NEW.number AND step = 'approved') THEN
    RAISE EXCEPTION 'publication % is not approved', NEW.number
      USING ERRCODE = 'check_violation', CONSTRAINT = 'publication_is_approved';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER publication_is_approved AFTER INSERT ON publication_text
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION publication_is_approved();
`;
