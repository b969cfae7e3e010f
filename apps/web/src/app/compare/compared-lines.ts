import {
  type Calendar,
  type Language,
  type LineData,
  type LineMode,
  type Measure,
  type SeriesPaint,
  inMode,
  quantityOf,
} from '@soshiki/charts';
import type { Trend } from '@soshiki/contracts';

/** The course of one thing and of what it is a part of; `undefined` while they are being read. */
export interface ComparedCourse {
  readonly key: string;
  readonly name: string;
  readonly paint: SeriesPaint;
  readonly trend: Trend | undefined;
  readonly whole: Trend | undefined;
}

/** How the courses are shown. */
export interface ComparedManner {
  readonly title: string;
  readonly measure: Measure;
  readonly mode: LineMode;
  readonly highlighted: readonly string[];
  readonly language: Language;
  readonly calendar: Calendar;
}

/** Courses of several things over one axis. While a course is being read anew, its months lie where they belong; what is
 *  not known of a month is missing. */
export function comparedLines(
  courses: readonly ComparedCourse[],
  { title, measure, mode, highlighted, language, calendar }: ComparedManner,
): LineData {
  const periods = [...new Set(courses.flatMap(({ trend }) => trend?.periods ?? []))].sort();
  return {
    title,
    quantity: quantityOf(mode, measure),
    periods,
    series: courses.map(({ key, name, paint, trend, whole }) => ({
      key,
      name,
      paint,
      values: inMode(
        {
          counts: ownCounts(trend, measure, periods),
          totals: atPeriods(whole, whole?.total[measure], periods).map((count) => count ?? 0),
        },
        mode,
      ),
    })),
    highlighted: highlighted.filter((key) => courses.some((course) => course.key === key)),
    isFromZero: mode !== 'index',
    language,
    calendar,
  };
}

/** Counts of the thing itself: of its one series, which tells a missing figure from nobody. */
function ownCounts(
  trend: Trend | undefined,
  measure: Measure,
  periods: readonly string[],
): (number | null)[] {
  return atPeriods(trend, trend?.series[0]?.[measure], periods);
}

/** Counts by period; what is not known of one is missing. */
function atPeriods(
  trend: Trend | undefined,
  counts: readonly (number | null)[] | undefined,
  periods: readonly string[],
): (number | null)[] {
  const places = new Map(trend?.periods.map((period, place) => [period, place]));
  return periods.map((period) => counts?.[places.get(period) ?? -1] ?? null);
}
