import type { ColumnPlan, SheetPlan } from '../source';

/** A column set by hand, or as it was remembered: its place, its field, and what else is to be different. */
export type SetColumn = Pick<ColumnPlan, 'place' | 'field'> & Partial<ColumnPlan>;

const UNSET = {
  header: '',
  unit: 1,
  period: null,
  prefecture: null,
  gender: null,
  employment: null,
} as const;

/** A plan in which some columns mean what was said of them. */
export function withColumns(plan: SheetPlan, columns: readonly SetColumn[]): SheetPlan {
  const places = new Map<number, ColumnPlan>(plan.columns.map((column) => [column.place, column]));
  for (const column of columns)
    places.set(column.place, { ...UNSET, ...places.get(column.place), ...column, confidence: 1 });
  return { ...plan, columns: [...places.values()].sort((a, b) => a.place - b.place) };
}
