import type { Trend } from '@soshiki/contracts';
import type { HeatData, Measure } from '@soshiki/charts';
import { TOTAL } from './course-lines';

/** Places of the last period and of each one a whole number of years before it, oldest first. */
export function yearPlaces(periods: readonly string[]): number[] {
  const last = periods.length - 1;
  return periods.flatMap((_, place) => ((last - place) % 12 === 0 ? [place] : []));
}

/** Rates of change (fractions) of each series, or of the total, against twelve months before; `null` where there is no
 *  base, or a figure is missing. */
export function yearlyRates(
  { periods, series, total, by }: Trend,
  { measure, totalName }: { readonly measure: Measure; readonly totalName: string },
): Pick<HeatData, 'columns' | 'rows'> {
  const places = yearPlaces(periods).filter((place) => place >= 12);
  const lines =
    by === null
      ? [{ key: TOTAL, name: totalName, counts: total[measure] }]
      : series.map((line) => ({ key: line.key, name: line.name, counts: line[measure] }));
  return {
    columns: places.map((place) => {
      const period = periods[place] ?? '';
      return { key: period, name: period.slice(0, 4) };
    }),
    rows: lines.map(({ key, name, counts }) => ({
      key,
      name,
      rates: places.map((place) => rate(counts[place - 12], counts[place])),
    })),
  };
}

function rate(before: number | null | undefined, after: number | null | undefined) {
  const isKnown = typeof before === 'number' && typeof after === 'number';
  return isKnown && before > 0 ? (after - before) / before : null;
}
