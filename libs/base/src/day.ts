import { periodOfDay } from './period';

const DAY_MILLISECONDS = 86_400_000;
const TOKYO_MILLISECONDS = 9 * 3_600_000;
const INSTANT = /^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:?\d{2})$/;

/** The calendar day `YYYY-MM-DD` in Japan at an instant, given as a `Date` or in ISO 8601 with its zone. Japan is nine
 *  hours ahead of UTC all year and has been since 1951. @throws RangeError when `instant` names no instant. */
export function tokyoDay(instant: Date | string): string {
  const isNamed = instant instanceof Date || INSTANT.test(instant);
  const milliseconds = isNamed ? new Date(instant).getTime() : Number.NaN;
  if (Number.isNaN(milliseconds)) throw new RangeError(`not an instant: ${String(instant)}`);
  return dayOf(milliseconds + TOKYO_MILLISECONDS);
}

/** The day `days` later (earlier when negative). @throws RangeError when `day` is no day or `days` not whole. */
export function addDays(day: string, days: number): string {
  if (!Number.isInteger(days)) throw new RangeError(`not a whole number of days: ${days}`);
  return dayOf(midnight(day) + days * DAY_MILLISECONDS);
}

/** Days from `from` to `to`: negative when `to` is the earlier one. @throws RangeError when either is no day. */
export function daysBetween(from: string, to: string): number {
  return (midnight(to) - midnight(from)) / DAY_MILLISECONDS;
}

/** Milliseconds of a real day; `Date` alone would take 30 February for 2 March. */
function midnight(day: string): number {
  periodOfDay(day);
  return Date.parse(`${day}T00:00:00Z`);
}

function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
