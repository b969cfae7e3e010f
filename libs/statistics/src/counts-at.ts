import { referenceDay, type Period } from '@soshiki/base';
import type { ProfileVersion, UnionFacts } from './ledger';
import { coversDay, validOn } from './span';

/** The profile by which a union counts on a day: the one valid on that day if the union is affiliated then, and
 *  `null` otherwise. A confederation (連合体) never counts: its unions do. Source: product brief, rule 1. */
export function countingProfileOn(union: UnionFacts, day: string): ProfileVersion | null {
  if (!union.affiliations.some((span) => coversDay(span, day))) return null;
  const profile = validOn(union.profiles, day);
  return profile === undefined || profile.kind === 'confederation' ? null : profile;
}

/** Whether a union counts at a period: its affiliation covers the reference day, the last of the month.
 *  Source: product brief, rule 1. */
export function countsAt(union: UnionFacts, period: Period): boolean {
  return countingProfileOn(union, referenceDay(period)) !== null;
}
