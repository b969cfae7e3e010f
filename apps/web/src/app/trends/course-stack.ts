import type { LineData, LineSeries, StackedBarData } from '@soshiki/charts';
import type { Trend } from '@soshiki/contracts';
import { type CourseManner, countsOf, courseLines, largestFirst } from './course-lines';
import { yearPlaces } from './year-steps';

/** More layers than colours cannot be told apart: the smaller ones are one layer together. */
const MOST_LAYERS = 10;

/** Key of the layer of the parts without one of their own. */
export const OTHERS = 'others';

/** What stacks need to know besides lines. */
export interface StackManner extends CourseManner {
  /** Name of the layer of `count` parts together. */
  readonly othersName: (count: number) => string;
  /** Name of a year's row, from its last month. */
  readonly period: (period: string) => string;
  /** What the rows of bars are: `時点`. */
  readonly dimension: string;
}

/** A trend as layers that add up: where no union stands in a part it is 0, not missing. Marked parts and then the
 *  largest have layers of their own. */
export function courseLayers(trend: Trend, manner: StackManner): LineData {
  const { measure, marked } = manner;
  const whole = { ...trend, series: trend.series.map((line) => filled(line, measure)) };
  const lines = courseLines(whole, manner);
  const highlighted = marked.filter((key) => lines.series.some((line) => line.key === key));
  const wanted = [...new Set([...highlighted, ...largestFirst(trend, measure)])];
  const isFew = lines.series.length <= MOST_LAYERS;
  const own = new Set(isFew ? wanted : wanted.slice(0, MOST_LAYERS - 1));
  const others = lines.series.filter(({ key }) => !own.has(key));
  if (trend.by === null || others.length === 0) return { ...lines, highlighted, isFromZero: true };
  const kept = lines.series
    .filter(({ key }) => own.has(key))
    .map((line, place) => ({ ...line, paint: manner.paint(line.key, place, highlighted) }));
  const series = [...kept, together(others, manner)];
  return { ...lines, series, highlighted, isFromZero: true };
}

/** The layers at the end of each year, as bars. */
export function courseBars(trend: Trend, manner: StackManner): StackedBarData {
  const { periods, series, highlighted, title, language } = courseLayers(trend, {
    ...manner,
    mode: 'count',
  });
  return {
    title,
    dimension: manner.dimension,
    measure: manner.measure,
    parts: series.map(({ key, name, paint }) => ({ key, name, paint })),
    rows: yearPlaces(periods).map((place) => ({
      key: periods[place] ?? '',
      name: manner.period(periods[place] ?? ''),
      values: series.map(({ values }) => values[place] ?? null),
    })),
    isShare: manner.mode === 'share',
    highlighted,
    language,
  };
}

function filled(line: Trend['series'][number], measure: CourseManner['measure']) {
  return measure === 'unions' ? line : { ...line, members: countsOf(line, measure) };
}

/** Several layers as one: their sum, missing where any of them is. */
function together(layers: readonly LineSeries[], { othersName }: StackManner): LineSeries {
  const months = layers[0]?.values ?? [];
  return {
    key: OTHERS,
    name: othersName(layers.length),
    values: months.map((_, place) =>
      layers.reduce<number | null>((sum, { values }) => {
        const value = values[place] ?? null;
        return sum === null || value === null ? null : sum + value;
      }, 0),
    ),
    paint: { paint: 'neutral', isHatched: false },
  };
}
