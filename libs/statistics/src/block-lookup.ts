import { UNALLOCATED, type BlockMembership } from '@soshiki/base';
import { coversDay } from './span';

/** The block of a prefecture, by code. */
export type BlockLookup = (prefecture: string) => string;

/** Blocks as they stood on a day. A prefecture that was in none, and `00` itself, are in `00` 未配分, so that
 *  blocks always add up to the whole. Source: product brief, rules 1 and 3. */
export function blocksOn(memberships: readonly BlockMembership[], day: string): BlockLookup {
  const blocks = new Map(
    memberships
      .filter((membership) => coversDay(membership, day))
      .map(({ prefecture, block }) => [prefecture, block]),
  );
  return (prefecture) => blocks.get(prefecture) ?? UNALLOCATED;
}
