import {
  entry,
  type EntryOutcome,
  type EntryRowData,
  type EntrySheetData,
  type Report,
  type ReportCell,
} from '@soshiki/contracts';
import type { Answer, HttpClient } from './http-client';
import { PERIOD, type readReport } from './reporting';

/** A row as the grid sends it. */
export interface SentRow {
  readonly code: string;
  readonly seen: string;
  readonly members?: number | null;
  readonly cells?: readonly ReportCell[];
  readonly reasons?: Readonly<Record<string, string>>;
  readonly reason?: string;
}

const address = (period: string): string => `/api/v1/campaigns/${period}/entry`;

/** The sheet of a campaign, held against its contract. */
export async function readSheet(client: HttpClient, period = PERIOD): Promise<EntrySheetData> {
  return entry.sheet.response.parse((await client.get(address(period))).json);
}

/** The rows of the sheet by their codes. */
export async function rowsOf(
  client: HttpClient,
  period = PERIOD,
): Promise<ReadonlyMap<string, EntryRowData>> {
  const { rows } = await readSheet(client, period);
  return new Map(rows.map((row) => [row.code, row]));
}

/** Sends rows to be saved or submitted, as they are. */
export function sendRows(
  client: HttpClient,
  sent: {
    readonly verb: 'save' | 'submit';
    readonly rows: readonly SentRow[];
    readonly period?: string;
    readonly headers?: Readonly<Record<string, string>>;
  },
): Promise<Answer> {
  const { verb, rows, period = PERIOD, headers = {} } = sent;
  const path = verb === 'save' ? address(period) : `${address(period)}/submit`;
  return client.post(path, { rows }, headers);
}

/** The outcome of rows that were taken, held against its contract. */
export async function enterRows(
  client: HttpClient,
  sent: Parameters<typeof sendRows>[1],
): Promise<EntryOutcome> {
  const answer = await sendRows(client, sent);
  if (answer.status !== 200) throw new Error(`rows were not taken: ${answer.text}`);
  return entry.save.response.parse(answer.json);
}

/** What became of each row: `written`, or why not. */
export function fates({ written, refused }: EntryOutcome): Record<string, string> {
  return Object.fromEntries([
    ...written.map(({ code }) => [code, 'written']),
    ...refused.map(({ code, because }) => [code, because]),
  ]) as Record<string, string>;
}

const versionOf = (tag: string): string => tag.replaceAll('"', '').split('.')[0] ?? '';

/** The row of a report with all that is shown of it, by its own route. */
export function expectedRow({ report, tag }: Awaited<ReturnType<typeof readReport>>) {
  const newest = report.revisions.at(-1);
  return {
    ...{ code: report.union.code, name: report.union.name, state: report.state },
    ...{ correction: report.correction, revision: report.revision, version: versionOf(tag) },
    ...{ members: report.members, cells: report.cells, affiliations: report.affiliations },
    isEditable: report.allowed.submit,
    comment: newest?.decision === 'returned' ? newest.comment : null,
    previous: previousOf(report),
    ...(report.draft ?? { savedAt: newest?.enteredAt ?? null, savedBy: newest?.enteredBy ?? null }),
  };
}

function previousOf(report: Report): EntryRowData['previous'] {
  const [previous] = report.earlier;
  if (previous === undefined) return null;
  const { period, members, cells } = previous;
  return { period, members, cells, unchangedFor: unchangedFor(report) };
}

/** How many figures in a row say what the newest says. */
function unchangedFor({ earlier }: Report): number {
  const texts = earlier.slice(0, 6).map(({ cells }) => JSON.stringify(cells));
  const other = texts.findIndex((text) => text !== texts[0]);
  return other === -1 ? texts.length : other;
}
