import { type Period, addMonths } from '@soshiki/base';
import type { QueryValue } from '../api/api-client';

/** Parameters of a question that name a period. */
const PERIODS: readonly string[] = ['asOf', 'to', 'from', 'compareTo'];

const MONTHS_COMPARED = -12;
const MONTHS_OF_A_TREND = -120;

/** The periods that questions of a page name. */
export interface Landmarks {
  readonly asOf: Period;
  readonly compareTo: Period;
  readonly from: Period;
}

/** The period compared with: as chosen when it lies before `asOf`, else 12 months before. */
export function comparedWith(asOf: Period, chosen: Period | null): Period {
  return chosen !== null && chosen < asOf ? chosen : addMonths(asOf, MONTHS_COMPARED);
}

/** Where a trend up to `asOf` starts: as chosen, else ten years back, but not before the first period there is. */
export function spanStart(
  asOf: Period,
  { chosen, oldest }: { readonly chosen: Period | null; readonly oldest: Period },
): Period {
  const wanted = chosen ?? addMonths(asOf, MONTHS_OF_A_TREND);
  const earliest = wanted < oldest && oldest <= asOf ? oldest : wanted;
  return earliest > asOf ? asOf : earliest;
}

/** The same question about another period: each period it names by a landmark becomes the landmark there. `undefined`
 *  when it names none, so that its answer is the same anywhere. */
export function askedThere(
  query: Readonly<Record<string, QueryValue>>,
  here: Landmarks,
  there: Landmarks,
): Record<string, QueryValue> | undefined {
  const moved = Object.entries(query).map(([key, value]): [string, QueryValue] => [
    key,
    PERIODS.includes(key) ? periodThere(key, value, [here, there]) : value,
  ]);
  const isSame = moved.every(([key, value]) => value === query[key]);
  const question = Object.fromEntries(moved);
  return isSame || isBackwards(question) ? undefined : question;
}

/** The period that stands to `there` as `value` does to `here`; one that is no landmark stays. */
function periodThere(
  key: string,
  value: QueryValue,
  [here, there]: readonly [Landmarks, Landmarks],
): QueryValue {
  const isEnd = key === 'asOf' || key === 'to';
  if (isEnd && value === here.asOf) return there.asOf;
  if (key !== 'asOf' && value === here.compareTo) return there.compareTo;
  return !isEnd && value === here.from ? there.from : value;
}

/** A span that begins after its end: what was compared with is later than the period stepped to. */
function isBackwards({ from, to }: Readonly<Record<string, QueryValue>>): boolean {
  return typeof from === 'string' && typeof to === 'string' && from > to;
}
