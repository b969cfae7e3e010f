import { parsePeriod, referenceDay, type Period } from '@soshiki/base';
import type { CampaignState } from '@soshiki/contracts';
import { COMPARED, STANDING_JOINS, VERSION } from '../import-reports.queries';
import type { LedgerTransaction } from '../ledger-writer';
import { forgetEchoes } from './echoed-figures';

/** A report of an import: whose and of when. */
export interface ImportedKey {
  readonly unionId: number;
  readonly period: Period;
}

/** Where a figure stands in the file: row from 1, column from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A figure that the file gives more than once. */
export interface RepeatedFigure extends Place {
  /** Another row that gives it. */
  readonly otherRow: number;
  readonly members: number;
  readonly isOtherwise: boolean;
}

/** A period that an import writes to, with its campaign if there is one. */
export interface TouchedPeriod {
  readonly period: Period;
  readonly campaign: {
    readonly state: CampaignState;
    readonly opensOn: string;
    readonly dueOn: string;
  } | null;
}

/** Members of one report: more than live in Japan is a fault of the file. */
const MOST_MEMBERS = 99_999_999;
/** Places told of one kind of fault: nobody reads more, and a file at fault all over would fill the database. */
const MOST_PLACES = 5_000;

const SAME_CELL = 'union_id, period, prefecture_code, gender, employment';

const REPEATED_REPORTS = `
SELECT DISTINCT union_id AS "unionId", to_char(period::date, 'YYYY-MM') AS period
FROM (SELECT ${SAME_CELL} FROM import_cell WHERE import_id = $1 GROUP BY ${SAME_CELL} HAVING count(*) > 1) c`;

const REPEATED_FIGURES = `
SELECT c.source_row AS "row", c.source_column AS "column", c.members, c.smallest <> c.largest AS "isOtherwise",
  CASE WHEN c.source_row = c.first_row THEN c.last_row ELSE c.first_row END AS "otherRow"
FROM (
  SELECT c.*, count(*) OVER same AS times, min(c.source_row) OVER same AS first_row,
    max(c.source_row) OVER same AS last_row, min(c.members) OVER same AS smallest,
    max(c.members) OVER same AS largest
  FROM import_cell c
  WHERE c.import_id = $1
    AND (c.union_id, c.period::date) IN (SELECT * FROM unnest($2::integer[], $3::date[]))
  WINDOW same AS (PARTITION BY c.union_id, c.period, c.prefecture_code, c.gender, c.employment)
) c
WHERE c.times > 1 ORDER BY c.source_row, c.source_column LIMIT ${MOST_PLACES}`;

/** Reports in which a figure stands twice, and where. */
export async function repeatedFigures(
  ledger: LedgerTransaction,
  importId: string,
): Promise<{
  readonly reports: readonly ImportedKey[];
  readonly places: readonly RepeatedFigure[];
}> {
  const askReports = () =>
    ledger.query<ImportedKey & Record<string, unknown>>(REPEATED_REPORTS, [importId]);
  const repeated = await askReports();
  if (repeated.length === 0) return { reports: [], places: [] };
  await forgetEchoes(ledger, importId, asArrays(repeated));
  const reports = await askReports();
  const places = await ledger.query<RepeatedFigure & Record<string, unknown>>(REPEATED_FIGURES, [
    importId,
    ...asArrays(reports),
  ]);
  return { reports, places };
}

const CELL = 'revision_id, prefecture_code, gender, employment';
const DIFFERENCES = '(COALESCE(d.added, 0) + COALESCE(d.removed, 0) + COALESCE(d.changed, 0))';

/** Every report that the file makes up whole, beside what the ledger has of it. A report is compared cell by cell with the
 *  figure in force for that very period and with the newest one that waits for a decision. */
