import type { ColumnPlan, IntakeField } from '../source';
import type { ProposedColumn } from './proposed-columns';

/** Fields that any number of columns may have. */
const MANIFOLD: ReadonlySet<IntakeField> = new Set<IntakeField>(['members', 'total', 'ignore']);

const PARTS = ['prefecture', 'gender', 'employment'] as const;
type Part = (typeof PARTS)[number];
const OTHER = { prefecture: '00', gender: 'unknown', employment: 'unknown' } as const;

/** Confidence of a column that only its cells made a figure. */
const GUESSED = 0.3;

/** Columns made one with another: each key once, その他 as what its neighbours are, wholes beside their parts only to check
 *  them, and nothing guessed where a header is plain. */
export function settledColumns(proposed: readonly ProposedColumn[]): ColumnPlan[] {
  const figures = withOneShape(withTotals(named(withoutRowNumbers(withoutGuesses(proposed)))));
  return withOwnParts(withSingleKeys(figures));
}

/** その他 is of the sort of which the columns beside it are. */
function named(columns: readonly ProposedColumn[]): ColumnPlan[] {
  return columns.map((proposed, at) => {
    const column = planned(proposed);
    if (!proposed.isOther) return column;
    const before = columns.slice(Math.max(0, at - NEIGHBOURS), at).reverse();
    const beside = [...before, ...columns.slice(at, at + NEIGHBOURS)];
    const part = PARTS.find(
      (one) => column[one] === null && beside.some((each) => each[one] !== null),
    );
    return part === undefined ? column : { ...column, [part]: OTHER[part] };
  });
}

/** Columns on each side that tell what その他 is: a prefecture has 47 beside it. */
const NEIGHBOURS = 50;

function planned(column: ProposedColumn): ColumnPlan {
  const { place, header, field, confidence, unit } = column;
  const { period, prefecture, gender, employment } = column;
  return { place, header, field, confidence, unit, period, prefecture, gender, employment };
}

/** 1, 2, 3 under `No.` beside names are the numbers of the rows, and would be read as codes of the wrong unions. */
function withoutRowNumbers(columns: readonly ProposedColumn[]): ProposedColumn[] {
  const hasNames = columns.some(({ field }) => field === 'name');
  return columns.map((column) =>
    hasNames && column.isRowNumber ? { ...column, field: 'ignore', confidence: 0.6 } : column,
  );
}

/** A number under no known header is taken for the members only when it is the only candidate. */
function withoutGuesses(columns: readonly ProposedColumn[]): ProposedColumn[] {
  const counts = columns.filter(({ field }) => isCount(field));
  if (counts.length === 1) return [...columns];
  return columns.map((column) =>
    column.field === 'members' && column.confidence <= GUESSED
      ? { ...column, field: 'ignore' }
      : column,
  );
}

function isCount(field: IntakeField): boolean {
  return field === 'members' || field === 'total';
}

/** The same persons parted in two ways side by side (男 女, and 正規 非正規) cannot both be cells: the way with the most
 *  parts is taken, the first of equal ones. */
function withOneShape(columns: readonly ColumnPlan[]): ColumnPlan[] {
  const members = columns.filter(({ field }) => field === 'members');
  const shape = members
    .map(partsOf)
    .reduce<readonly Part[]>((most, parts) => (parts.length > most.length ? parts : most), []);
  const wholes = wholesOf(members);
  return columns.map((column) => {
    if (column.field !== 'members') return column;
    if (!partsOf(column).every((part) => shape.includes(part))) return ignored(column);
    const parts = wholes.get(keyOf(column, partsOf(column))) ?? 0;
    return parts >= 2 ? { ...column, field: 'total' } : column;
  });
}

function partsOf(column: ColumnPlan): Part[] {
  return PARTS.filter((part) => column[part] !== null);
}

/** By what a coarser column would say of its figures, how many columns part them further. */
function wholesOf(members: readonly ColumnPlan[]): ReadonlyMap<string, number> {
  const wholes = new Map<string, number>();
  for (const column of members) {
    for (const parts of coarserThan(partsOf(column))) {
      const key = keyOf(column, parts);
      wholes.set(key, (wholes.get(key) ?? 0) + 1);
    }
  }
  return wholes;
}

function coarserThan(parts: readonly Part[]): Part[][] {
  const subsets = parts.reduce<Part[][]>(
    (all, part) => [...all, ...all.map((subset) => [...subset, part])],
    [[]],
  );
  return subsets.filter(({ length }) => length < parts.length);
}

function keyOf(column: ColumnPlan, parts: readonly Part[]): string {
  return [column.period, ...parts.map((part) => `${part}=${column[part] ?? ''}`)].join('|');
}

function ignored(column: ColumnPlan): ColumnPlan {
  return { ...column, field: 'ignore', confidence: Math.min(column.confidence, 0.5), ...NOTHING };
}

const NOTHING = {
  unit: 1,
  period: null,
  prefecture: null,
  gender: null,
  employment: null,
} as const;

/** A sheet with totals alone has them as its figures. */
function withTotals(columns: readonly ColumnPlan[]): ColumnPlan[] {
  if (columns.some(({ field }) => field === 'members')) return [...columns];
  return columns.map((column) =>
    column.field === 'total' ? { ...column, field: 'members' } : column,
  );
}

/** Fields of the directory that a code and its name may give side by side (業種コード, 業種). */
const CODED: ReadonlySet<IntakeField> = new Set<IntakeField>([
  ...(['kind', 'industry', 'industryGroup', 'prefecture', 'parent'] as const),
]);
const CODE_OR_NAME = /(?:コード|名称|名|code|name)$/i;

/** Of two columns with the same key the surer one is read, the left one of equals. A code and its name are both read in a
 *  directory: whoever changes one of them means something by it. */
function withSingleKeys(columns: readonly ColumnPlan[]): ColumnPlan[] {
  const best = new Map<IntakeField, ColumnPlan>();
  for (const column of columns) {
    const rival = best.get(column.field);
    if (rival === undefined || column.confidence > rival.confidence) best.set(column.field, column);
  }
  const isDirectory = !columns.some(({ field }) => field === 'members');
  return columns.map((column) => {
    const first = best.get(column.field);
    const isRead = MANIFOLD.has(column.field) || first === column;
    return isRead || (isDirectory && isSameInWords(column, first)) ? column : passedOver(column);
  });
}

function isSameInWords(column: ColumnPlan, first: ColumnPlan | undefined): boolean {
  const stemOf = ({ header }: ColumnPlan) => header.trim().replace(CODE_OR_NAME, '').trim();
  return CODED.has(column.field) && first !== undefined && stemOf(column) === stemOf(first);
}

/** A column that repeats another one is surely not needed. */
function passedOver(column: ColumnPlan): ColumnPlan {
  return { ...column, field: 'ignore' };
}

/** A key that the headers of all figures name already is not the cells': the prefecture of a union's seat beside a column
 *  for each prefecture. */
function withOwnParts(columns: readonly ColumnPlan[]): ColumnPlan[] {
  const members = columns.filter(({ field }) => field === 'members');
  const named: string[] = PARTS.filter((part) => members.some((column) => column[part] !== null));
  const isDated = members.length > 0 && members.every(({ period }) => period !== null);
  const said = new Set(isDated ? [...named, 'period'] : named);
  return columns.map((column) => (said.has(column.field) ? passedOver(column) : column));
}
