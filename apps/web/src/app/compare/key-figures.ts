import { type Measure, NOT_APPLICABLE } from '@soshiki/charts';
import type { Findings, Trend } from '@soshiki/contracts';

/** A figure of a thing: `undefined` while it is not read, `null` when it is missing, `−` when there is none to tell. */
export type Figure = number | null | undefined | typeof NOT_APPLICABLE;

/** The figures of one thing, as its column has them. Shares and rates are fractions. */
export interface KeyFigures {
  readonly members: Figure;
  readonly unions: Figure;
  /** Of the members of the whole. */
  readonly share: Figure;
  /** Persons against the period compared with. */
  readonly difference: Figure;
  readonly rate: Figure;
  readonly differenceInUnions: Figure;
  /** Members of the union in the middle. */
  readonly median: Figure;
  /** Of the members, those of the largest union. */
  readonly largest: Figure;
  /** Unions with a report of the period itself, of those that should have one. */
  readonly reported: Figure;
  readonly carriedForward: Figure;
  readonly membersCarriedForward: Figure;
}

/** What has been read of a thing. */
export interface ReadOfThing {
  /** From the period compared with to the one shown, by the thing's own dimension. */
  readonly ends: Trend | undefined;
  readonly whole: Trend | undefined;
  readonly findings: Findings | undefined;
}

/** The figures of a thing at the last month, and against the first. */
export function keyFigures({ ends, whole, findings }: ReadOfThing): KeyFigures {
  const [members, unions] = [countAt(ends, 'members', -1), countAt(ends, 'unions', -1)];
  const before = countAt(ends, 'members', 0);
  const difference = minus(members, before);
  return {
    members,
    unions,
    share: part(members, whole?.total.members.at(-1)),
    difference,
    rate: part(difference, before),
    differenceInUnions: minus(unions, countAt(ends, 'unions', 0)),
    ...findingsOf(findings),
  };
}

const NOT_READ = {
  median: undefined,
  largest: undefined,
  reported: undefined,
  carriedForward: undefined,
  membersCarriedForward: undefined,
};

function findingsOf(findings: Findings | undefined): Pick<KeyFigures, keyof typeof NOT_READ> {
  if (findings === undefined) return NOT_READ;
  const { concentration, completeness } = findings;
  const { reporting, carriedForward } = completeness;
  return {
    median: concentration.median ?? NOT_APPLICABLE,
    largest: concentration.largest.find(({ count }) => count === 1)?.share ?? NOT_APPLICABLE,
    reported: part(reporting.approved, reporting.expected),
    carriedForward: carriedForward.unions,
    membersCarriedForward: carriedForward.members,
  };
}

type Known = number | null | undefined;

/** The count of a month: 0 where no union counts, `null` where unions count and have no figure. */
function countAt(trend: Trend | undefined, measure: Measure, month: 0 | -1): Known {
  if (trend === undefined) return undefined;
  const series = trend.series[0];
  const unions = series?.unions.at(month) ?? 0;
  return unions === 0 ? 0 : series?.[measure].at(month);
}

function minus(after: Known, before: Known): Known {
  if (after === undefined || before === undefined) return undefined;
  return after === null || before === null ? null : after - before;
}

function part(count: Known, whole: Known): Figure {
  if (count === undefined || whole === undefined) return undefined;
  if (count === null || whole === null) return null;
  return whole === 0 ? NOT_APPLICABLE : count / whole;
}
