import type { ColumnPlan, SheetPlan } from '../source';
import { plainText } from '../values/cell-text';

/** A column that checks others. `members` are places in the list of members, `totals` in that of totals, of those that it
 *  sums up. */
export interface TotalColumn {
  readonly column: ColumnPlan;
  readonly members: readonly number[];
  readonly totals: readonly number[];
}

/** Columns of numbers: those that are figures in the order of the sheet, and those that check them, the narrowest first. */
export interface CountColumns {
  readonly members: readonly ColumnPlan[];
  readonly totals: readonly TotalColumn[];
  /** Members, then totals: the order in which the numbers of a row are kept. */
  readonly all: readonly ColumnPlan[];
}

/** Totals that are checked; a sheet for people has a few, a hostile one may have thousands over thousands of parts. */
const MOST_TOTALS = 400;

const SUBTOTAL = /小計|subtotal/;

/** The columns of numbers of a plan, each total with what it sums up: all members that agree with what its header says, for
 *  a 小計 those beside it since the total before. */
export function countColumns({ columns }: SheetPlan): CountColumns {
  const members = columns.filter(({ field }) => field === 'members');
  const spans = columns
    .filter(({ field }) => field === 'total')
    .slice(0, MOST_TOTALS)
    .map((column) => ({ column, members: partsOf(column, members, columns) }))
    .sort((left, right) => left.members.length - right.members.length);
  const totals = spans.map((span, at) => ({
    ...span,
    totals: within(span.members, spans.slice(0, at)),
  }));
  return { members, totals, all: [...members, ...totals.map(({ column }) => column)] };
}

function partsOf(
  total: ColumnPlan,
  members: readonly ColumnPlan[],
  columns: readonly ColumnPlan[],
): readonly number[] {
  const agreeing = members.flatMap((column, at) => (agrees(total, column) ? [at] : []));
  if (!SUBTOTAL.test(plainText(total.header))) return agreeing;
  const place = columns.indexOf(total);
  const beside = [...runOf(columns.slice(0, place).reverse()), ...runOf(columns.slice(place + 1))];
  const left = runOf(columns.slice(0, place).reverse());
  const chosen = new Set(left.length > 0 ? left : beside);
  return agreeing.filter((at) => chosen.has(members[at] ?? total));
}

/** The columns of members up to the next total. */
function runOf(columns: readonly ColumnPlan[]): ColumnPlan[] {
  const end = columns.findIndex(({ field }) => field === 'total');
  return columns
    .slice(0, end < 0 ? columns.length : end)
    .filter(({ field }) => field === 'members');
}

function agrees(total: ColumnPlan, column: ColumnPlan): boolean {
  const parts = ['period', 'prefecture', 'gender', 'employment'] as const;
  return parts.every((part) => total[part] === null || total[part] === column[part]);
}

function within(
  members: readonly number[],
  spans: readonly { readonly members: readonly number[] }[],
) {
  const inside = new Set(members);
  return spans.flatMap((span, at) =>
    span.members.length > 0 && span.members.every((member) => inside.has(member)) ? [at] : [],
  );
}
