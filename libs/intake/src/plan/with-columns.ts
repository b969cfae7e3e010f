import type { ColumnPlan, SheetPlan } from '../source';
import { layoutOf } from './sheet-plan';

/** A column set by hand, or as it was remembered: its place, its field, and what else is to be different. */
export type SetColumn = Pick<ColumnPlan, 'place' | 'field'> & Partial<ColumnPlan>;

const NOT_SAID = {
  unit: 1,
  period: null,
  prefecture: null,
  gender: null,
  employment: null,
} as const;
const MANIFOLD: readonly string[] = ['members', 'total', 'ignore'];

/** A plan in which some columns mean what was said of them, with full confidence; the others stay. A key that is given to a
 *  column is taken from the one that had it, and what is no figure has no unit and no period of its own. */
export function withColumns(plan: SheetPlan, columns: readonly SetColumn[]): SheetPlan {
  const set = new Map(columns.map((column) => [column.place, column]));
  const taken = new Set(
    columns.map(({ field }) => field).filter((field) => !MANIFOLD.includes(field)),
  );
  const kept = plan.columns
    .filter(({ place }) => !set.has(place))
    .map((column) => (taken.has(column.field) ? { ...column, field: 'ignore' as const } : column));
  const places = new Map(plan.columns.map((column) => [column.place, column]));
  const changed = [...set.values()].map((column) => settled(places.get(column.place), column));
  const all = [...kept, ...changed].sort((left, right) => left.place - right.place);
  return { ...plan, columns: all, layout: layoutOf(all) };
}

function settled(before: ColumnPlan | undefined, column: SetColumn): ColumnPlan {
  const isCount = column.field === 'members' || column.field === 'total';
  const known: ColumnPlan = { header: '', ...NOT_SAID, ...before, ...column, confidence: 1 };
  return isCount ? known : { ...known, ...NOT_SAID };
}
