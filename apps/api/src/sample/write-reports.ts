import { parsePeriod, referenceDay } from '@soshiki/base';
import type { ClientBase } from 'pg';
import { copyRows, type CopyValue } from './copy-rows';
import type { ReportBatch } from './generate-sample';
import type { DraftRow } from './open-campaign';
import type { RevisionRow } from './reports';

/** Counts of what was written. */
export interface WrittenReports {
  readonly revisions: number;
  readonly cells: number;
}

/** Writes a batch of reports: revisions before their cells, so that the database can compare their sums. */
export async function writeReports(
  client: ClientBase,
  { revisions, drafts }: ReportBatch,
): Promise<WrittenReports> {
  await copyRows(client, REVISION, revisions.map(revisionValues));
  const cells = await copyRows(client, CELL, cellValues(revisions));
  await copyRows(client, WARNING, revisions.flatMap(warningValues));
  await copyRows(client, DECISION, revisions.flatMap(decisionValues));
  if (drafts.length > 0) await copyRows(client, DRAFT, drafts.map(draftValues));
  return { revisions: revisions.length, cells };
}

const REVISION = {
  table: 'report_revision',
  columns: [
    ...['id', 'union_id', 'period', 'rev', 'members', 'source', 'reason'],
    ...['entered_at', 'entered_by', 'digest'],
  ],
};
const CELL = {
  table: 'report_cell',
  columns: ['revision_id', 'prefecture_code', 'gender', 'employment', 'members'],
};
const WARNING = { table: 'revision_warning', columns: ['revision_id', 'code', 'reason'] };
const DECISION = {
  table: 'review_decision',
  columns: ['revision_id', 'decision', 'comment', 'decided_at', 'decided_by', 'entered_by'],
};
const DRAFT = {
  table: 'report_draft',
  columns: ['union_id', 'period', 'members', 'cells', 'reasons', 'version', 'saved_at', 'saved_by'],
};

function revisionValues(row: RevisionRow): CopyValue[] {
  return [
    ...[row.id, row.unionId, dayOf(row.period), row.rev, row.members, 'sample', row.reason],
    ...[row.enteredAt, row.enteredBy, { bytes: row.digest }],
  ];
}

function* cellValues(revisions: readonly RevisionRow[]): Generator<CopyValue[]> {
  for (const { id, cells } of revisions) {
    for (const { prefecture, gender, employment, members } of cells) {
      yield [id, prefecture, gender, employment, members];
    }
  }
}

function warningValues({ id, warnings }: RevisionRow): CopyValue[][] {
  return warnings.map(({ code, reason }) => [id, code, reason]);
}

function decisionValues({ id, decision, enteredBy }: RevisionRow): CopyValue[][] {
  if (decision === null) return [];
  const { comment, decidedAt, decidedBy } = decision;
  return [[id, decision.decision, comment, decidedAt, decidedBy, enteredBy]];
}

function draftValues(row: DraftRow): CopyValue[] {
  return [
    ...[row.unionId, dayOf(row.period), row.members],
    ...[JSON.stringify(row.cells), JSON.stringify(row.reasons)],
    ...[row.version, row.savedAt, row.savedBy],
  ];
}

function dayOf(period: string): string {
  return referenceDay(parsePeriod(period));
}
