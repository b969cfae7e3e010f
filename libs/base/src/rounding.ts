import { down } from './down';
import { halfUp } from './half-up';

/** The named rules by which persons become thousands: 四捨五入 (the default) or 切り捨て. */
export const ROUNDINGS = ['half-up', 'down'] as const;
export type Rounding = (typeof ROUNDINGS)[number];

/** `numerator ÷ denominator` as a whole number by the named rule, symmetric around zero.
 *  @throws RangeError when either is not an exact integer or the denominator is not positive.
 *  Source: product brief, rule 8 (rounding happens once, at the edge). */
export function roundQuotient(
  numerator: number,
  denominator: number,
  rounding: Rounding = 'half-up',
): number {
  if (!Number.isSafeInteger(numerator)) throw new RangeError(`not a whole number: ${numerator}`);
  if (!Number.isSafeInteger(denominator) || denominator <= 0) {
    throw new RangeError(`not a positive whole number: ${denominator}`);
  }
  return rounding === 'down' ? down(numerator, denominator) : halfUp(numerator, denominator);
}