const COMPARE = `
INSERT INTO import_report (import_id, union_id, period, state, members, members_before, newest_rev,
  seen_version, cells_added, cells_removed, cells_changed)
WITH r AS MATERIALIZED (
  SELECT c.union_id, c.period::date AS period, sum(c.members)::bigint AS members,
    count(*) FILTER (WHERE c.members > 0)::int AS cells
  FROM import_cell c
  WHERE c.import_id = $1
    AND c.union_id NOT IN (SELECT x.union_id FROM import_row x
      WHERE x.import_id = $1 AND x.state = 'rejected' AND x.union_id IS NOT NULL)
    AND (c.union_id, c.period::date) NOT IN (SELECT * FROM unnest($2::integer[], $3::date[]))
  GROUP BY c.union_id, c.period
  HAVING sum(c.members) <= ${MOST_MEMBERS}
), standing AS MATERIALIZED (
  SELECT r.*, COALESCE(newest.rev, 0) AS rev, ${VERSION} AS version, ${COMPARED} AS compared,
    CASE WHEN newest.decision IS NULL THEN newest.id END AS waiting, in_force.id AS in_force,
    CASE WHEN newest.id IS NOT NULL AND newest.decision IS NULL THEN newest.members
      ELSE in_force.members END AS members_before
  FROM r ${STANDING_JOINS}
), base AS MATERIALIZED (
  SELECT s.union_id, s.period, revision_id FROM standing s
  CROSS JOIN LATERAL (VALUES (s.waiting), (s.in_force)) side (revision_id) WHERE revision_id IS NOT NULL
), given AS (
  SELECT b.revision_id, c.prefecture_code, c.gender, c.employment, c.members
  FROM base b JOIN import_cell c ON c.import_id = $1 AND c.union_id = b.union_id AND c.period = b.period
  WHERE c.members > 0
), there AS (
  SELECT ${CELL}, c.members FROM base b JOIN report_cell c USING (revision_id)
), difference AS MATERIALIZED (
  SELECT revision_id, count(*) FILTER (WHERE there.members IS NULL)::int AS added,
    count(*) FILTER (WHERE given.members IS NULL)::int AS removed,
    count(*) FILTER (WHERE given.members <> there.members)::int AS changed
  FROM given FULL JOIN there USING (${CELL}) GROUP BY revision_id
), same AS MATERIALIZED (
  SELECT DISTINCT b.union_id, b.period FROM base b LEFT JOIN difference d USING (revision_id)
  WHERE ${DIFFERENCES} = 0
), compared AS (
  SELECT s.*, COALESCE(d.added, 0) AS added, COALESCE(d.removed, 0) AS removed,
    COALESCE(d.changed, 0) AS changed, same.union_id IS NOT NULL AS is_same
  FROM standing s
  LEFT JOIN difference d ON d.revision_id = s.compared
  LEFT JOIN same ON same.union_id = s.union_id AND same.period = s.period
)
SELECT $1, c.union_id, c.period,
  CASE WHEN c.is_same THEN 'unchanged' WHEN c.rev = 0 THEN 'new' ELSE 'changed' END,
  c.members, CASE WHEN c.is_same THEN c.members ELSE c.members_before END, c.rev, c.version,
  CASE WHEN c.is_same THEN 0 WHEN c.compared IS NULL THEN c.cells ELSE c.added END,
  CASE WHEN c.is_same THEN 0 ELSE c.removed END, CASE WHEN c.is_same THEN 0 ELSE c.changed END
FROM compared c`;

/** Puts the reports of the file beside the ledger, those apart that are rejected already: of unions with a rejected row, and
 *  the ones named. */
export async function compareReports(
  ledger: LedgerTransaction,
  importId: string,
  rejected: readonly ImportedKey[],
): Promise<void> {
  await ledger.query('SELECT measure_imports()');
  await ledger.query(COMPARE, [importId, ...asArrays(rejected)]);
  await ledger.query('SELECT measure_imports()');
}

const TOUCHED = `
SELECT to_char(r.period, 'YYYY-MM') AS period,
  CASE WHEN c.period IS NOT NULL THEN json_build_object('state', s.state, 'opensOn', c.opens_on,
    'dueOn', c.due_on) END AS campaign
FROM (SELECT DISTINCT period::date AS period FROM import_report
  WHERE import_id = $1 AND state <> 'unchanged') r
LEFT JOIN campaign c ON c.period = r.period
LEFT JOIN LATERAL (SELECT s.state FROM campaign_step s WHERE s.period = c.period
  ORDER BY s.id DESC LIMIT 1) s ON true
ORDER BY r.period`;

