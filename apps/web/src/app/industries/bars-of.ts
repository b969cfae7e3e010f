import type { BarData, BarRow, Language, Measure, SeriesPaint } from '@soshiki/charts';
import type { Breakdown } from '@soshiki/contracts';

/** How the rows of a breakdown become bars. */
export interface BarManner {
  readonly title: string;
  readonly dimension: string;
  readonly measure: Measure;
  readonly language: Language;
  /** Name of a row in the reader's language; `otherwise` is the API's own. */
  readonly name: (code: string, otherwise: string) => string;
  readonly paint: SeriesPaint;
}

/** The rows of a breakdown by one dimension as bars, in the order of the API. */
export function barsOf({ rows }: Breakdown, manner: BarManner): BarData {
  return {
    title: manner.title,
    dimension: manner.dimension,
    measure: manner.measure,
    language: manner.language,
    rows: rows.map(({ keys: [key = ''], names: [own = key], ...figures }): BarRow => ({
      ...figures,
      key,
      name: manner.name(key, own),
      paint: manner.paint,
    })),
  };
}
