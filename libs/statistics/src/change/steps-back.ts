import { addMonths, type Period } from '@soshiki/base';
import type { PeriodRange } from './period-range';

/** A range cut into steps of `months` counted back from its end, oldest first; the first is shorter where they do not come
 *  out even. The end of each is the beginning of the next; no step when both ends are the same.
 *  @throws RangeError when `months` is not a positive whole number or `from` is after `to`. */
export function stepsBack({ from, to }: PeriodRange, months: number): PeriodRange[] {
  if (!Number.isInteger(months) || months < 1) throw new RangeError(`not a length: ${months}`);
  if (from > to) throw new RangeError(`${from} is after ${to}`);
  const steps: PeriodRange[] = [];
  for (let end: Period = to; end > from;) {
    const begin = addMonths(end, -months);
    const start = begin < from ? from : begin;
    steps.unshift({ from: start, to: end });
    end = start;
  }
  return steps;
}
