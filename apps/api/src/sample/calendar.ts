import { addMonths, monthsBetween, parsePeriod, referenceDay, type Period } from '@soshiki/base';

/** First period of the sample; a month of the sample is counted from it (`2016-01` is 0). */
export const FIRST_PERIOD = parsePeriod('2016-01');

/** The period whose campaign is open. */
export const OPEN_PERIOD = parsePeriod('2026-01');

/** Number of the month of the open campaign; there are this many finished ones before it. */
export const OPEN_MONTH = monthsBetween(FIRST_PERIOD, OPEN_PERIOD);

/** A month number later than any of the sample: "until further notice". */
export const NEVER = 10_000;

/** Day on which the ledger of the sample was first filled. */
export const LEDGER_BEGINS = '2015-12-14';

/** Last day of the story the sample tells; nothing is recorded after it. */
export const LAST_DAY = '2026-02-27';

const DAY_LENGTH = 86_400_000;

/** The period of a month of the sample. */
export function periodOfMonth(month: number): Period {
  return addMonths(FIRST_PERIOD, month);
}

/** Number of the month of a period written `YYYY-MM`. */
export function monthNumber(period: string): number {
  return monthsBetween(FIRST_PERIOD, parsePeriod(period));
}

/** First day of a month, `YYYY-MM-DD`. */
export function firstDay(month: number): string {
  return `${periodOfMonth(month)}-01`;
}

/** Last day of a month: how the database stores a period. */
export function lastDay(month: number): string {
  return referenceDay(periodOfMonth(month));
}

/** The day `days` later, `YYYY-MM-DD`. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_LENGTH).toISOString().slice(0, 10);
}

/** A moment of a day in Japan as an ISO 8601 instant in UTC; `second` counts from midnight in Tokyo. */
export function instant(day: string, second: number): string {
  return new Date(Date.parse(`${day}T00:00:00+09:00`) + second * 1000).toISOString();
}

/** The same day, or the Monday after when it is a Saturday or Sunday: offices are closed then. */
export function workday(day: string): string {
  const weekday = new Date(day).getUTCDay();
  if (weekday === 6) return dayAfter(day, 2);
  return weekday === 0 ? dayAfter(day, 1) : day;
}

/** An office hour (9:00 to 17:59) made from a fraction in [0, 1), in seconds from midnight. */
export function officeSecond(fraction: number): number {
  return 9 * 3600 + Math.floor(fraction * 9 * 3600);
}
