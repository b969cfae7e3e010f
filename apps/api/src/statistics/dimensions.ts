import type { Basis, Dimension } from '@soshiki/contracts';
import { isOfCells } from '../ledger/shape';

/** Columns of `visible_state s` that hold the key of a dimension of unions. */
const OF_UNIONS = {
  industry: 's.industry',
  industryGroup: 's.industry_group',
  kind: 's.kind',
  sizeBand: 's.size_band',
  union: 's.code',
  parent: 's.parent',
  prefecture: 's.headquarters',
  block: 's.headquarters_block',
} as const;

/** Columns of `visible_cell c` that hold the key of a dimension of cells. */
const OF_CELLS = {
  prefecture: 'c.prefecture',
  block: 'c.block',
  gender: 'c.gender',
  employment: 'c.employment',
} as const;

/** The column with the key of a dimension on a basis. */
export function keyColumn(dimension: Dimension, basis: Basis): string {
  if (isOfCells(dimension, basis)) return OF_CELLS[dimension as keyof typeof OF_CELLS];
  return OF_UNIONS[dimension as keyof typeof OF_UNIONS];
}

/** Whether any of the dimensions divides the members of one union. */
export function divideCells(dimensions: readonly Dimension[], basis: Basis): boolean {
  return dimensions.some((dimension) => isOfCells(dimension, basis));
}

/** Whether any of the dimensions divides the unions. */
export function divideUnions(dimensions: readonly Dimension[], basis: Basis): boolean {
  return dimensions.some((dimension) => !isOfCells(dimension, basis));
}
