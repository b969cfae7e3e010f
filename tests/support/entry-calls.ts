import {
  entry,
  type EntryOutcome,
  type EntryRowData,
  type EntrySheetData,
  type ReportCell,
} from '@soshiki/contracts';
import type { Answer, HttpClient } from './http-client';
import { PERIOD } from './reporting';

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
