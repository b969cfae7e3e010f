import type { LedgerTransaction } from '../ledger-writer';
import { IN_FORCE } from '../import-reports.queries';

const CELL = 'prefecture_code, gender, employment, members';

/** Of reports that the file has whole more than once, word for word as they are in force: keeps one of each figure,
 *  and of the other rows that they are unchanged. */
const FORGET_ECHOES = `
WITH once AS MATERIALIZED (
  SELECT c.union_id, c.period::date AS period, c.prefecture_code, c.gender, c.employment,
    min(c.members) AS members, max(c.members) AS most, count(*) AS times,
    min(c.source_row * 16384::bigint + c.source_column) AS place
  FROM import_cell c
  WHERE c.import_id = $1
    AND (c.union_id, c.period::date) IN (SELECT * FROM unnest($2::integer[], $3::date[]))
  GROUP BY c.union_id, c.period, c.prefecture_code, c.gender, c.employment
), r AS (
  SELECT o.union_id, o.period FROM once o GROUP BY o.union_id, o.period 
  HAVING bool_and(o.members = o.most) AND min(o.times) = max(o.times)
), echoed AS MATERIALIZED (
  SELECT r.union_id, r.period FROM r CROSS JOIN LATERAL (${IN_FORCE}) in_force
  WHERE NOT EXISTS (
    (SELECT ${CELL} FROM once o
     WHERE o.union_id = r.union_id AND o.period = r.period AND o.members > 0
     EXCEPT SELECT ${CELL} FROM report_cell WHERE revision_id = in_force.id)
    UNION ALL
    (SELECT ${CELL} FROM report_cell WHERE revision_id = in_force.id
     EXCEPT SELECT ${CELL} FROM once o
     WHERE o.union_id = r.union_id AND o.period = r.period))
), gone AS (
  DELETE FROM import_cell c USING echoed e
  WHERE c.import_id = $1 AND c.union_id = e.union_id AND c.period::date = e.period
    AND NOT EXISTS (SELECT FROM once o WHERE o.union_id = c.union_id AND o.period = c.period::date
      AND o.place = c.source_row * 16384::bigint + c.source_column)
  RETURNING c.source_row, c.union_id
)
INSERT INTO import_row (import_id, source_row, state, union_id)
SELECT DISTINCT ON (source_row) $1, source_row, 'unchanged', union_id FROM gone
ON CONFLICT DO NOTHING`;

/** A figure carried forward stands in a file of several periods once for each of them, always the same: our own export has
 *  it so. Where that is no news to the ledger it is no fault either: what is unchanged is never refused. Of the reports
 *  named (unions and reference days), those whose every figure is thus repeated keep each of them once. */
export async function forgetEchoes(
  ledger: LedgerTransaction,
  importId: string,
  [unions, days]: readonly [readonly number[], readonly string[]],
): Promise<void> {
  await ledger.query(FORGET_ECHOES, [importId, unions, days]);
}
