import { PREFECTURES, UNALLOCATED } from '@soshiki/base';
import type { Random } from './random';

/** Weight of each prefecture as a place of work, 01 to 47 in order: about its working population in ten thousands
 *  (rounded from the population census; precision does not matter for invented unions). */
const WEIGHTS = [
  245, 58, 59, 113, 46, 54, 91, 140, 96, 96, 365, 310, 740, 455, 108, 53, 58, 40, 41, 106, 101, 184,
  383, 87, 70, 121, 410, 252, 61, 43, 27, 33, 89, 135, 62, 33, 45, 62, 32, 244, 40, 62, 83, 53, 51,
  74, 68,
];

const PLACES: readonly { readonly code: string; readonly weight: number }[] = PREFECTURES.filter(
  ({ code }) => code !== UNALLOCATED,
).map(({ code }, index) => ({ code, weight: WEIGHTS[index] ?? 1 }));

const TOTAL_WEIGHT = PLACES.reduce((sum, { weight }) => sum + weight, 0);

/** Codes of all 47 prefectures. */
export const ALL_PREFECTURES: readonly string[] = PLACES.map(({ code }) => code);

/** A prefecture, likelier where more people work. */
export function pickPrefecture(random: Random): string {
  let left = random.next() * TOTAL_WEIGHT;
  for (const { code, weight } of PLACES) {
    left -= weight;
    if (left < 0) return code;
  }
  return '13';
}

/** One to three prefectures of a council union, headquarters first; the others are near it by code. */
export function pickPrefectures(random: Random): readonly string[] {
  const headquarters = pickPrefecture(random);
  const count = random.happens(0.66) ? 1 : random.integer(2, 3);
  const near = [1, -1, 2, -2].map((step) => ALL_PREFECTURES[Number(headquarters) - 1 + step]);
  return [headquarters, ...near.filter((code) => code !== undefined)].slice(0, count);
}

/** Share of working people of a prefecture, as a weight. */
export function weightOf(prefecture: string): number {
  return WEIGHTS[Number(prefecture) - 1] ?? 1;
}
