import { grouped } from './japanese-number';
import { oneDecimal, tenthsOfPercent } from './percent';
import { roundQuotient, type Rounding } from './rounding';

/** How a table marks a decrease: official tables use either. */
export type DecreaseMark = '△' | '-';

export interface ThousandsCell {
  readonly rounding?: Rounding;
  readonly mark?: DecreaseMark;
}

/** A difference of unions or persons in a table, in full: −277 → `△277`, 12 → `12`, 0 → `0`. */
export function differenceCell(difference: number, mark: DecreaseMark = '△'): string {
  return signed(difference, difference, { mark, magnitude: grouped });
}

/** A difference of persons in a table in thousands: −68,400 → `△68`; what rounds to nothing but is not keeps its
 *  sign: 300 → `+0`, −300 → `-0`; 0 → `0`. @throws RangeError when not whole persons.
 *  Source: conventions of official tables (労働組合基礎調査). */
export function thousandsDifferenceCell(difference: number, style: ThousandsCell = {}): string {
  const thousands = roundQuotient(difference, 1000, style.rounding);
  return signed(difference, thousands, { mark: style.mark ?? '△', magnitude: grouped });
}

/** The rate of a change in a table, in per cent with one decimal: `△0.7`, `1.2`, `+0.0`, `-0.0`, `0.0`; not applicable
 *  (nobody before) is `−`. Computed from persons. @throws RangeError when not whole numbers. */
export function rateCell(difference: number, before: number, mark: DecreaseMark = '△'): string {
  const tenths = tenthsOfPercent(difference, before);
  return tenths === null ? '−' : signed(difference, tenths, { mark, magnitude: oneDecimal });
}

/** Members in a table in thousands: 10,041,000 → `10,041`. @throws RangeError when not whole persons. */
export function thousandsCell(members: number, rounding: Rounding = 'half-up'): string {
  return grouped(roundQuotient(members, 1000, rounding));
}

function signed(
  exact: number,
  rounded: number,
  style: { readonly mark: DecreaseMark; readonly magnitude: (count: number) => string },
): string {
  const magnitude = style.magnitude(Math.abs(rounded));
  if (exact === 0) return magnitude;
  if (rounded === 0) return `${exact < 0 ? '-' : '+'}${magnitude}`;
  return exact < 0 ? `${style.mark}${magnitude}` : magnitude;
}