/** Periods that the import writes to, in order. */
export async function touchedPeriods(
  ledger: Pick<LedgerTransaction, 'query'>,
  importId: string,
): Promise<TouchedPeriod[]> {
  const rows = await ledger.query<{ period: string; campaign: TouchedPeriod['campaign'] }>(
    TOUCHED,
    [importId],
  );
  return rows.map(({ period, campaign }) => ({ period: parsePeriod(period), campaign }));
}

const GONE_FIRST = `
SELECT g.union_id AS "unionId", to_char(g.period::date, 'YYYY-MM') AS period,
  (first.place / 16384)::int AS "row", (first.place % 16384)::int AS "column"
FROM gone g CROSS JOIN LATERAL (SELECT min(c.source_row * 16384::bigint + c.source_column) AS place
  FROM import_cell c WHERE c.import_id = $1 AND c.union_id = g.union_id AND c.period = g.period) first
ORDER BY first.place LIMIT ${MOST_PLACES}`;

const REFUSE_PERIODS = `
WITH gone AS (
  DELETE FROM import_report WHERE import_id = $1 AND state <> 'unchanged' AND period::date = ANY ($2::date[])
  RETURNING union_id, period
)${GONE_FIRST}`;

const REFUSE_REPORTS = `
WITH gone AS (
  DELETE FROM import_report r USING unnest($2::integer[], $3::date[]) key (union_id, period)
  WHERE r.import_id = $1 AND r.union_id = key.union_id AND r.period = key.period
  RETURNING r.union_id, r.period
)${GONE_FIRST}`;

/** A report that is rejected, with the place of its first figure. */
export type RefusedReport = ImportedKey & Place;

/** Rejects every report of the periods that would change anything. */
export function refusePeriods(
  ledger: LedgerTransaction,
  importId: string,
  periods: readonly Period[],
): Promise<RefusedReport[]> {
  return ledger.query(REFUSE_PERIODS, [importId, periods.map(referenceDay)]);
}

/** Rejects the reports. */
export function refuseReports(
  ledger: LedgerTransaction,
  importId: string,
  reports: readonly ImportedKey[],
): Promise<RefusedReport[]> {
  return ledger.query(REFUSE_REPORTS, [importId, ...asArrays(reports)]);
}

const TOO_MANY = `
SELECT "unionId", to_char(period, 'YYYY-MM') AS period, (place / 16384)::int AS "row",
  (place % 16384)::int AS "column"
FROM (SELECT c.union_id AS "unionId", c.period::date AS period,
    min(c.source_row * 16384::bigint + c.source_column) AS place
  FROM import_cell c WHERE c.import_id = $1 GROUP BY c.union_id, c.period
  HAVING sum(c.members) > ${MOST_MEMBERS}) r
ORDER BY place LIMIT ${MOST_PLACES}`;

/** Reports with more members than there can be. */
export function crowdedReports(
  ledger: LedgerTransaction,
  importId: string,
): Promise<RefusedReport[]> {
  return ledger.query(TOO_MANY, [importId]);
}

const WARN = `
UPDATE import_report r SET warnings = string_to_array(w.codes, ' ')
FROM unnest($2::integer[], $3::date[], $4::text[]) w (union_id, period, codes)
WHERE r.import_id = $1 AND r.union_id = w.union_id AND r.period = w.period`;

/** Keeps what rule 10 warns of. */
export async function keepWarnings(
  ledger: LedgerTransaction,
  importId: string,
  warned: readonly (ImportedKey & { readonly codes: readonly string[] })[],
): Promise<void> {
  if (warned.length === 0) return;
  const codes = warned.map((report) => report.codes.join(' '));
  await ledger.query(WARN, [importId, ...asArrays(warned), codes]);
}

/** Keys as the two lists that `unnest` takes. */
export function asArrays(keys: readonly ImportedKey[]): [number[], string[]] {
  return [keys.map(({ unionId }) => unionId), keys.map(({ period }) => referenceDay(period))];
}
