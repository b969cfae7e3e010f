import { parsePeriod, referenceDay } from '@soshiki/base';
import type { ClientBase } from 'pg';
import type { PublishedUnion } from '../outline/publication-text';
import { copyRows, type CopyValue } from './copy-rows';
import type { PublicationRow } from './publications';

/** Writes the publications with their steps, their frozen text and the rows behind each. */
export async function writePublications(
  client: ClientBase,
  publications: readonly PublicationRow[],
): Promise<void> {
  await copyRows(client, PUBLICATION, publications.map(publicationValues));
  await copyRows(client, STEP, publications.flatMap(stepValues));
  await copyRows(client, TEXT, publications.map(textValues));
  const rows = publications.flatMap(({ content }) =>
    content.rows.map((row) => [content.number, ...rowValues(row)]),
  );
  await copyRows(client, ROW, rows);
}

const PUBLICATION = {
  table: 'publication',
  columns: [
    ...['number', 'as_of', 'compare_to', 'rounding', 'supersedes', 'supersede_reason'],
    ...['drafted_at', 'drafted_by'],
  ],
};
const STEP = {
  table: 'publication_step',
  columns: ['number', 'step', 'at', 'by_account', 'drafted_by'],
};
const TEXT = {
  table: 'publication_text',
  columns: ['number', 'known_at', 'canonical', 'sha256', 'previous_sha256'],
};
const ROW = {
  table: 'publication_row',
  columns: [
    ...['number', 'union_code', 'name', 'industry_code', 'prefecture_code', 'members'],
    ...['figure_period', 'revision_id', 'rev', 'is_carried_forward'],
  ],
};

function publicationValues({ content, draftedAt, draftedBy }: PublicationRow): CopyValue[] {
  const { number, asOf, compareTo, rounding, supersedes } = content;
  return [
    ...[number, dayOf(asOf), dayOf(compareTo?.period ?? null), rounding],
    ...[supersedes?.number ?? null, supersedes?.reason ?? null, draftedAt, draftedBy],
  ];
}

function stepValues({ content, steps, draftedBy }: PublicationRow): CopyValue[][] {
  return steps.map(({ step, at, by }) => [content.number, step, at, by, draftedBy]);
}

function textValues({ content, text }: PublicationRow): CopyValue[] {
  const previous = content.previousSha256;
  return [
    ...[content.number, content.knownAt, text.canonical, { bytes: text.sha256 }],
    previous === null ? null : { bytes: previous },
  ];
}

function rowValues(row: PublishedUnion): CopyValue[] {
  return [
    ...[row.code, row.name, row.industry, row.prefecture, row.members],
    ...[dayOf(row.figurePeriod), row.revision, row.rev, row.carriedForward],
  ];
}

function dayOf(period: string | null): string | null {
  return period === null ? null : referenceDay(parsePeriod(period));
}
