const FILE = `
  SELECT f.id, f.kind, f.file_name AS "fileName", f.format, encode(f.sha256, 'hex') AS sha256, f.state,
    f.version, f.choices, f.reading, f.created_at AS "createdAt", a.name AS "createdBy",
    f.applied_at AS "appliedAt", f.expires_at AS "expiresAt"
  FROM import_file f JOIN account a ON a.id = f.account_id`;

/** One import of an account, unless it has expired. */
export const ONE_FILE = `${FILE}
  WHERE f.id = $1 AND f.account_id = $2 AND f.expires_at > clock_timestamp()`;

/** The imports of an account, newest first. */
export const FILES_OF = `${FILE}
  WHERE f.account_id = $1 AND f.expires_at > clock_timestamp()
  ORDER BY f.created_at DESC LIMIT 200`;

export const INSERT_FILE = `
INSERT INTO import_file (id, account_id, kind, file_name, format, bytes, sha256, choices, expires_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, clock_timestamp() + interval '24 hours')`;

/** Read again in another way: a day more to look at it. */
export const UPDATE_CHOICES = `
UPDATE import_file SET choices = $2, version = version + 1,
  expires_at = clock_timestamp() + interval '24 hours' WHERE id = $1`;

export const UPDATE_READING = 'UPDATE import_file SET reading = $2 WHERE id = $1';

/** The summary of what was applied stays for a month. */
export const CLOSE_FILE = `
UPDATE import_file SET state = 'applied', version = version + 1, applied_at = clock_timestamp(),
  reading = reading || jsonb_build_object('written', $2::int),
  expires_at = clock_timestamp() + interval '30 days' WHERE id = $1`;

/** What stays of a file that was applied: its summary with the first faults. */
export const CLEAR_STAGED: readonly string[] = [
  'DELETE FROM import_piece WHERE import_id = $1',
  'DELETE FROM import_cell WHERE import_id = $1',
  'DELETE FROM import_report WHERE import_id = $1',
  'DELETE FROM import_row WHERE import_id = $1',
  `DELETE FROM import_issue WHERE import_id = $1 AND place NOT IN (
     SELECT place FROM import_issue WHERE import_id = $1
     ORDER BY severity, source_row NULLS FIRST, source_column NULLS FIRST, place LIMIT 200)`,
];

/** What was read, and is read anew. */
export const STAGED_TABLES = [
  'import_cell',
  'import_report',
  'import_row',
  'import_issue',
] as const;

/** Files first: one that is being applied is waited for, and then no longer expired. */
export const SWEEP = `
WITH gone AS (DELETE FROM import_file WHERE expires_at <= clock_timestamp() RETURNING id)
DELETE FROM import_cell c USING gone WHERE c.import_id = gone.id`;

export const DISCARD = `
WITH gone AS (DELETE FROM import_file WHERE id = $1 RETURNING id)
DELETE FROM import_cell c USING gone WHERE c.import_id = gone.id`;

/** The first faults of a file, errors before warnings. */
export const FIRST_ISSUES = `
  SELECT source_row AS "row", source_column AS "column", severity, code, message_ja AS ja,
    message_en AS en, found
  FROM import_issue WHERE import_id = $1
  ORDER BY severity, source_row NULLS FIRST, source_column NULLS FIRST, place LIMIT 200`;

export const ALL_ISSUES = `
  SELECT source_row AS "row", source_column AS "column", severity, code, message_ja AS ja,
    message_en AS en, found
  FROM import_issue WHERE import_id = $1 ORDER BY place`;

export const INSERT_ISSUES = `
INSERT INTO import_issue (import_id, place, source_row, source_column, severity, code, message_ja,
  message_en, found)
SELECT $1, next.place + row_number() OVER (), i."row", i."column", i.severity, i.code, i.ja, i.en, i.found
FROM jsonb_to_recordset($2) AS i ("row" integer, "column" integer, severity text, code text, ja text,
    en text, found text),
  (SELECT COALESCE(max(place), -1) AS place FROM import_issue WHERE import_id = $1) next`;

/** Rows of the file that say something, by the worst of what becomes of their reports. Left out: subtotals, blank rows. */
export const COUNT_ROWS = `
SELECT state, count(*)::int AS rows FROM (
  SELECT source_row, CASE max(rank) WHEN 5 THEN 'unmatched' WHEN 4 THEN 'rejected'
    WHEN 3 THEN 'changed' WHEN 2 THEN 'new' ELSE 'unchanged' END AS state
  FROM (
    SELECT c.source_row, CASE r.state WHEN 'changed' THEN 3 WHEN 'new' THEN 2
      WHEN 'unchanged' THEN 1 ELSE 4 END AS rank
    FROM import_cell c LEFT JOIN import_report r
      ON r.import_id = c.import_id AND r.union_id = c.union_id AND r.period = c.period
    WHERE c.import_id = $1
    UNION ALL
    SELECT source_row, CASE state WHEN 'unmatched' THEN 5 WHEN 'rejected' THEN 4 WHEN 'changed' THEN 3
      WHEN 'new' THEN 2 ELSE 1 END
    FROM import_row WHERE import_id = $1
  ) ranked GROUP BY source_row
) row_state GROUP BY state`;

/** Reports and what they want, by period, newest first. */
export const COUNT_REPORTS = `
SELECT to_char(period::date, 'YYYY-MM') AS period,
  count(*) FILTER (WHERE state = 'new')::int AS new,
  count(*) FILTER (WHERE state = 'changed')::int AS changed,
  count(*) FILTER (WHERE state = 'unchanged')::int AS unchanged,
  count(*) FILTER (WHERE warnings <> '{}')::int AS warned,
  COALESCE(sum(cardinality(warnings)), 0)::int AS warnings,
  count(*) FILTER (WHERE newest_rev > 0 AND state <> 'unchanged')::int AS corrections
FROM import_report WHERE import_id = $1 GROUP BY 1 ORDER BY 1 DESC`;

export const COUNT_ISSUES = 'SELECT count(*)::int AS issues FROM import_issue WHERE import_id = $1';
