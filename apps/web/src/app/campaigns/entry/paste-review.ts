import { PLAUSIBILITY_SEVERITY } from '@soshiki/statistics';
import type { Bilingual, FigureCell } from '@soshiki/intake';
import { oddnessOf, oddnessText } from '../report/typed-figure';
import { GENDER_FIELDS, judgingOf, readEntry } from './entry-figure';
import type { EntryRow } from './entry-row';
import type { PastedUnion } from './paste-plan';
import type { PasteState, PasteValues } from './paste-subject';

/** A pasted union beside the row it would change. Unit: persons. */
export interface ReviewedRow {
  readonly place: number;
  readonly code: string;
  readonly name: string;
  readonly state: PasteState;
  readonly before: number | null;
  readonly after: number | null;
  readonly previous: number | null;
  /** As it was pasted, where it cannot be read. */
  readonly found: string;
  /** What is odd, or why it cannot be read. */
  readonly odd: readonly Bilingual[];
  /** Other periods of which there were figures. */
  readonly others: readonly string[];
  /** Whether parts were given that the row cannot hold. */
  readonly losesParts: boolean;
  readonly values: PasteValues;
}

/** What fits into the fields of a row; `null` when the parts given do not. */
interface FittedValues {
  readonly values: PasteValues | null;
  readonly losesParts: boolean;
}

/** What a paste would do to the rows of the sheet. */
export function reviewed(
  pasted: readonly PastedUnion[],
  rows: ReadonlyMap<string, EntryRow>,
): ReviewedRow[] {
  return pasted.flatMap((union) => {
    const row = rows.get(union.code);
    return row === undefined ? [] : [reviewedRow(row, union)];
  });
}

function reviewedRow(row: EntryRow, union: PastedUnion): ReviewedRow {
  const { code, name, previous } = row.data();
  const { values: fitting, losesParts } = fittedValues(row, union.cells);
  const values = { ...fitting, ...(union.note === '' ? {} : { note: union.note }) };
  const figure = readEntry({ ...row.texts(), ...values }, row.shape());
  const judging = judgingOf(row.data(), row.period);
  const odd = union.cells.length === 0 ? [] : oddnessOf(judging, figure);
  const isBad = odd.some((one) => PLAUSIBILITY_SEVERITY[one] === 'error');
  const told = { place: union.place, found: union.found, others: union.others, losesParts };
  return {
    ...{ code, name, values, ...told },
    before: row.members(),
    after: afterOf(union, figure.members),
    previous: previous?.members ?? null,
    odd: [...union.faults, ...odd.map((one) => oddnessText(one, judging, figure))],
    state: refusalOf(row, union, fitting === null) ?? changeOf(row, { values, isBad }),
  };
}

function afterOf({ faults, cells }: PastedUnion, members: number | null): number | null {
  if (faults.length > 0) return Number.NaN;
  return cells.length === 0 ? members : sumOf(cells);
}

/** Why nothing of a union is taken. */
function refusalOf(row: EntryRow, union: PastedUnion, isInParts: boolean): PasteState | null {
  if (!row.isEnterable()) return 'closed';
  if (union.faults.length > 0) return 'unreadable';
  if (union.isTwice) return 'twice';
  if (isInParts) return 'parts';
  return union.cells.length === 0 && union.others.length > 0 ? 'otherPeriod' : null;
}

function changeOf(
  row: EntryRow,
  { values, isBad }: { readonly values: PasteValues; readonly isBad: boolean },
): PasteState {
  if (isBad) return 'unreadable';
  if (Object.keys(values).length === 0) return 'nothing';
  const now = row.texts();
  const figure = readEntry({ ...now, ...values }, row.shape());
  const isSameNote = values.note === undefined || values.note === now.note;
  const isSame = JSON.stringify(figure) === JSON.stringify(row.figure()) && isSameNote;
  return isSame ? 'same' : 'changed';
}

/** Genders become those of the row, in the place where its members are; beside parts that it had before, only the members
 *  can be entered. Other parts have no place in the sheet. */
function fittedValues(row: EntryRow, cells: readonly FigureCell[]): FittedValues {
  const [first] = cells;
  if (first === undefined) return { values: {}, losesParts: false };
  if (!cells.every((cell) => isSamePlace(cell, first)) || !isPlaceOf(row, first)) {
    return { values: null, losesParts: true };
  }
  const [shape, members] = [row.shape(), String(sumOf(cells))];
  const isByGender = isOwnPlace(row, first) || cells.some(({ gender }) => gender !== 'unknown');
  if (shape.is !== 'one') return { values: { members }, losesParts: isByGender };
  if (!isByGender) {
    return { values: { members, male: '', female: '', unknown: '' }, losesParts: false };
  }
  const genders = GENDER_FIELDS.map((field) => {
    const cell = cells.find(({ gender }) => gender === field);
    return [field, cell === undefined ? '' : String(cell.members)] as const;
  });
  return { values: { members: '', ...Object.fromEntries(genders) }, losesParts: false };
}

/** Whether cells are nowhere in particular, where the row has its members, or where the union has its seat. */
function isPlaceOf(row: EntryRow, cell: FigureCell): boolean {
  if (isOwnPlace(row, cell)) return true;
  const { prefecture } = row.data();
  const isSeat = cell.prefecture === '00' || cell.prefecture === prefecture.code;
  return isSeat && cell.employment === 'unknown';
}

/** Whether cells are in the one place and employment type of the row, if it has one. */
function isOwnPlace(row: EntryRow, cell: FigureCell): boolean {
  const shape = row.shape();
  const isNowhere = cell.prefecture === '00' && cell.employment === 'unknown';
  return shape.is === 'one' && !isNowhere && isSamePlace(cell, shape.place);
}

function isSamePlace(
  left: Pick<FigureCell, 'prefecture' | 'employment'>,
  right: typeof left,
): boolean {
  return left.prefecture === right.prefecture && left.employment === right.employment;
}

function sumOf(cells: readonly FigureCell[]): number {
  return cells.reduce((sum, { members }) => sum + members, 0);
}
