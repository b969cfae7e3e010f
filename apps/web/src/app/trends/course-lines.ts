import {
  type Calendar,
  type Language,
  type LineData,
  type LineMode,
  type LineSeries,
  type Measure,
  inMode,
  quantityOf,
} from '@soshiki/charts';
import type { Trend } from '@soshiki/contracts';
import type { PartPaint } from './part-paints';

/** How many series are brought out while the reader has chosen none. Source: design, Charts. */
const BROUGHT_OUT = 3;

/** Key of the one series of a course without a breakdown. */
export const TOTAL = 'total';

/** What the lines of a course are called and look like. */
export interface CourseManner {
  readonly title: string;
  readonly measure: Measure;
  readonly mode: LineMode;
  /** Name of a series in the reader's language; `own` is the API's. */
  readonly name: (key: string, own: string) => string;
  readonly totalName: string;
  readonly paint: PartPaint;
  /** Keys the reader brought out; empty: the largest are. */
  readonly marked: readonly string[];
  readonly language: Language;
  readonly calendar: Calendar;
}

/** A trend as lines: its series, or the total where it has no breakdown. Missing months stay missing. */
export function courseLines(trend: Trend, manner: CourseManner): LineData {
  const { measure, mode, language, calendar, title } = manner;
  return {
    title,
    quantity: quantityOf(mode, measure),
    periods: trend.periods,
    series: trend.by === null ? [totalLine(trend, manner)] : partLines(trend, manner),
    highlighted: trend.by === null ? [] : broughtOut(trend, manner),
    isFromZero: trend.by !== null && mode !== 'index',
    language,
    calendar,
  };
}

/** The series told apart by colour: those marked that exist, else the three largest at the end. */
export function broughtOut(
  trend: Trend,
  { marked, measure }: Pick<CourseManner, 'marked' | 'measure'>,
): readonly string[] {
  const known = marked.filter((key) => trend.series.some((line) => line.key === key));
  return known.length > 0 ? known : largestFirst(trend, measure).slice(0, BROUGHT_OUT);
}

/** Keys of the series by their last figure; one that is missing is not known to be large. */
export function largestFirst({ series }: Trend, measure: Measure): string[] {
  return [...series]
    .sort((a, b) => (b[measure].at(-1) ?? -1) - (a[measure].at(-1) ?? -1))
    .map(({ key }) => key);
}

/** Counts of a series by month: nobody where no union stands in it, `null` where those that do have no figure. */
export function countsOf(line: Trend['series'][number], measure: Measure): (number | null)[] {
  return line[measure].map((count, place) => (line.unions[place] === 0 ? 0 : count));
}

function totalLine({ total }: Trend, { measure, mode, totalName }: CourseManner): LineSeries {
  return {
    key: TOTAL,
    name: totalName,
    values: inMode({ counts: total[measure], totals: total[measure] }, mode),
    paint: { paint: 'series:0', isHatched: false },
  };
}

function partLines(trend: Trend, manner: CourseManner): LineSeries[] {
  const { measure, mode } = manner;
  const told = broughtOut(trend, manner);
  return trend.series.map((line, place) => ({
    key: line.key,
    name: manner.name(line.key, line.name),
    values: inMode({ counts: line[measure], totals: trend.total[measure] }, mode),
    paint: manner.paint(line.key, place, told),
  }));
}
