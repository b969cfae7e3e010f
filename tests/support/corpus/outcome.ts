import {
  importedFile,
  importReports,
  importRows,
  type ImportColumn,
  type ImportedFile,
  type ImportRows,
} from '@soshiki/contracts';
import type { HttpClient } from '../http-client';
import type { CorpusFile } from './corpus-file';

/** What a file comes to, as short as it can be read: states of rows, `row column code` of issues, what the columns that
 *  are read mean, and persons by report. */
export interface Outcome {
  readonly encoding: ImportedFile['encoding'];
  readonly sheet?: string;
  readonly header: string;
  readonly layout: ImportedFile['layout'];
  readonly period: string | null;
  readonly columns: readonly string[];
  readonly rows: Readonly<Record<string, number>>;
  readonly issues: readonly string[];
  readonly reports?: Readonly<Record<string, string>>;
  /** By row, the unions that an unmatched one may mean. */
  readonly candidates?: Readonly<Record<string, string>>;
  /** By row, what it does to the directory. */
  readonly changes?: Readonly<Record<string, readonly string[]>>;
}

/** Hands a file in and tells what it comes to. */
export async function outcomeOf(
  client: HttpClient,
  { name, kind, query }: CorpusFile,
  content: Buffer,
): Promise<Outcome> {
  const address = `/api/v1/imports?${new URLSearchParams({ kind, ...query }).toString()}`;
  const answer = await client.upload(address, { name, content });
  if (answer.status !== 201) throw new Error(`${name} was not taken: ${answer.text}`);
  const file = importedFile.parse(answer.json);
  const more = kind === 'figures' ? await reportsOf(client, file) : await changesOf(client, file);
  return { ...told(file), ...more };
}

function told(file: ImportedFile): Outcome {
  const counted = Object.entries(file.rows).filter(([, count]) => count > 0);
  return {
    encoding: file.encoding,
    ...(file.sheet === null ? {} : { sheet: file.sheet }),
    header: file.headerFrom === 0 ? 'none' : `${file.headerFrom}-${file.headerTo}`,
    layout: file.layout,
    period: file.period,
    columns: file.columns.filter(({ field }) => field !== 'ignore').map(meaningOf),
    rows: Object.fromEntries(counted),
    issues: file.issues
      .map(({ row, column, code }) => [row ?? '-', column ?? '-', code].join(' '))
      .sort(byRow),
  };
}

/** `C members 1000 2026-01 13 male regular`: the column, its field, and what its header says of its figures. */
function meaningOf(column: ImportColumn): string {
  const { place, field, unit, period, prefecture, gender, employment } = column;
  const letters = (at: number): string =>
    (at >= 26 ? letters(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));
  const said = [period, prefecture, gender, employment].filter((part) => part !== null);
  return [letters(place), field, ...(unit === 1 ? [] : [unit]), ...said].join(' ');
}

/** Reports by union and period, `0018 2026-01`: `new 640 largeChange`; and candidates of rows that match nothing. */
async function reportsOf(
  client: HttpClient,
  { id, rows }: ImportedFile,
): Promise<Pick<Outcome, 'reports' | 'candidates'>> {
  const answer = await client.get(`/api/v1/imports/${id}/reports?pageSize=200`);
  const reports = importReports
    .parse(answer.json)
    .items.map(({ code, period, state, after, warnings }) => [
      `${code} ${period}`,
      [state, after, ...warnings.map((warning) => warning.code)].join(' '),
    ]);
  if (rows.unmatched === 0)
    return { reports: Object.fromEntries(reports) as Record<string, string> };
  const unmatched = await rowsOf(client, `${id}/rows?state=unmatched&pageSize=200`);
  const candidates = unmatched.map((row) => [
    row.row,
    row.candidates.map(({ code }) => code).join(' '),
  ]);
  return {
    reports: Object.fromEntries(reports) as Record<string, string>,
    candidates: Object.fromEntries(candidates) as Record<string, string>,
  };
}

/** By row, `new` or `changed` with each field before and after. */
async function changesOf(
  client: HttpClient,
  { id }: ImportedFile,
): Promise<Pick<Outcome, 'changes'>> {
  const rows = await rowsOf(client, `${id}/rows?pageSize=200`);
  const changes = rows.map(({ row, state, code, fields }) => [
    row,
    [
      [state, code ?? '-'].join(' '),
      ...fields.map(({ field, before, after }) => `${field}: ${before ?? '…'} → ${after ?? '…'}`),
    ],
  ]);
  return { changes: Object.fromEntries(changes) as Record<string, string[]> };
}

async function rowsOf(client: HttpClient, path: string): Promise<ImportRows['items']> {
  return importRows.parse((await client.get(`/api/v1/imports/${path}`)).json).items;
}

function byRow(left: string, right: string): number {
  return (
    (Number.parseInt(left, 10) || 0) - (Number.parseInt(right, 10) || 0) || (left < right ? -1 : 1)
  );
}
