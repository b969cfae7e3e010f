import { COMPARED, STANDING_JOINS } from './import-reports.queries';

/** The name of a union today, else its last one. */
const NAME = (unionId: string): string => `
  (SELECT f.name FROM union_profile f WHERE f.union_id = ${unionId} AND upper_inf(f.recorded)
   ORDER BY (lower(f.valid) <= CURRENT_DATE) DESC, abs(lower(f.valid) - CURRENT_DATE) LIMIT 1)`;

/** `imported_page`: one page of the rows of the import in `$15`, in the state `$16` if there is one, `$17` rows from the
 *  `$18`th on. A row is as bad as the worst of the reports it is part of; a figure without a report was rejected. */
const PAGE = `
imported_page AS MATERIALIZED (
  SELECT * FROM (
    SELECT source_row, CASE max(rank) WHEN 5 THEN 'unmatched' WHEN 4 THEN 'rejected'
      WHEN 3 THEN 'changed' WHEN 2 THEN 'new' ELSE 'unchanged' END AS state, max(union_id) AS union_id
    FROM (
      SELECT c.source_row, c.union_id, CASE r.state WHEN 'changed' THEN 3 WHEN 'new' THEN 2
        WHEN 'unchanged' THEN 1 ELSE 4 END AS rank
      FROM import_cell c LEFT JOIN import_report r
        ON r.import_id = c.import_id AND r.union_id = c.union_id AND r.period = c.period
      WHERE c.import_id = $15::uuid
      UNION ALL
      SELECT source_row, union_id, CASE state WHEN 'unmatched' THEN 5 WHEN 'rejected' THEN 4
        WHEN 'changed' THEN 3 WHEN 'new' THEN 2 ELSE 1 END
      FROM import_row WHERE import_id = $15::uuid
    ) ranked GROUP BY source_row
  ) every_row
  WHERE $16::text IS NULL OR state = $16
  ORDER BY source_row LIMIT $17::integer OFFSET $18::integer
)`;

/** `imported_figure`: the numbers of those rows, each beside what the ledger has for it; null when it has no such report. */
const FIGURE = `
imported_figure AS (
  SELECT c.*, CASE WHEN base.revision_id IS NOT NULL THEN COALESCE((SELECT old.members FROM report_cell old
    WHERE old.revision_id = base.revision_id AND old.prefecture_code = c.prefecture_code
      AND old.gender = c.gender AND old.employment = c.employment), 0) END AS before
  FROM (
    SELECT c.source_row, c.source_column, c.union_id, c.period::date AS period, c.prefecture_code, c.gender,
      c.employment, c.members
    FROM imported_page p JOIN import_cell c ON c.import_id = $15::uuid AND c.source_row = p.source_row
  ) c
  JOIN (
    SELECT r.union_id, r.period, ${COMPARED} AS revision_id
    FROM (SELECT DISTINCT c.union_id, c.period::date AS period
      FROM imported_page p JOIN import_cell c ON c.import_id = $15::uuid AND c.source_row = p.source_row) r
    ${STANDING_JOINS}
  ) base ON base.union_id = c.union_id AND base.period = c.period
)`;

export const IMPORTED_ROW_CTES: readonly string[] = [PAGE, FIGURE];

export const IMPORTED_ROWS_QUERY = `
  SELECT (SELECT json_agg(json_build_object('row', p.source_row, 'state', p.state,
    'code', u.code, 'name', ${NAME('p.union_id')},
    'givenCode', r.given_code, 'givenName', r.given_name, 'content', COALESCE(r.content, '{}'),
    'figures', (SELECT json_agg(json_build_array(f.source_column, to_char(f.period, 'YYYY-MM'),
        f.prefecture_code, f.gender, f.employment, f.before, f.members) ORDER BY f.source_column)
      FROM imported_figure f WHERE f.source_row = p.source_row),
    'issues', (SELECT json_agg(json_build_object('row', i.source_row, 'column', i.source_column,
        'severity', i.severity, 'code', i.code, 'ja', i.message_ja, 'en', i.message_en, 'found', i.found)
        ORDER BY i.severity, i.source_column, i.place)
      FROM import_issue i WHERE i.import_id = $15::uuid AND i.source_row = p.source_row))
    ORDER BY p.source_row)
   FROM imported_page p
   LEFT JOIN member_union u ON u.id = p.union_id
   LEFT JOIN import_row r ON r.import_id = $15::uuid AND r.source_row = p.source_row) AS items`;

/** Keys of one page of the reports of the import in `$15`, in the state `$16` and with warnings or without (`$17`) as asked, `$18`
 *  of them from the `$19`th on, and how many there are. */
export const IMPORTED_KEYS_QUERY = `
  SELECT count(*)::int AS total, (
    SELECT json_agg(json_build_object('unionId', k.union_id, 'period', to_char(k.period, 'YYYY-MM')))
    FROM (SELECT r.union_id, r.period FROM imported_key r ORDER BY r.code, r.period
      LIMIT $18::integer OFFSET $19::integer) k) AS keys
  FROM imported_key`;

export const IMPORTED_KEY_CTE = `
imported_key AS MATERIALIZED (
  SELECT u.code, r.union_id, r.period::date AS period
  FROM import_report r JOIN member_union u ON u.id = r.union_id
  WHERE r.import_id = $15::uuid AND ($16::text IS NULL OR r.state = $16)
    AND ($17::boolean IS NULL OR (r.warnings <> '{}') = $17)
)`;

/** Reports as they are listed; put after `JUDGED_REPORT_CTE`. */
export const importedReportsQuery = (judged: string): string => `
  SELECT (SELECT json_agg(json_build_object(${judged}, 'name', ${NAME('j.union_id')}, 'state', j.state,
      'before', j.members_before, 'revision', j.newest_rev, 'added', j.cells_added,
      'removed', j.cells_removed, 'changed', j.cells_changed, 'warnings', j.warnings)
      ORDER BY j.code, j.period)
   FROM judged_report j) AS items`;
