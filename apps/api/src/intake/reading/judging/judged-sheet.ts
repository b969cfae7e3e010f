import {
  figureReader,
  matchKey,
  unionIndex,
  unionReader,
  type FigureRow,
  type IntakeIssue,
  type SheetPlan,
  type SourceRow,
  type UnionRow,
} from '@soshiki/intake';
import type { ReadingOrder, ReadingSummary } from '../reading-order';
import { refused } from '../refused';
import { TOP_ROWS } from '../sheet-limits';
import type { NumberedRow, OpenedSheet } from '../sheet-rows';
import { plannedSheet } from './planned-sheet';
import { RowWriter } from './row-writer';
import { wholeText } from '../whole-text';

/** Rows of the sample that is shown, and how much of each of its cells. */
const SAMPLE_ROWS = 12;
const SAMPLE_CELL = 200;

interface RowJudge {
  readonly read: (row: SourceRow, number: number) => FigureRow | UnionRow;
  readonly end: () => readonly IntakeIssue[];
}

/** Judges a sheet row by row, as the libraries of intake do for paste and page too, and writes rows for COPY to a folder.
 *  Memory does not grow with the rows. @throws Refused when the sheet has no row at all, or is beyond a limit. */
export async function judgedSheet(
  sheet: OpenedSheet,
  order: ReadingOrder,
  folder: string,
): Promise<Omit<ReadingSummary, 'encoding'>> {
  const batches = sheet.rows()[Symbol.asyncIterator]();
  const first = await firstRows(batches);
  if (first.length === 0) throw noRows();
  const top = topOf(first);
  const { plan, isRemembered } = plannedSheet(top, order);
  const judge = judgeFor(plan, order);
  const writer = new RowWriter(folder, order.importId, order.unions);
  const judgeAll = (rows: readonly NumberedRow[]) => {
    for (const { number, cells } of rows)
      if (number > plan.headerTo) writer.add(number, judge.read(cells, number));
  };
  judgeAll(first);
  for await (const batch of { [Symbol.asyncIterator]: () => batches }) judgeAll(batch);
  writer.addIssues([...sheet.issues(), ...judge.end()]);
  writer.close();
  const sample = top.slice(0, SAMPLE_ROWS).map((row) => row.map(shown));
  const { name, names } = sheet;
  return { plan, isRemembered, sheet: name, sheets: names, sample, counts: writer.counts };
}

/** The first rows, at least as many as are looked at when there are so many. */
async function firstRows(batches: AsyncIterator<readonly NumberedRow[]>): Promise<NumberedRow[]> {
  const rows: NumberedRow[] = [];
  while ((rows.at(-1)?.number ?? 0) < TOP_ROWS) {
    const next = await batches.next();
    if (next.done === true) break;
    rows.push(...next.value);
  }
  return rows;
}

/** The top of the sheet with the rows in it that were left out as empty. */
function topOf(rows: readonly NumberedRow[]): SourceRow[] {
  const last = Math.min(rows.at(-1)?.number ?? 0, TOP_ROWS);
  const top = Array.from({ length: last }, (): SourceRow => []);
  for (const { number, cells } of rows) if (number <= last) top[number - 1] = cells;
  return top;
}

function judgeFor(plan: SheetPlan, order: ReadingOrder): RowJudge {
  const { unions, matches, vocabulary, period } = order;
  const chosen = matches.map(
    ([given, code]) => [matchKey({ code: '', name: given }), code] as const,
  );
  const index = unionIndex(unions, new Map(chosen));
  return plan.kind === 'figures'
    ? figureReader(plan, { index, period, vocabulary })
    : unionReader(plan, { index, vocabulary });
}

function shown(cell: string): string {
  return wholeText(cell.slice(0, SAMPLE_CELL));
}

function noRows() {
  return refused('no-rows', {
    ja: '表に行がありません。組合と人数の入ったシートを選んでください。',
    en: 'The sheet has no rows. Choose the sheet with unions and figures.',
  });
}
