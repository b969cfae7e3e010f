/** A calendar month `YYYY-MM`; `2025-12` means "as of the end of December 2025" (2025年12月現在). */
export type Period = string & { readonly __brand: 'Period' };

const PERIOD_PATTERN = /^(\d{4})-(0[1-9]|1[0-2])$/;
const DAY_PATTERN = /^(\d{4}-\d{2})-(\d{2})$/;

/** Japan counts months by the Gregorian calendar since January 1873; earlier months do not exist here. */
const FIRST_YEAR = 1873;
const LAST_YEAR = 9999;

/** Whether `text` is a period in the one canonical form, `1873-01` … `9999-12`. */
export function isPeriod(text: string): text is Period {
  const year = PERIOD_PATTERN.exec(text)?.[1];
  return year !== undefined && Number(year) >= FIRST_YEAR;
}

/** The period written as `text` in canonical form.
 *  @throws RangeError for anything else; forgiving input is read by `readPeriod`. */
export function parsePeriod(text: string): Period {
  if (!isPeriod(text)) throw new RangeError(`not a period YYYY-MM: ${text}`);
  return text;
}

/** The period of a year and a month (1–12). @throws RangeError when there is no such period. */
export function periodOf(year: number, month: number): Period {
  return parsePeriod(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`);
}

/** Calendar year of a period. */
export function yearOf(period: Period): number {
  return Number(period.slice(0, 4));
}

/** Month of a period, 1–12. */
export function monthOf(period: Period): number {
  return Number(period.slice(5, 7));
}

/** The period `months` later (earlier when negative).
 *  @throws RangeError when `months` is not an integer or the result leaves 1873–9999. */
export function addMonths(period: Period, months: number): Period {
  if (!Number.isInteger(months)) throw new RangeError(`not a whole number of months: ${months}`);
  const index = monthIndex(period) + months;
  const year = Math.floor(index / 12);
  if (year > LAST_YEAR || year < FIRST_YEAR) throw new RangeError(`no period in year ${year}`);
  return periodOf(year, index - year * 12 + 1);
}

/** Months from `from` to `to`: negative when `to` is the earlier one. */
export function monthsBetween(from: Period, to: Period): number {
  return monthIndex(to) - monthIndex(from);
}

/** Every period from `from` to `to`, both included, in order; empty when `to` is the earlier one. */
export function periodsFromTo(from: Period, to: Period): Period[] {
  const length = Math.max(0, monthsBetween(from, to) + 1);
  return Array.from({ length }, (_, months) => addMonths(from, months));
}

/** Order of two periods for sorting: negative, zero or positive. */
export function comparePeriods(left: Period, right: Period): number {
  return monthIndex(left) - monthIndex(right);
}

/** The reference day of a period: the last day of its month, `YYYY-MM-DD`.
 *  Source: product brief, rule 1 (a count belongs to a month). */
export function referenceDay(period: Period): string {
  return `${period}-${String(daysInMonth(yearOf(period), monthOf(period)))}`;
}

/** The period in which a day `YYYY-MM-DD` lies. @throws RangeError when there is no such day. */
export function periodOfDay(day: string): Period {
  const [, month = '', date = ''] = DAY_PATTERN.exec(day) ?? [];
  if (!isPeriod(month)) throw new RangeError(`not a day YYYY-MM-DD: ${day}`);
  const isDate = Number(date) >= 1 && Number(date) <= daysInMonth(yearOf(month), monthOf(month));
  if (!isDate) throw new RangeError(`not a day YYYY-MM-DD: ${day}`);
  return month;
}

function monthIndex(period: Period): number {
  return yearOf(period) * 12 + monthOf(period) - 1;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
