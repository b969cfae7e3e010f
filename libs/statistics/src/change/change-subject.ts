import { referenceDay, UNKNOWN } from '@soshiki/base';
import type { Ledger, ProfileVersion, UnionFacts } from '../ledger';
import { validJustBefore } from '../span';
import { keysOf, lookoutAt, unionStateAt, type Lookout, type UnionState } from '../union-state';
import { passesFilters, type View } from '../view';
import type { PeriodRange } from './period-range';

/** A union at one end of a change. */
export interface ChangeEnd {
  /** Whether it counts on the reference day. */
  readonly isAffiliated: boolean;
  /** Whether its classification on that day passes the filters on unions. False when it does not count. */
  readonly isIncluded: boolean;
  /** Persons under the filters on cells, whether included or not; `null` when missing or not affiliated. */
  readonly members: number | null;
  /** What it adds to the count of unions where it is included. */
  readonly unions: 0 | 1;
}

/** A union that takes part in a change. */
export interface ChangeSubject {
  readonly code: string;
  readonly name: string;
  readonly opening: ChangeEnd;
  readonly closing: ChangeEnd;
  /** Whether it came and went between the two ends, and passed the filters on unions when it went. */
  readonly isPassing: boolean;
  /** Whether the reader may know of it, at either end. */
  readonly isVisible: boolean;
}

const ABSENT: ChangeEnd = { isAffiliated: false, isIncluded: false, members: null, unions: 0 };

/** Every union of the ledger as it stood at both ends. Those not included are there too: members move between them
 *  and those that are. */
export function changeSubjects(ledger: Ledger, range: PeriodRange, view: View): ChangeSubject[] {
  const opening = lookoutAt(ledger, range.from, view);
  const closing = lookoutAt(ledger, range.to, view);
  return ledger.unions.map((union) => {
    const before = unionStateAt(union, opening);
    const after = unionStateAt(union, closing);
    return {
      code: union.code,
      ...(before === null && after === null
        ? passing(union, range, closing)
        : { name: (after ?? before)?.name ?? union.code, isPassing: false }),
      opening: endOf(before),
      closing: endOf(after),
      isVisible: isVisibleToReader(union, [before, after], view),
    };
  });
}

function passing(
  union: UnionFacts,
  range: PeriodRange,
  closing: Lookout,
): Pick<ChangeSubject, 'name' | 'isPassing'> {
  const profile = lastProfile(union, range);
  if (profile === undefined) return { name: union.code, isPassing: false };
  return { name: profile.name, isPassing: passedFilters(union, profile, closing) };
}

function endOf(state: UnionState | null): ChangeEnd {
  if (state === null) return ABSENT;
  const { isMatching, members, unions } = state;
  return { isAffiliated: true, isIncluded: isMatching, members, unions };
}

/** Profile on the last day of an affiliation that ended between the two ends. */
function lastProfile(union: UnionFacts, range: PeriodRange): ProfileVersion | undefined {
  const left = union.affiliations
    .map(({ until }) => until)
    .filter((until) => until !== null)
    .filter((until) => until > referenceDay(range.from) && until <= referenceDay(range.to))
    .sort()
    .at(-1);
  const profile = left === undefined ? undefined : validJustBefore(union.profiles, left);
  return profile?.kind === 'confederation' ? undefined : profile;
}

function passedFilters(
  union: UnionFacts,
  profile: ProfileVersion,
  { view, blockOf }: Lookout,
): boolean {
  const keys = keysOf(union.code, profile, { blockOf, sizeBand: UNKNOWN });
  return passesFilters(keys, view, 'union');
}

function isVisibleToReader(
  { code }: UnionFacts,
  states: readonly (UnionState | null)[],
  { scope }: View,
): boolean {
  if (scope.kind === 'federation') return true;
  if (scope.kind === 'union') return scope.code === code;
  return states.some((state) => state?.isVisible ?? false);
}
