import type { UnionState } from '../union-state';
import type { UnionSizes } from './finding-facts';

/** How many of the largest unions are told apart. */
export const LARGEST = [1, 5, 10] as const;

/** Sizes of the unions that count and have a figure; a missing one has no size. The median lies between two unions
 *  when they are even. Unit: persons. */
export function unionSizes(states: readonly UnionState[]): UnionSizes {
  const sizes = states
    .filter(({ unions }) => unions > 0)
    .map(({ members }) => members)
    .filter((members) => members !== null)
    .sort((left, right) => right - left);
  return { unions: sizes.length, largest: sizes.slice(0, 10), median: medianOf(sizes) };
}

function medianOf(sorted: readonly number[]): number | null {
  const upper = sorted[Math.ceil(sorted.length / 2) - 1];
  const lower = sorted[Math.floor(sorted.length / 2)];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
}
