import exceljs from 'exceljs';
import type { IntakeIssue } from '@soshiki/intake';
import type { MarkingOrder } from '../reading-order';
import type { FileFormat } from '../spooled-file';
import type { OpenedSheet } from '../sheet-rows';
import { encodingOf } from '../text/encoding';
import { textSheet } from '../text/text-sheet';
import { openedWorkbook } from '../xlsx/opened-workbook';
import { copyWithItsLook } from './copied-sheet';
import { listIssues } from './issue-list';
import { markCells } from './marked-cells';
import { rebuildFromRows } from './rebuilt-sheet';

/** A file that is to be marked, and where the marked workbook goes. */
export interface MarkingTask {
  readonly file: string;
  readonly format: FileFormat;
  readonly order: MarkingOrder;
  readonly target: string;
}

/** What became of a marking: whether all rows are in the copy. */
export interface Marked {
  readonly isWhole: boolean;
}

/** Issues that are marked and listed, errors first; a person mends the first ones and sends the file again. */
const MOST_ISSUES = 5000;

const LIST = 'エラー一覧';
const NAME_OF_TEXT = 'データ';

/** Writes a workbook with a list of the issues in front and the sheet itself behind, cells at fault coloured and explained.
 *  Values only: no formula, macro or link of the file goes over. @throws Refused as reading does. */
export async function markedWorkbook(task: MarkingTask): Promise<Marked> {
  const { file, format, target } = task;
  const order = { ...task.order, issues: firstIssues(task.order.issues) };
  const unlisted = task.order.issues.length - order.issues.length;
  const sheet = await opened(task);
  const workbook = new exceljs.Workbook();
  const list = workbook.addWorksheet(LIST, { views: [{ state: 'frozen', ySplit: 1 }] });
  const copy = workbook.addWorksheet(nameOf(sheet));
  const hasLook = format === 'xlsx' && (await copyWithItsLook(file, sheet, copy));
  const isWhole = hasLook || (await rebuildFromRows(sheet, order, copy));
  markCells(copy, order);
  listIssues(list, { issues: order.issues, sheetName: copy.name, isWhole, unlisted });
  await workbook.xlsx.writeFile(target);
  return { isWhole };
}

function firstIssues(issues: readonly IntakeIssue[]): readonly IntakeIssue[] {
  if (issues.length <= MOST_ISSUES) return issues;
  const of = (severity: IntakeIssue['severity']) =>
    issues.filter((issue) => issue.severity === severity);
  return [...of('error'), ...of('warning')].slice(0, MOST_ISSUES);
}

async function opened({ file, format, order }: MarkingTask): Promise<OpenedSheet> {
  if (format === 'xlsx') return openedWorkbook(file, order.sheet ?? undefined);
  return textSheet(file, order.encoding ?? (await encodingOf(file)));
}

/** A name that a workbook takes. Source: Excel's rules for names of sheets. */
function nameOf({ name }: OpenedSheet): string {
  const clean = (name ?? NAME_OF_TEXT).replace(/[*?:\\/[\]]|^'|'$/g, '_').slice(0, 31);
  return clean === '' || clean === LIST ? NAME_OF_TEXT : clean;
}
