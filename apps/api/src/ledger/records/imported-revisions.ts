import { parsePeriod, type Period } from '@soshiki/base';
import { figureDigest, type DigestCell } from '../figure-digest';
import { STANDING_JOINS, VERSION } from '../import-reports.queries';
import type { LedgerTransaction } from '../ledger-writer';

/** A report that somebody has written to since it was compared. Unit: persons; `theirs` null when nothing is counted. */
export interface OvertakenReport {
  readonly code: string;
  readonly period: string;
  readonly yours: number;
  readonly theirs: number | null;
  readonly by: string | null;
  readonly at: string | null;
}

/** A warning of an imported report, and whether a reason was given for it. */
export interface UnreasonedWarning {
  readonly code: string;
  readonly name: string;
  readonly unionId: number;
  readonly period: Period;
  readonly warning: string;
}

/** Why a warned-of figure is right all the same. */
export interface GivenReasons {
  readonly warningReason: string | null;
  readonly reasons: readonly {
    readonly union: string;
    readonly period: string;
    readonly code: string;
    readonly reason: string;
  }[];
}

/** What a refusal names at most. */
const NAMED = 200;
/** Reports written at once: the cells of so many are in memory. */
const BATCH = 500;

const LEAVE_UNCHANGED = `DELETE FROM import_report WHERE import_id = $1 AND state = 'unchanged'`;

const LEAVE_OUT = `
DELETE FROM import_report r
USING jsonb_to_recordset($2) AS o ("union" text, period text), member_union u
WHERE r.import_id = $1 AND u.code = o."union" AND u.id = r.union_id
  AND (o.period IS NULL OR o.period = to_char(r.period::date, 'YYYY-MM'))`;

/** Takes from the import what changes nothing and what is not wanted. */
export async function leaveOut(
  ledger: LedgerTransaction,
  importId: string,
  unwanted: readonly { readonly union: string; readonly period: string | null }[],
): Promise<void> {
  await ledger.query(LEAVE_UNCHANGED, [importId]);
  if (unwanted.length === 0) return;
  await ledger.query(LEAVE_OUT, [importId, JSON.stringify(unwanted)]);
}

const OVERTAKEN = `
SELECT u.code, to_char(r.period::date, 'YYYY-MM') AS period, r.members AS yours,
  CASE WHEN draft.union_id IS NOT NULL THEN draft.members::int ELSE newest.members::int END AS theirs,
  a.name AS by,
  to_char(COALESCE(draft.saved_at, newest.entered_at) AT TIME ZONE 'Asia/Tokyo', 'YYYY-MM-DD HH24:MI') AS at
FROM import_report r
JOIN member_union u ON u.id = r.union_id
${STANDING_JOINS}
LEFT JOIN account a ON a.id = COALESCE(draft.saved_by, newest.entered_by)
WHERE r.import_id = $1 AND r.seen_version <> ${VERSION}
ORDER BY u.code, r.period LIMIT ${NAMED}`;

/** Reports of the import that are not as they were when it was compared. */
export function overtakenReports(
  ledger: LedgerTransaction,
  importId: string,
): Promise<OvertakenReport[]> {
  return ledger.query<OvertakenReport & Record<string, unknown>>(OVERTAKEN, [importId]);
}

const REASON = `
  LEFT JOIN jsonb_to_recordset($2) AS own ("union" text, period text, code text, reason text)
    ON own."union" = u.code AND own.period = to_char(r.period::date, 'YYYY-MM') AND own.code = w.code`;

const UNREASONED = `
SELECT u.code, u.id AS "unionId", to_char(r.period::date, 'YYYY-MM') AS period, w.code AS warning,
  (SELECT f.name FROM union_profile f WHERE f.union_id = u.id AND upper_inf(f.recorded)
   ORDER BY (lower(f.valid) <= r.period) DESC, abs(lower(f.valid) - r.period) LIMIT 1) AS name
FROM import_report r
JOIN member_union u ON u.id = r.union_id
CROSS JOIN LATERAL unnest(r.warnings) w (code)
${REASON}
WHERE r.import_id = $1 AND own.reason IS NULL
ORDER BY u.code, r.period LIMIT ${NAMED}`;

/** Warnings that nobody gave a reason for. */
export async function unreasonedWarnings(
  ledger: LedgerTransaction,
  importId: string,
  { warningReason, reasons }: GivenReasons,
): Promise<UnreasonedWarning[]> {
  if (warningReason !== null) return [];
  return ledger.query<UnreasonedWarning & Record<string, unknown>>(UNREASONED, [
    importId,
    JSON.stringify(reasons),
  ]);
}

/** A report that is to be submitted: code of the union, period, revision, members. */
export type ReportToWrite = readonly [code: string, period: string, rev: number, members: number];

const TO_WRITE = `
SELECT u.code, to_char(r.period::date, 'YYYY-MM') AS period, r.newest_rev + 1 AS rev, r.members
FROM import_report r JOIN member_union u ON u.id = r.union_id
WHERE r.import_id = $1 ORDER BY r.period, u.code`;

