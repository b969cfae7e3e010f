import type { IntakeKind, SourceRow } from '../source';
import { readMembers } from '../values/read-members';
import { headingOf, type Heading } from './heading';

/** Rows of a header, counted from 1; 0 and 0 when the sheet has none. */
export interface HeaderRows {
  readonly headerFrom: number;
  readonly headerTo: number;
}

/** A header stands within so many rows from the top, and has at most so many rows itself. */
const ROWS_SEARCHED = 30;
const MOST_ROWS = 5;

/** Cells of one row that are looked at: more never tell more of whether it is a header. */
const CELLS_SEARCHED = 400;

const SURE = 0.8;
const OF_GROUP = 0.5;
const NAMED_WEIGHT = 3;
const NUMBER_WEIGHT = -2;
const ENOUGH = 2;

/** A cell of a possible header row. `what` is what it says, when it says something known. */
interface HeaderCell {
  readonly place: number;
  readonly what: Heading | null;
  readonly isNumber: boolean;
}

/** The header among the first 30 rows of a sheet: the row with the most names of columns, and those above and below that
 *  belong to it (groups over it, parts and units under it). */
export function headerRows(top: readonly SourceRow[], kind: IntakeKind): HeaderRows {
  const rows = top.slice(0, ROWS_SEARCHED).map((row) => cellsOf(row, kind));
  const scores = rows.map(scoreOf);
  const best = Math.max(0, ...scores);
  if (best < ENOUGH) return { headerFrom: 0, headerTo: 0 };
  const main = scores.indexOf(best);
  const to = lastRow(rows, main);
  return { headerFrom: firstRow(rows, main, to) + 1, headerTo: to + 1 };
}

function cellsOf(row: SourceRow, kind: IntakeKind): HeaderCell[] {
  return row.slice(0, CELLS_SEARCHED).flatMap((text, place) => {
    if (text.trim() === '') return [];
    const what = headingOf(text, kind);
    const isNumber = what === null && typeof readMembers(text, 1) === 'number';
    return [{ place, what, isNumber }];
  });
}

/** How much a row is like the main row of a header: names of columns most, values of columns too, numbers against. */
function scoreOf(cells: readonly HeaderCell[]): number {
  const known = cells.filter(({ what }) => what !== null);
  const isPossible = known.length >= 2 && (cells.some(isNamed) || hasSeries(cells));
  return isPossible ? cells.reduce((sum, cell) => sum + weightOf(cell), 0) : 0;
}

function weightOf(cell: HeaderCell): number {
  if (cell.isNumber) return NUMBER_WEIGHT;
  if (isNamed(cell)) return NAMED_WEIGHT;
  return cell.what === null ? 0 : cell.what.confidence;
}

/** Whether a cell names a column rather than a value: `組合名`, not `東京都`. */
function isNamed({ what }: HeaderCell): boolean {
  return what !== null && what.confidence >= SURE && what.field !== null && !isValue(what);
}

function isValue({ period, prefecture, gender, employment, isOther, field }: Heading): boolean {
  const said = [period, prefecture, gender, employment];
  return isOther || field === null || field === 'total' || said.some((one) => one !== null);
}

/** Whether a row without any name of a column holds values of one sort side by side: months, prefectures, genders. A row
 *  of figures has at most one of each. */
function hasSeries(cells: readonly HeaderCell[]): boolean {
  const sorts = ['period', 'prefecture', 'gender', 'employment'] as const;
  if (cells.some(({ isNumber }) => isNumber)) return false;
  return sorts.some((sort) => new Set(cells.flatMap(({ what }) => what?.[sort] ?? [])).size >= 2);
}

function lastRow(rows: readonly (readonly HeaderCell[])[], main: number): number {
  const keys = new Set((rows[main] ?? []).filter(isKey).map(({ place }) => place));
  let last = main;
  while (
    last + 1 < Math.min(rows.length, main + MOST_ROWS) &&
    isPartRow(rows[last + 1] ?? [], keys)
  )
    last += 1;
  return last;
}

/** A row below the main one that parts its columns: known words, of which none stands below a key (`東京都` below 都道府県
 *  is a figure's), and not the total of the sheet. */
function isPartRow(cells: readonly HeaderCell[], keys: ReadonlySet<number>): boolean {
  if (cells.some((cell) => cell.isNumber || (keys.has(cell.place) && !isNamed(cell)))) return false;
  const known = cells.filter(({ what }) => what !== null);
  const isMore = known.some(({ what, place }) => place > 0 && what?.field !== 'total');
  return isMore && known.length >= cells.length * 0.6;
}

function firstRow(rows: readonly (readonly HeaderCell[])[], main: number, to: number): number {
  let first = main;
  while (first > 0 && to - first + 1 < MOST_ROWS) {
    if (!isGroupRow(rows[first - 1] ?? [], rows.slice(first, to + 1).flat())) break;
    first -= 1;
  }
  return first;
}

/** A row above that groups the columns below it. A title (`2025年12月現在`, `単位：千人`) is none: it stands over the name of
 *  a column, or alone at the right. */
function isGroupRow(cells: readonly HeaderCell[], below: readonly HeaderCell[]): boolean {
  const groups = cells.filter(({ what }) => what?.field !== null || what.unit === null);
  const known = groups.filter(({ what }) => what !== null && what.confidence >= OF_GROUP);
  if (known.length === 0 || known.length < groups.length * 0.6) return false;
  const keys = new Set(below.filter(isKey).map(({ place }) => place));
  if (known.some(({ place, what }) => what !== null && isValue(what) && keys.has(place)))
    return false;
  const firstValue = Math.min(...below.filter((cell) => !isKey(cell)).map(({ place }) => place));
  const [only, second] = known;
  return (
    second !== undefined || (only !== undefined && isFigures(only) && only.place === firstValue)
  );
}

function isKey(cell: HeaderCell): boolean {
  return isNamed(cell) && cell.what?.field !== 'members' && cell.what?.field !== 'ignore';
}

function isFigures({ what }: HeaderCell): boolean {
  return what !== null && (what.field === 'members' || what.field === 'total' || isValue(what));
}
