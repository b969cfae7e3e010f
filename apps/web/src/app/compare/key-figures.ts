import type { Measure } from '@soshiki/charts';
import type { Overview, Trend } from '@soshiki/contracts';

/** The figures of one thing, as its column has them; `undefined` while not read, `null` missing. */
export interface KeyFigures {
  readonly members: number | null | undefined;
  readonly unions: number | undefined;
  /** Fraction of the members of the whole; `null` when that is nobody, or the figure is missing. */
  readonly share: number | null | undefined;
  readonly difference: number | null | undefined;
  readonly rate: number | null | undefined;
  readonly differenceInUnions: number | undefined;
  readonly approved: number | undefined;
  readonly expected: number | undefined;
  readonly carriedForward: number | undefined;
}

/** What has been read of a thing. */
export interface ReadOfThing {
  readonly trend: Trend | undefined;
  readonly earlier: Trend | undefined;
  readonly whole: Trend | undefined;
  readonly overview: Overview | undefined;
}

/** The figures of a thing at the last month read, and against the period compared with. */
export function keyFigures({ trend, earlier, whole, overview }: ReadOfThing): KeyFigures {
  const [members, unions] = [lastOf(trend, 'members'), lastOf(trend, 'unions')];
  const before = lastOf(earlier, 'members');
  const difference = minus(members, before);
  return {
    members,
    unions: unions ?? undefined,
    share: part(members, whole?.total.members.at(-1)),
    difference,
    rate: part(difference, before),
    differenceInUnions: minus(unions, lastOf(earlier, 'unions')) ?? undefined,
    ...reportsOf(overview),
  };
}

function reportsOf(overview: Overview | undefined) {
  const { approved, expected, carriedForward } = overview?.reporting ?? {};
  return { approved, expected, carriedForward };
}

/** The count of the last month: 0 where no union counts, `null` where unions count and have no figure. */
function lastOf(trend: Trend | undefined, measure: Measure): number | null | undefined {
  if (trend === undefined) return undefined;
  const series = trend.series[0];
  const unions = series?.unions.at(-1) ?? 0;
  return unions === 0 ? 0 : series?.[measure].at(-1);
}

type Known = number | null | undefined;

function minus(after: Known, before: Known): Known {
  if (after === undefined || before === undefined) return undefined;
  return after === null || before === null ? null : after - before;
}

function part(count: Known, whole: Known): Known {
  if (count === undefined || whole === undefined) return undefined;
  return count === null || whole === null || whole === 0 ? null : count / whole;
}