/** The reports that are left to be written. */
export async function reportsToWrite(
  ledger: LedgerTransaction,
  importId: string,
): Promise<ReportToWrite[]> {
  const rows = await ledger.query<NextFigure & Record<string, unknown>>(TO_WRITE, [importId]);
  return rows.map(({ code, period, rev, members }) => [code, period, rev, members]);
}

const NEXT_FIGURES = `
SELECT r.union_id AS "unionId", r.period::date AS day, to_char(r.period::date, 'YYYY-MM') AS period, u.code,
  r.newest_rev + 1 AS rev, r.members,
  (SELECT string_agg(concat_ws(' ', c.prefecture_code, c.gender, c.employment, c.members), ';'
     ORDER BY c.prefecture_code, c.gender, c.employment)
   FROM import_cell c
   WHERE c.import_id = $1 AND c.union_id = r.union_id AND c.period = r.period AND c.members > 0) AS cells
FROM import_report r JOIN member_union u ON u.id = r.union_id
WHERE r.import_id = $1 AND (r.union_id, r.period::date) > ($2, $3::date)
ORDER BY r.union_id, r.period LIMIT ${BATCH}`;

interface NextFigure {
  readonly unionId: number;
  readonly day: string;
  readonly period: string;
  readonly code: string;
  readonly rev: number;
  readonly members: number;
  readonly cells: string | null;
}

/** Submits every report of the import as the next revision of its chain, with digest, cells and warnings, and drops the drafts
 *  that stood in their place. The database refuses what it refuses of any revision. */
export async function submitImported(
  ledger: LedgerTransaction,
  importId: string,
  { reason, ...reasons }: GivenReasons & { readonly reason: string | null },
): Promise<void> {
  let after: readonly [number, string] = [0, '1900-01-31'];
  for (;;) {
    const figures = await ledger.query<NextFigure & Record<string, unknown>>(NEXT_FIGURES, [
      importId,
      ...after,
    ]);
    const last = figures.at(-1);
    if (last === undefined) break;
    after = [last.unionId, last.day];
    await insertFigures(ledger, { importId, figures, reason });
  }
  const { warningReason } = reasons;
  await ledger.query(WARNINGS, [importId, JSON.stringify(reasons.reasons), warningReason]);
  await ledger.query(DROP_DRAFTS, [importId]);
}

const REVISIONS = `
INSERT INTO report_revision (union_id, period, rev, members, source, reason, entered_by, digest)
SELECT f.union_id, f.period, f.rev, f.members, 'import', CASE WHEN f.rev > 1 THEN $7 END, $6,
  decode(f.digest, 'hex')
FROM unnest($1::integer[], $2::date[], $3::smallint[], $4::integer[], $5::text[])
  WITH ORDINALITY f (union_id, period, rev, members, digest, place)
ORDER BY f.place
RETURNING id, union_id AS "unionId", period::date AS day`;

const CELLS = `
INSERT INTO report_cell (revision_id, prefecture_code, gender, employment, members)
SELECT v.id, c.prefecture_code, c.gender, c.employment, c.members
FROM unnest($2::bigint[], $3::integer[], $4::date[]) v (id, union_id, period)
JOIN import_cell c ON c.import_id = $1 AND c.union_id = v.union_id AND c.period = v.period
WHERE c.members > 0 ORDER BY v.id`;

const WARNINGS = `
INSERT INTO revision_warning (revision_id, code, reason)
SELECT v.id, w.code, COALESCE(own.reason, $3)
FROM import_report r
JOIN member_union u ON u.id = r.union_id
JOIN report_revision v ON v.union_id = r.union_id AND v.period = r.period AND v.rev = r.newest_rev + 1
CROSS JOIN LATERAL unnest(r.warnings) w (code)
${REASON}
WHERE r.import_id = $1 ORDER BY v.id, w.code`;

const DROP_DRAFTS = `
DELETE FROM report_draft d USING import_report r
WHERE r.import_id = $1 AND d.union_id = r.union_id AND d.period = r.period`;

async function insertFigures(
  ledger: LedgerTransaction,
  batch: {
    readonly importId: string;
    readonly figures: readonly NextFigure[];
    readonly reason: string | null;
  },
): Promise<void> {
  const { importId, figures, reason } = batch;
  const inserted = await ledger.query<{ id: number; unionId: number; day: string }>(REVISIONS, [
    figures.map(({ unionId }) => unionId),
    figures.map(({ day }) => day),
    figures.map(({ rev }) => rev),
    figures.map(({ members }) => members),
    figures.map(digestOf),
    ledger.principal.accountId,
    reason,
  ]);
  await ledger.query(CELLS, [
    importId,
    inserted.map(({ id }) => id),
    inserted.map(({ unionId }) => unionId),
    inserted.map(({ day }) => day),
  ]);
}

function digestOf({ code, period, rev, members, cells }: NextFigure): string {
  const parts = cells === null ? [] : cells.split(';').map(cellOf);
  return figureDigest({ union: code, period: parsePeriod(period), rev, members, cells: parts });
}

function cellOf(text: string): DigestCell {
  const [prefecture = '', gender = '', employment = '', members = ''] = text.split(' ');
  return { prefecture, gender, employment, members: Number(members) };
}
