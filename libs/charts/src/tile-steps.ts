/** Round numbers to begin a step with: 1, 2, 3 and 5 times a power of ten. */
const FIGURES = [1, 2, 3, 5];

/**
 * Least count of each of the five steps, rising, the first 0: fifths of the counts that are not 0, moved down to round
 * numbers. Fewer steps where the counts do not tell five apart.
 */
export function tileSteps(counts: readonly number[]): number[] {
  const sorted = counts.filter((count) => count > 0).sort((a, b) => a - b);
  const cuts = [0.2, 0.4, 0.6, 0.8].map((part) => sorted[Math.floor(sorted.length * part)] ?? 0);
  return [...new Set([0, ...cuts.map(roundDown)])].sort((a, b) => a - b);
}

/** Which step a count belongs to, 0 the palest. */
export function stepOf(count: number, bounds: readonly number[]): number {
  return Math.max(
    0,
    bounds.findLastIndex((from) => count >= from),
  );
}

function roundDown(count: number): number {
  if (count < 1) return 0;
  const power = 10 ** Math.floor(Math.log10(count));
  const figure = FIGURES.findLast((candidate) => candidate * power <= count) ?? 1;
  return figure * power;
}
