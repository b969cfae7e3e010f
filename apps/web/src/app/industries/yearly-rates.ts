import type { Trend } from '@soshiki/contracts';
import type { Measure } from '../page/page-query';

/** Rates of change (fractions) of each series against twelve months before; `null` where there is no base. */
export interface YearlyRates {
  readonly periods: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly rates: readonly (number | null)[];
  }[];
}

/** The change over twelve months, for the last period and each one a whole number of years before it. */
export function yearlyRates({ periods, series }: Trend, measure: Measure): YearlyRates {
  const last = periods.length - 1;
  const places = periods.flatMap((_, place) =>
    place >= 12 && (last - place) % 12 === 0 ? [place] : [],
  );
  return {
    periods: places.map((place) => periods[place] ?? ''),
    rows: series.map((line) => ({
      key: line.key,
      name: line.name,
      rates: places.map((place) => rate(line[measure][place - 12], line[measure][place])),
    })),
  };
}

function rate(before: number | null | undefined, after: number | null | undefined) {
  const isKnown = typeof before === 'number' && typeof after === 'number';
  return isKnown && before > 0 ? (after - before) / before : null;
}
