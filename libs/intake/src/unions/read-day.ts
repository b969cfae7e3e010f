import { addDays, periodOfDay, readPeriod } from '@soshiki/base';

/** The month with what follows it, and the date within it. */
const PARTED = /^(.+?(?:年|[-/.]).*?(?:月|[-/.]))(\d{1,2})日?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
/** The time that a spreadsheet adds to a day. */
const MIDNIGHT = /[\sT]0?0:00(?::00(?:\.0+)?)?Z?$/;
/** The day of the week that people add. */
const WEEKDAY = /\([日月火水木金土](?:曜日?)?\)$/;
/** No day is written longer. */
const LONGEST = 40;
const DASHES = /[‐‑‒–—―−ー]/g;

/** Days of a spreadsheet that were left as numbers: days since 30 December 1899, from 1927 to 2099. */
const SERIAL = /^\d{5}$/;
const FIRST_SERIAL = 10_000;
const LAST_SERIAL = 73_050;
const BEFORE_FIRST_SERIAL = '1899-12-30';

/** The calendar day a person or a spreadsheet wrote, as `YYYY-MM-DD`, or `null` when it is none: `2016-04-01`, `2016/4/1`,
 *  `2016.4.1`, `20160401`, `2016年4月1日`, `平成28年4月1日`, `H28.4.1`, a spreadsheet's number of days, full-width digits. A day that
 *  no calendar has (30 February) is `null`, not moved. Source: product brief, "Forgiving in, strict out". */
export function readDay(text: string): string | null {
  if (text.length > LONGEST) return null;
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(MIDNIGHT, '')
    .replace(/\s/g, '')
    .replace(WEEKDAY, '')
    .replace(DASHES, '-');
  return compactDay(plain) ?? serialDay(plain) ?? partedDay(plain);
}

function compactDay(text: string): string | null {
  const [, year, month, date] = COMPACT.exec(text) ?? [];
  return year === undefined ? null : dayOrNull(`${year}-${month}-${date}`);
}

function serialDay(text: string): string | null {
  const serial = SERIAL.test(text) ? Number(text) : 0;
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return null;
  return addDays(BEFORE_FIRST_SERIAL, serial);
}

function partedDay(text: string): string | null {
  const [, month = '', date = ''] = PARTED.exec(text) ?? [];
  const period = readPeriod(month.replace(/[-/.]$/, ''));
  return period === null ? null : dayOrNull(`${period}-${date.padStart(2, '0')}`);
}

function dayOrNull(day: string): string | null {
  try {
    periodOfDay(day);
    return day;
  } catch {
    // There is no such day in the calendar: that is the answer.
    return null;
  }
}
