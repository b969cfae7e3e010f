import { monthNumber, OPEN_MONTH } from './calendar';
import { Random } from './random';
import type { Strand } from './union-plan';

/** Month in which the early growth of a strand gives way to the late one. */
const TURN = monthNumber('2021-10');

/** How strongly a month's chance outlives it, and how large it is, as a fraction of members. */
const MEMORY = 0.93;
const CHANCE = 0.0028;

/** Members of a strand at every month of the sample, fractions of persons included: a trend, April above March, and a little
 *  chance that fades. Result: one number per month, from 2016-01 to the open campaign. */
export function seriesOf(strand: Strand, seed: number): readonly number[] {
  const random = new Random(seed, 'series', strand.stream);
  const members: number[] = [];
  let trend = strand.base;
  let chance = 0;
  for (let month = 0; month <= OPEN_MONTH; month += 1) {
    members.push(trend * (1 + strand.season * seasonOf(month)) * (1 + chance));
    trend *= 1 + (month < TURN ? strand.growth[0] : strand.growth[1]) / 12;
    chance = chance * MEMORY + random.bell() * CHANCE;
  }
  return members;
}

/** From +0.5 in April down to −0.5 in March. */
function seasonOf(month: number): number {
  const sinceApril = (month + 9) % 12;
  return 0.5 - sinceApril / 11;
}
