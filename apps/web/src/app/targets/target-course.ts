import { type Period, addMonths, monthsBetween, parsePeriod, periodsFromTo } from '@soshiki/base';
import type { LineData } from '@soshiki/charts';
import type { Target, Trend } from '@soshiki/contracts';

/** Names and title of the lines, in the reader's language. */
interface CourseWords {
  readonly title: string;
  readonly actual: string;
  readonly wanted: string;
  readonly language: LineData['language'];
}

/** Years of the past that stand beside the way to go. */
const MONTHS_BEFORE = 60;

/** The months of the past to show with a target: five years, and not before the first period there is. */
export function courseSpan(asOf: Period, oldest: string | undefined): { from: Period; to: Period } {
  const from = addMonths(asOf, -MONTHS_BEFORE);
  return {
    from: oldest === undefined || from >= oldest ? from : parsePeriod(oldest),
    to: asOf,
  };
}

/** Two lines: the members there were, and the straight way from the newest of them to the target. Whole persons. */
export function targetCourse(trend: Trend, target: Target, words: CourseWords): LineData {
  const asOf = parsePeriod(target.current.asOf);
  const end = parsePeriod(target.period);
  const first = parsePeriod(trend.periods[0] ?? asOf);
  const periods = periodsFromTo(first, end > asOf ? end : asOf);
  const actual = new Map(
    trend.periods.map((period, place) => [period, trend.total.members[place]]),
  );
  return {
    title: words.title,
    quantity: 'members',
    periods,
    series: [
      {
        key: 'actual',
        name: words.actual,
        values: periods.map((period) => actual.get(period) ?? null),
        paint: { paint: 'series:0', isHatched: false },
      },
      {
        key: 'wanted',
        name: words.wanted,
        values: periods.map((period) => wantedAt(period, target)),
        paint: { paint: 'series:5', isHatched: false },
      },
    ],
    highlighted: [],
    isFromZero: false,
    language: words.language,
  };
}

/** Members wanted at a period; of a target whose time is over, the target itself in its month. */
function wantedAt(period: Period, { current, members, period: end }: Target): number | null {
  const from = parsePeriod(current.asOf);
  const to = parsePeriod(end);
  if (to <= from || current.members === null) return period === to ? members : null;
  if (period < from || period > to) return null;
  const part = monthsBetween(from, period) / monthsBetween(from, to);
  return Math.round(current.members + (members - current.members) * part);
}
