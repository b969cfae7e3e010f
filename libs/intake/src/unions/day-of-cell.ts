import { addDays, readDay } from '@soshiki/base';

/** The day of the week that people add. */
const WEEKDAY = /\s*[(（][日月火水木金土](?:曜日?)?[)）]\s*$/;

/** Days that a spreadsheet left as numbers: counted from 30 December 1899; from 1927 to 2099. */
const SERIAL = /^\d{5}$/;
const FIRST_SERIAL = 10_000;
const LAST_SERIAL = 73_050;
const BEFORE_FIRST = '1899-12-30';

/** No day is written longer. */
const LONGEST = 40;

/** The day `YYYY-MM-DD` of a cell of a column of days, or `null` when it is none: as `readDay`, with the day of the week behind
 *  it, and the number of days that a spreadsheet has where nobody told it to show a day. */
export function dayOfCell(text: string): string | null {
  if (text.length > LONGEST) return null;
  return serialDay(text.normalize('NFKC')) ?? readDay(text.replace(WEEKDAY, ''));
}

function serialDay(text: string): string | null {
  const serial = SERIAL.test(text) ? Number(text) : 0;
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return null;
  return addDays(BEFORE_FIRST, serial);
}
