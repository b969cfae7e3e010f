import { referenceDay, type Period } from '@soshiki/base';
import { figureDigest, type DigestCell } from '../figure-digest';
import type { LedgerTransaction } from '../ledger-writer';

/** A figure as it is submitted. `members` are persons and the sum of the cells; a zero report has none. */
export interface SubmittedFigure {
  readonly unionId: number;
  /** Code of the union, which the digest covers. */
  readonly code: string;
  readonly period: Period;
  readonly members: number;
  readonly cells: readonly DigestCell[];
  readonly source: 'entry' | 'paste' | 'import' | 'lineage';
  /** Wanted from the second revision on. */
  readonly reason: string | null;
  /** Warnings of plausibility, each with why the figure is right all the same. */
  readonly warnings: readonly { readonly code: string; readonly reason: string }[];
}

export interface InsertedRevision {
  readonly id: number;
  readonly rev: number;
}

const NEWEST = `
SELECT COALESCE(max(rev), 0)::int AS rev FROM report_revision WHERE union_id = $1 AND period = $2`;

const REVISION = `
INSERT INTO report_revision (union_id, period, rev, members, source, reason, entered_by, digest)
VALUES ($1, $2, $3, $4, $5, $6, $7, decode($8, 'hex')) RETURNING id`;

const CELLS = `
INSERT INTO report_cell (revision_id, prefecture_code, gender, employment, members)
SELECT $1, cell.prefecture, cell.gender, cell.employment, cell.members
FROM jsonb_to_recordset($2) AS cell (prefecture text, gender text, employment text, members integer)`;

const WARNINGS = `
INSERT INTO revision_warning (revision_id, code, reason)
SELECT $1, warning.code, warning.reason
FROM jsonb_to_recordset($2) AS warning (code text, reason text)`;

/** Submits a figure as the next revision of its report, with its digest, cells and warnings. The database refuses a
 *  second one after the same predecessor, one of a locked campaign, and cells that do not add up. */
export async function insertRevision(
  ledger: LedgerTransaction,
  figure: SubmittedFigure,
): Promise<InsertedRevision> {
  const { unionId, code, period, members, cells, warnings } = figure;
  const day = referenceDay(period);
  const [newest] = await ledger.query<{ rev: number }>(NEWEST, [unionId, day]);
  const rev = (newest?.rev ?? 0) + 1;
  const [row] = await ledger.query<{ id: number }>(REVISION, [
    ...[unionId, day, rev, members, figure.source, figure.reason, ledger.principal.accountId],
    figureDigest({ union: code, period, rev, members, cells }),
  ]);
  if (row === undefined) throw new Error('an inserted revision has an id');
  if (cells.length > 0) await ledger.query(CELLS, [row.id, JSON.stringify(cells)]);
  if (warnings.length > 0) await ledger.query(WARNINGS, [row.id, JSON.stringify(warnings)]);
  return { id: row.id, rev };
}
