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
SELECT wanted.place::int AS place, COALESCE(max(r.rev), 0)::int AS rev
FROM unnest($1::int[], $2::date[]) WITH ORDINALITY AS wanted (union_id, period, place)
LEFT JOIN report_revision r ON r.union_id = wanted.union_id AND r.period = wanted.period
GROUP BY wanted.place ORDER BY wanted.place`;

const REVISIONS = `
INSERT INTO report_revision (union_id, period, rev, members, source, reason, entered_by, digest)
SELECT f."unionId", f.day, f.rev, f.members, f.source, f.reason, $2, decode(f.digest, 'hex')
FROM jsonb_to_recordset($1::jsonb) AS f ("unionId" integer, day date, rev integer, members integer,
  source text, reason text, digest text)
RETURNING id, union_id AS "unionId", to_char(period::date, 'YYYY-MM-DD') AS day`;

const CELLS = `
INSERT INTO report_cell (revision_id, prefecture_code, gender, employment, members)
SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::int[])`;

const WARNINGS = `
INSERT INTO revision_warning (revision_id, code, reason)
SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[])`;

/** Submits a figure as the next revision of its report. As `insertRevisions`. */
export async function insertRevision(
  ledger: LedgerTransaction,
  figure: SubmittedFigure,
): Promise<InsertedRevision> {
  const [revision] = await insertRevisions(ledger, [figure]);
  if (revision === undefined) throw new Error('an inserted revision has an id');
  return revision;
}

/** Submits figures, at most one a report, as the next revisions of their reports, with digests, cells and warnings, in
 *  four statements however many they are; answers in the order given. The database refuses a second revision after the
 *  same predecessor, one of a locked campaign, and cells that do not add up. */
export async function insertRevisions(
  ledger: LedgerTransaction,
  figures: readonly SubmittedFigure[],
): Promise<InsertedRevision[]> {
  const days = figures.map(({ period }) => referenceDay(period));
  const newest = await ledger.query<{ rev: number }>(NEWEST, [
    figures.map(({ unionId }) => unionId),
    days,
  ]);
  const revs = newest.map(({ rev }) => rev + 1);
  const rows = figures.map(({ unionId, code, period, members, cells, ...figure }, place) => {
    const [rev = 1, day] = [revs[place], days[place]];
    const digest = figureDigest({ union: code, period, rev, members, cells });
    return { unionId, day, rev, members, source: figure.source, reason: figure.reason, digest };
  });
  const inserted = await ledger.query<{ id: number; unionId: number; day: string }>(REVISIONS, [
    JSON.stringify(rows),
    ledger.principal.accountId,
  ]);
  const ids = new Map(inserted.map(({ id, unionId, day }) => [`${unionId} ${day}`, id]));
  const revisions = rows.map(({ unionId, day, rev }) => ({
    id: ids.get(`${unionId} ${day}`) ?? 0,
    rev,
  }));
  await insertParts(ledger, { figures, revisions });
  return revisions;
}

async function insertParts(
  ledger: LedgerTransaction,
  submitted: {
    readonly figures: readonly SubmittedFigure[];
    readonly revisions: readonly InsertedRevision[];
  },
): Promise<void> {
  const withId = submitted.figures.map((figure, place) => ({
    ...figure,
    id: submitted.revisions[place]?.id,
  }));
  const cells = withId.flatMap((figure) =>
    figure.cells.map((cell) => ({ id: figure.id, ...cell })),
  );
  if (cells.length > 0) {
    await ledger.query(CELLS, [
      ...[cells.map(({ id }) => id), cells.map(({ prefecture }) => prefecture)],
      ...[cells.map(({ gender }) => gender), cells.map(({ employment }) => employment)],
      cells.map(({ members }) => members),
    ]);
  }
  const warnings = withId.flatMap(({ id, warnings: odd }) => odd.map((one) => ({ id, ...one })));
  if (warnings.length > 0) {
    await ledger.query(WARNINGS, [
      warnings.map(({ id }) => id),
      warnings.map(({ code }) => code),
      warnings.map(({ reason }) => reason),
    ]);
  }
}
