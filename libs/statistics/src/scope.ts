import { UNALLOCATED } from '@soshiki/base';
import type { BlockLookup } from './block-lookup';
import type { Cell } from './ledger';
import type { Scope } from './view';

/** Whether a prefecture lies in the scope on the day the lookup stands for. Members not allocated to a prefecture
 *  (`00`) are in no region. Source: product brief, rule 11. */
export function isPrefectureInScope(
  prefecture: string,
  scope: Scope,
  blockOf: BlockLookup,
): boolean {
  if (scope.kind === 'prefecture') return prefecture !== UNALLOCATED && prefecture === scope.code;
  if (scope.kind === 'block') {
    return prefecture !== UNALLOCATED && blockOf(prefecture) === scope.code;
  }
  return true;
}

/** The cells a reader may see: a regional officer those whose workplace is in the region, everybody else all.
 *  Every figure shown to them is computed from these alone. Source: product brief, rule 11. */
export function visibleCells(
  cells: readonly Cell[],
  scope: Scope,
  blockOf: BlockLookup,
): readonly Cell[] {
  return cells.filter(({ prefecture }) => isPrefectureInScope(prefecture, scope, blockOf));
}
