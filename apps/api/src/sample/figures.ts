import { monthNumber, OPEN_MONTH } from './calendar';
import { pinnedFactors, type Pin } from './pins';
import { planReporting } from './reporting-plan';
import { seriesOf } from './series';
import { isCounted, type Strand, type UnionPlan } from './union-plan';
import { ZERO_FROM, type UnionPlans } from './union-plans';

/** Members of every union at every month, and whether it reported them. */
export interface Figures {
  /** By union id, one head-count per month; the value carried forward where there is no report. */
  readonly members: ReadonlyMap<number, readonly number[]>;
  /** By union id, one flag per month. */
  readonly isReported: ReadonlyMap<number, readonly boolean[]>;
}

/** What was published about 通建連合. Unit: persons. */
export const CONFEDERATION_PINS: readonly Pin[] = [
  { month: monthNumber('2017-01'), members: 16_243 },
  { month: monthNumber('2025-07'), members: 20_861 },
];

/** What was published about the whole federation, within what was published in 千人. Unit: persons. */
export const FEDERATION_PINS: readonly Pin[] = [
  { month: monthNumber('2018-03'), members: 204_118 },
  { month: monthNumber('2021-10'), members: 193_206 },
  { month: monthNumber('2025-12'), members: 192_048 },
];

type Series = Map<number, readonly number[]>;

/** Figures of a copy. Those of the sample itself (copy 0) meet the published totals exactly: each strand's course is bent
 *  a little and slowly towards them, and the last few persons are placed with the largest unions. */
export function settleFigures({ unions }: UnionPlans, seed: number, isPinned: boolean): Figures {
  const isReported = planReporting(unions, seed);
  const raw = rawSeries(unions, seed);
  const members = new Map<number, number[]>();
  const inside = unions.filter((union) => union.inConfederation);
  const outside = unions.filter((union) => !union.inConfederation);
  settlePool({ pool: inside, raw, isReported, members, pins: isPinned ? CONFEDERATION_PINS : [] });
  const rest = FEDERATION_PINS.map(({ month, members: total }) => ({
    month,
    members: total - countedMembers(inside, members, month),
  }));
  settlePool({ pool: outside, raw, isReported, members, pins: isPinned ? rest : [] });
  return { members, isReported };
}

interface Pool {
  readonly pool: readonly UnionPlan[];
  readonly raw: Series;
  readonly isReported: ReadonlyMap<number, readonly boolean[]>;
  readonly members: Map<number, number[]>;
  readonly pins: readonly Pin[];
}

function settlePool({ pool, raw, isReported, members, pins }: Pool): void {
  const rawTotals = Array.from({ length: OPEN_MONTH + 1 }, (_, month) =>
    countedMembers(pool, raw, month),
  );
  const factors = pinnedFactors(rawTotals, pins);
  for (const union of pool) {
    const bent = (raw.get(union.id) ?? []).map((value, month) => value * (factors[month] ?? 1));
    members.set(union.id, reportedOnly(bent, isReported.get(union.id) ?? []));
  }
  pins.forEach((pin) => placeRemainder(pool, members, pin));
}

/** Whole persons; a month without a report repeats the one before. */
function reportedOnly(series: readonly number[], isReported: readonly boolean[]): number[] {
  const members: number[] = [];
  series.forEach((value, month) => {
    members.push(isReported[month] === true ? Math.round(value) : (members[month - 1] ?? 0));
  });
  return members;
}

/** Gives or takes the few persons that rounding and carrying left over, among the largest unions by their size. */
function placeRemainder(
  pool: readonly UnionPlan[],
  members: Map<number, number[]>,
  { month, members: target }: Pin,
): void {
  const sizeOf = (union: UnionPlan): number => members.get(union.id)?.[month] ?? 0;
  const largest = pool
    .filter((union) => isCounted(union, month) && union.role === null)
    .sort((left, right) => sizeOf(right) - sizeOf(left))
    .slice(0, 8);
  const whole = largest.reduce((sum, union) => sum + sizeOf(union), 0);
  let left = target - countedMembers(pool, members, month);
  let unplaced = whole;
  for (const union of largest) {
    const series = members.get(union.id);
    if (series === undefined) continue;
    const part = Math.round((left * sizeOf(union)) / unplaced);
    unplaced -= sizeOf(union);
    series[month] = sizeOf(union) + part;
    left -= part;
  }
}

/** Members of the unions of a pool that are counted at a month. */
function countedMembers(
  pool: readonly UnionPlan[],
  members: ReadonlyMap<number, readonly number[]>,
  month: number,
): number {
  return pool
    .filter((union) => isCounted(union, month))
    .reduce((sum, union) => sum + (members.get(union.id)?.[month] ?? 0), 0);
}

function rawSeries(unions: readonly UnionPlan[], seed: number): Series {
  const known = new Map<Strand, readonly number[]>();
  const ofStrand = (strand: Strand): readonly number[] => {
    const series = known.get(strand) ?? seriesOf(strand, seed);
    known.set(strand, series);
    return series;
  };
  return new Map(unions.map((union) => [union.id, sumOfStays(union, ofStrand)]));
}

function sumOfStays(
  union: UnionPlan,
  ofStrand: (strand: Strand) => readonly number[],
): readonly number[] {
  return Array.from({ length: OPEN_MONTH + 1 }, (_, month) => {
    if (union.role === 'zero' && month >= ZERO_FROM) return 0;
    return union.stays
      .filter(({ from, until }) => from <= month && month < until)
      .reduce((sum, { strand }) => sum + (ofStrand(strand)[month] ?? 0), 0);
  });
}
