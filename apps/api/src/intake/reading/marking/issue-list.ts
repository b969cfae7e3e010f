import type { Worksheet } from 'exceljs';
import type { IntakeIssue } from '@soshiki/intake';
import { lettersOf } from '../xlsx/cell-text';
import { shownText } from './shown-text';

const HEADINGS = [
  { header: '行', key: 'row', width: 8 },
  { header: '列', key: 'column', width: 8 },
  { header: '種類', key: 'severity', width: 8 },
  { header: '入力されていた内容', key: 'found', width: 28 },
  { header: '確認してください', key: 'ja', width: 70 },
  { header: 'Please look at', key: 'en', width: 70 },
];
const SEVERITIES = { error: 'エラー', warning: '注意' } as const;
const PARTIAL =
  '行が多いため、シートには見出しとエラーのある行を中心に一部の行だけを載せています。 / The sheet is long: it shows the header, the rows with faults and some of the others.';

interface Listed {
  readonly issues: readonly IntakeIssue[];
  readonly sheetName: string;
  readonly isWhole: boolean;
  /** How many more there are that are not listed. */
  readonly unlisted: number;
}

/** Lists issues one a row, each with a link to its cell. */
export function listIssues(list: Worksheet, listed: Listed): void {
  const { issues, sheetName, isWhole, unlisted } = listed;
  list.columns = HEADINGS;
  list.getRow(1).font = { bold: true };
  if (!isWhole) list.addRow({ ja: PARTIAL });
  if (unlisted > 0) list.addRow({ ja: moreText(unlisted) });
  for (const issue of issues) addIssue(list, sheetName, issue);
  list.autoFilter = { from: 'A1', to: { row: 1, column: HEADINGS.length } };
}

function addIssue(list: Worksheet, sheetName: string, issue: IntakeIssue): void {
  const { row, column, severity, found, message } = issue;
  const added = list.addRow({
    row: row ?? '',
    column: column === null ? '' : lettersOf(column),
    severity: SEVERITIES[severity],
    found: shownText(found ?? ''),
    ja: shownText(message.ja),
    en: shownText(message.en),
  });
  added.alignment = { vertical: 'top', wrapText: true };
  if (row !== null) added.getCell('row').value = linkTo(sheetName, row, column ?? 0);
}

function moreText(unlisted: number): string {
  return `ほかに ${unlisted} 件あります。 / There are ${unlisted} more.`;
}

function linkTo(sheetName: string, row: number, column: number) {
  const address = `${lettersOf(column)}${row}`;
  return { text: String(row), hyperlink: `#'${sheetName.replaceAll("'", "''")}'!${address}` };
}
