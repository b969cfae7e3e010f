import {
  importedFile,
  importReports,
  importRows,
  type ImportedFile,
  type ImportReports,
  type ImportRows,
} from '@soshiki/contracts';
import type { Answer, HttpClient } from './http-client';

const IMPORTS = '/api/v1/imports';

/** A file as a test sends it: its rows, or its text, and how it is to be read. */
export interface SentFile {
  readonly rows?: readonly (readonly (string | number)[])[];
  readonly content?: string | Uint8Array;
  readonly name?: string;
  readonly query?: string;
}

/** Rows as the text of a CSV file. No cell of a test needs quotes. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.join(',')}\r\n`).join('');
}

/** Files as one signed-in person reads them in. */
export class ImportCalls {
  constructor(readonly client: HttpClient) {}

  send({ rows = [], content, name = 'figures.csv', query = '' }: SentFile): Promise<Answer> {
    const kind = query.includes('kind=') ? '' : 'kind=figures&';
    const file = { name, content: content ?? csvOf(rows) };
    return this.client.upload(`${IMPORTS}?${kind}${query}`, file);
  }

  /** Reads a file in. @throws Error when it was refused. */
  async read(file: SentFile): Promise<ImportedFile> {
    return importIn(await this.send(file), 201);
  }

  show(id: string): Promise<Answer> {
    return this.client.get(`${IMPORTS}/${id}`);
  }

  async rows(id: string, query = ''): Promise<ImportRows['items']> {
    const { json } = await this.client.get(`${IMPORTS}/${id}/rows?pageSize=200&${query}`);
    return importRows.parse(json).items;
  }

  async reports(id: string, query = ''): Promise<ImportReports['items']> {
    const { json } = await this.client.get(`${IMPORTS}/${id}/reports?pageSize=200&${query}`);
    return importReports.parse(json).items;
  }

  change(id: string, body: object, tag: string | null = '*'): Promise<Answer> {
    const condition: Record<string, string> = tag === null ? {} : { 'if-match': tag };
    const headers = { 'content-type': 'application/json', ...condition };
    return this.client.send('PATCH', `${IMPORTS}/${id}`, { headers, body: JSON.stringify(body) });
  }

  apply(id: string, body: object = {}, key?: string): Promise<Answer> {
    const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key };
    return this.client.post(`${IMPORTS}/${id}/apply`, body, headers);
  }

  discard(id: string): Promise<Answer> {
    return this.client.delete(`${IMPORTS}/${id}`);
  }
}

/** The import in an answer. @throws Error when there is none. */
export function importIn({ status, json, text }: Answer, wanted = 200): ImportedFile {
  if (status !== wanted) throw new Error(text);
  return importedFile.parse(json);
}
