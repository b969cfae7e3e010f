import type { Measure } from './figure-text';

/** How figures over time are shown: as they are, against the first period (= 100), or as parts of the whole. */
export const LINE_MODES = ['count', 'index', 'share'] as const;
export type LineMode = (typeof LINE_MODES)[number];

/** A course of counts and that of the whole it is part of. `null` is missing. */
export interface Course {
  readonly counts: readonly (number | null)[];
  readonly totals: readonly number[];
}

/** Counts in another mode: an index against the first count that is neither missing nor 0, or fractions of the totals.
 *  What cannot be computed (nothing to divide by) is `null`. */
export function inMode({ counts, totals }: Course, mode: LineMode): (number | null)[] {
  if (mode === 'count') return [...counts];
  if (mode === 'share') {
    return counts.map((count, place) => divided(count, totals[place] ?? 0));
  }
  const base = counts.find((count) => count !== null && count > 0) ?? 0;
  return counts.map((count) => {
    const ratio = divided(count, base);
    return ratio === null ? null : ratio * 100;
  });
}

/** What the values of a mode are. */
export function quantityOf(mode: LineMode, measure: Measure): Measure | 'index' | 'share' {
  return mode === 'count' ? measure : mode;
}

function divided(count: number | null, whole: number): number | null {
  return count === null || whole === 0 ? null : count / whole;
}
