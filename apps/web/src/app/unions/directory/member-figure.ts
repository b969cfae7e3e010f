import { parsePeriod, referenceDay } from '@soshiki/base';
import type { UnionListItem } from '@soshiki/contracts';
import { NOT_APPLICABLE } from '@soshiki/charts';
import { MISSING } from '../../language/wording';

/** How the members of a union at a period are to be read. */
export type MemberState = 'reported' | 'carried' | 'missing' | 'not-applicable';

type Known = Pick<
  UnionListItem,
  'kind' | 'members' | 'carriedForward' | 'affiliatedOn' | 'withdrawnOn'
>;

/** Whether a union belongs to the federation on the reference day; `withdrawnOn` is its first day outside.
 *  Source: product brief, rule 1. */
export function isAffiliated(
  { affiliatedOn, withdrawnOn }: Pick<Known, 'affiliatedOn' | 'withdrawnOn'>,
  asOf: string,
): boolean {
  const day = referenceDay(parsePeriod(asOf));
  return affiliatedOn <= day && (withdrawnOn === null || withdrawnOn > day);
}

/** A confederation has no report of its own and a union outside has none to give: nothing is missing there.
 *  Source: product brief, rules 1 and 2. */
export function memberState(union: Known, asOf: string): MemberState {
  if (union.members !== null) return union.carriedForward ? 'carried' : 'reported';
  const isExpected = union.kind !== 'confederation' && isAffiliated(union, asOf);
  return isExpected ? 'missing' : 'not-applicable';
}

/** The symbol where there is no number. Source: design, Patterns (missing 「…」, not applicable 「−」). */
export function symbolOf(state: MemberState): string {
  return state === 'not-applicable' ? NOT_APPLICABLE : MISSING;
}
