import type { LineData, LineSeries } from './line-data';

/** A layer of a stack: at each period from `low` to `high`; `null` where the series has no figure. */
export interface AreaLayer {
  readonly series: LineSeries;
  readonly spans: readonly (readonly [number, number] | null)[];
}

/** The series one on the other in the order given, the first below. A missing figure leaves out its layer there. */
export function areaLayers({ periods, series }: LineData): AreaLayer[] {
  const levels = periods.map(() => 0);
  return series.map((line) => ({
    series: line,
    spans: periods.map((_, place) => {
      const value = line.values[place] ?? null;
      const low = levels[place] ?? 0;
      if (value === null) return null;
      levels[place] = low + value;
      return [low, low + value] as const;
    }),
  }));
}

/** Height of the whole stack at each period: what is known together. */
export function areaTotals({ periods, series }: LineData): number[] {
  return periods.map((_, place) =>
    series.reduce((sum, { values }) => sum + (values[place] ?? 0), 0),
  );
}

/** The range of the axis: from 0 to 1 for shares, else to the highest stack. */
export function areaDomain(input: LineData): [number, number] {
  if (input.quantity === 'share') return [0, 1];
  return [0, Math.max(...areaTotals(input), 0) || 1];
}

/** Runs of periods (first and last place) at which some series has no figure: the stack is not whole there. */
export function incompleteRuns({ periods, series }: LineData): (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = [];
  periods.forEach((_, place) => {
    if (series.every(({ values }) => (values[place] ?? null) !== null)) return;
    const last = runs.at(-1);
    if (last?.[1] === place - 1) runs[runs.length - 1] = [last[0], place];
    else runs.push([place, place]);
  });
  return runs;
}
