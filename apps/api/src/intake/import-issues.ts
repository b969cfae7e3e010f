import type { ImportIssue } from '@soshiki/contracts';
import type { QueryResultRow } from 'pg';
import type { Bilingual } from '../http/domain-error';
import type { Language } from '../http/language';
import { INSERT_ISSUES } from './import-file.queries';

/** What runs one statement: a transaction, or the pool wrapped. */
export interface Asker {
  readonly query: <Row extends QueryResultRow>(
    text: string,
    values?: readonly unknown[],
  ) => Promise<Row[]>;
}

/** A fault found in a file. `row` counts from 1, `column` from 0. */
export interface FileFault {
  readonly row: number | null;
  readonly column: number | null;
  readonly code: string;
  readonly message: Bilingual;
  readonly found?: string | undefined;
}

/** A fault or a warning as it is kept. */
export interface IssueRow {
  readonly row: number | null;
  readonly column: number | null;
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly ja: string;
  readonly en: string;
  readonly found: string | null;
}

/** Adds faults that keep rows out to those the reading found. */
export async function insertFaults(
  { query }: Asker,
  importId: string,
  faults: readonly FileFault[],
): Promise<void> {
  if (faults.length === 0) return;
  const rows = faults.map(({ message, ...fault }) => ({
    ...fault,
    ...{ severity: 'error', ja: message.ja, en: message.en },
  }));
  await query(INSERT_ISSUES, [importId, JSON.stringify(rows)]);
}

/** An issue in the reader's language, its column by the letter that the spreadsheet shows. */
export function issueTold(issue: IssueRow, language: Language): ImportIssue {
  const { row, column, severity, code, found } = issue;
  return {
    ...(row === null ? {} : { row }),
    ...(column === null ? {} : { column: columnLetters(column) }),
    ...{ severity, code, message: issue[language] },
    ...(found === null ? {} : { found }),
  };
}

/** `A`, `Z`, `AA`: a column, counted from 0, as a spreadsheet calls it. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}
