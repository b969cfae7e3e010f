import { roundQuotient } from './rounding';

/** `part ÷ whole` in tenths of a per cent, halves up by magnitude: 98 of 10,138 → 10 (1.0 %), or `null` when the whole is
 *  0. Computed from the persons themselves, never from rounded figures.
 *  @throws RangeError when the counts are not whole numbers. Source: product brief, rule 8. */
export function tenthsOfPercent(part: number, whole: number): number | null {
  return whole === 0 ? null : roundQuotient(part * 1000, whole);
}

/** The magnitude of tenths of a per cent with one decimal: 10 → `1.0`, −7 → `0.7`. */
export function oneDecimal(tenths: number): string {
  const magnitude = Math.abs(tenths);
  return `${String(Math.floor(magnitude / 10))}.${String(magnitude % 10)}`;
}

/** A share with one decimal and the full-width sign of official texts: 48 of 51 → `94.1％`; `null` when the whole
 *  is 0. @throws RangeError when the counts are not whole numbers. */
export function percentText(part: number, whole: number): string | null {
  const tenths = tenthsOfPercent(part, whole);
  if (tenths === null) return null;
  return `${tenths < 0 ? '△' : ''}${oneDecimal(tenths)}％`;
}
