import { headcount } from './headcount';
import { grouped, thousandsText, unionsText } from './japanese-number';
import { oneDecimal, tenthsOfPercent } from './percent';
import type { Rounding } from './rounding';

/** A count before and after: persons or unions, whole numbers. */
export interface BeforeAndAfter {
  readonly before: number;
  readonly after: number;
}

const NO_CHANGE = '増減なし';

/** A change of members in running text: `6万8千人の減（0.7％減）`, `2千人の増（1.2％増）`, `増減なし`. The difference and the
 *  rate are computed from persons, then rounded; the rate is left out when there was nobody before.
 *  @throws RangeError when a count is not a head-count. Source: product brief, rule 8. */
export function membersChangeText(change: BeforeAndAfter, rounding: Rounding = 'half-up'): string {
  return changeText(change, (difference) => thousandsText(difference, rounding));
}

/** A change of unions in running text: `277組合の減（1.1％減）`. Rules as for members. */
export function unionsChangeText(change: BeforeAndAfter): string {
  return changeText(change, unionsText);
}

/** A change of members or unions in English running text: `down 68,000 (0.7%)`, `up 3`, `no change`.
 *  `shown` writes the magnitude. @throws RangeError when a count is not a head-count. */
export function changeInEnglish(
  { before, after }: BeforeAndAfter,
  shown: (difference: number) => string = grouped,
): string {
  const difference = headcount(after) - headcount(before);
  if (difference === 0) return 'no change';
  const tenths = tenthsOfPercent(difference, before);
  const rate = tenths === null ? '' : ` (${oneDecimal(tenths)}%)`;
  return `${difference < 0 ? 'down' : 'up'} ${shown(Math.abs(difference))}${rate}`;
}

function changeText(
  { before, after }: BeforeAndAfter,
  shown: (difference: number) => string,
): string {
  const difference = headcount(after) - headcount(before);
  if (difference === 0) return NO_CHANGE;
  const direction = difference < 0 ? '減' : '増';
  const tenths = tenthsOfPercent(difference, before);
  const rate = tenths === null ? '' : `（${oneDecimal(tenths)}％${direction}）`;
  return `${shown(Math.abs(difference))}の${direction}${rate}`;
}
