import type { Random } from './random';

type Quantiles = readonly (readonly [share: number, members: number])[];

/** Sizes of unions that join through a prefectural council: a few large, many small. */
export const COUNCIL_SIZES: Quantiles = [
  [0, 8],
  [0.1, 22],
  [0.25, 43],
  [0.5, 84],
  [0.75, 150],
  [0.9, 300],
  [0.97, 600],
  [1, 1200],
];

/** Sizes of the unions inside 通建連合. */
export const TELECOM_CONSTRUCTION_SIZES: Quantiles = [
  [0, 50],
  [0.25, 145],
  [0.5, 275],
  [0.75, 500],
  [0.9, 890],
  [1, 1930],
];

/** A size drawn from quantiles, straight lines between them. Unit: persons. */
export function drawSize(random: Random, quantiles: Quantiles): number {
  const share = random.next();
  let [lowShare, lowMembers] = quantiles[0] ?? [0, 1];
  for (const [highShare, highMembers] of quantiles.slice(1)) {
    if (share <= highShare) {
      const part = (share - lowShare) / (highShare - lowShare);
      return Math.round(lowMembers + part * (highMembers - lowMembers));
    }
    [lowShare, lowMembers] = [highShare, highMembers];
  }
  return lowMembers;
}
