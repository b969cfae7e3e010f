import { UNALLOCATED, type Employment, type Gender } from '@soshiki/base';
import { OPEN_MONTH } from './calendar';
import { traitsOf } from './industry-traits';
import { weightOf } from './places';
import { Random } from './random';
import type { UnionPlan } from './union-plan';

/** One possible cell of a union's reports and its weight at the first and at the last month. */
export interface CellShape {
  readonly prefecture: string;
  readonly gender: Gender;
  readonly employment: Employment;
  readonly weights: readonly [first: number, last: number];
}

/** One cell of a report. Unit: persons, at least one. */
export interface Cell {
  readonly prefecture: string;
  readonly gender: Gender;
  readonly employment: Employment;
  readonly members: number;
}

interface Mix {
  readonly women: number;
  readonly nonregular: number;
  /** Growth of the share of women over the ten years, as a fraction of itself. */
  readonly womenGrowth: number;
  readonly notAnswered: number;
}

/** How a union's members divide into cells, in the order of the digest: by its places of work and by the mix of its industry.
 *  A union that reports only its total has the one cell 未配分・未回答・未回答. */
export function cellShapesOf(union: UnionPlan, seed: number): readonly CellShape[] {
  const random = new Random(seed, 'cells', union.code);
  if (union.role === 'total-only') return [shapeOf(UNALLOCATED, ['unknown', 'unknown'], [1, 1])];
  const mix = mixOf(union, random);
  const places = placesOf(union, random);
  return places.flatMap(({ prefecture, weight }) => shapesAt(prefecture, weight, mix));
}

/** The cells of a number of members at a month, adding up to it exactly: whole parts first, then one person each to the largest
 *  remainders, earlier cells first among equals. */
export function cellsOf(shapes: readonly CellShape[], members: number, month: number): Cell[] {
  const weights = shapes.map(
    ({ weights: [first, last] }) => first + ((last - first) * month) / OPEN_MONTH,
  );
  const counts = apportion(members, weights);
  const cells: Cell[] = [];
  shapes.forEach(({ prefecture, gender, employment }, index) => {
    const count = counts[index] ?? 0;
    if (count > 0) cells.push({ prefecture, gender, employment, members: count });
  });
  return cells;
}

function apportion(members: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const quotas = weights.map((weight) => (members * weight) / whole);
  const counts = quotas.map(Math.floor);
  const left = members - counts.reduce((sum, count) => sum + count, 0);
  const byRemainder = quotas
    .map((quota, index) => ({ index, remainder: quota - Math.floor(quota) }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index);
  for (const { index } of byRemainder.slice(0, left)) counts[index] = (counts[index] ?? 0) + 1;
  return counts;
}

function mixOf(union: UnionPlan, random: Random): Mix {
  const traits = traitsOf(union.industry);
  return {
    women: Math.min(0.92, traits.women * random.between(0.7, 1.3)),
    nonregular: Math.min(0.85, traits.nonregular * random.between(0.6, 1.4)),
    womenGrowth: random.between(0.02, 0.22),
    notAnswered:
      union.kind === 'national' || random.happens(0.15) ? random.between(0.004, 0.02) : 0,
  };
}

interface Place {
  readonly prefecture: string;
  readonly weight: number;
}

function placesOf(union: UnionPlan, random: Random): Place[] {
  const places = union.prefectures.map((prefecture, index) => ({
    prefecture,
    weight: weightAt(union, index) * random.between(0.75, 1.25),
  }));
  const whole = places.reduce((sum, { weight }) => sum + weight, 0);
  if (random.happens(0.06) || union.id === 2) {
    places.push({ prefecture: UNALLOCATED, weight: whole * 0.015 });
  }
  return places.sort((left, right) => Number(left.prefecture) - Number(right.prefecture));
}

/** A national union works where people work, and more at its headquarters; others are mostly at home. */
function weightAt(union: UnionPlan, index: number): number {
  if (union.kind === 'council') return index === 0 ? 3 : 1;
  return weightOf(union.prefectures[index] ?? '13') * (index === 0 ? 1.4 : 1);
}

function shapesAt(prefecture: string, weight: number, mix: Mix): CellShape[] {
  const women = mix.women * weight;
  const men = weight - women;
  const later = Math.min(weight * 0.95, women * (1 + mix.womenGrowth));
  const nonregularMen = mix.nonregular * 0.6;
  const nonregularWomen = Math.min(0.9, mix.nonregular * 1.3);
  const shapes = [
    shapeOf(
      prefecture,
      ['female', 'nonregular'],
      [women * nonregularWomen, later * nonregularWomen],
    ),
    shapeOf(
      prefecture,
      ['female', 'regular'],
      [women * (1 - nonregularWomen), later * (1 - nonregularWomen)],
    ),
    shapeOf(
      prefecture,
      ['male', 'nonregular'],
      [men * nonregularMen, (weight - later) * nonregularMen],
    ),
    shapeOf(
      prefecture,
      ['male', 'regular'],
      [men * (1 - nonregularMen), (weight - later) * (1 - nonregularMen)],
    ),
  ];
  if (mix.notAnswered === 0) return shapes;
  const unknown = weight * mix.notAnswered;
  return [...shapes, shapeOf(prefecture, ['unknown', 'unknown'], [unknown, unknown])];
}

function shapeOf(
  prefecture: string,
  [gender, employment]: readonly [Gender, Employment],
  weights: readonly [number, number],
): CellShape {
  return { prefecture, gender, employment, weights };
}
