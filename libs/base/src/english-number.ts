import { headcount } from './headcount';
import { grouped } from './japanese-number';
import { roundQuotient, type Rounding } from './rounding';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Members in English, rounded to thousands by the same rule as in Japanese and exact under 1,000:
 *  192,048 → `192,000 members`, 850 → `850 members`, 1 → `1 member`.
 *  @throws RangeError when `members` is not a head-count. Source: product brief, rule 8. */
export function membersInEnglish(members: number, rounding: Rounding = 'half-up'): string {
  const isExact = headcount(members) < 1000;
  const shown = isExact ? members : roundQuotient(members, 1000, rounding) * 1000;
  return `${grouped(shown)} ${shown === 1 ? 'member' : 'members'}`;
}

/** Unions in English, in full: 229 → `229 unions`, 1 → `1 union`. @throws RangeError when not a count. */
export function unionsInEnglish(unions: number): string {
  return `${grouped(headcount(unions))} ${unions === 1 ? 'union' : 'unions'}`;
}

/** A period in English: `2025-12` → `December 2025`. */
export function monthInEnglish(period: string): string {
  return `${MONTHS[Number(period.slice(5)) - 1] ?? ''} ${period.slice(0, 4)}`;
}
