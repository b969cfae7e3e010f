import { headcount } from './headcount';
import { roundQuotient, type Rounding } from './rounding';

/** Decimal digits of a whole number in groups of three: 25775 → `25,775`, −1041 → `-1,041`.
 *  Ours and not `toLocaleString`, so that every machine prints the same. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Persons in thousands by the Japanese myriad grammar: 192,048 → `19万2千人`, 200,000 → `20万人`, 8,000 → `8千人`,
 *  10,041,000 → `1,004万1千人`; under 1,000 exact: 850 → `850人`, 999 → `999人`, 0 → `0人`. Rounded once, then split,
 *  so a carry moves up whole: 199,500 → `20万人`; 1,499 → `1千人`; 9,500 → `1万人`.
 *  @throws RangeError when `members` is not a head-count. Source: product brief, rule 8. */
export function thousandsText(members: number, rounding: Rounding = 'half-up'): string {
  if (headcount(members) < 1000) return `${String(members)}人`;
  return `${myriads(roundQuotient(members, 1000, rounding))}人`;
}

/** Persons in full: 192,048 → `192,048人`. @throws RangeError when `members` is not a head-count. */
export function personsText(members: number): string {
  return `${grouped(headcount(members))}人`;
}

/** Unions in full: 25775 → `25,775組合`. @throws RangeError when `unions` is not a count. */
export function unionsText(unions: number): string {
  return `${grouped(headcount(unions))}組合`;
}

function myriads(thousands: number): string {
  const units = [
    { count: Math.floor(thousands / 100_000), unit: '億' },
    { count: Math.floor((thousands % 100_000) / 10), unit: '万' },
    { count: thousands % 10, unit: '千' },
  ];
  return units
    .filter(({ count }) => count > 0)
    .map(({ count, unit }) => `${grouped(count)}${unit}`)
    .join('');
}
