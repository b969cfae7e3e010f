import { readPeriod } from './era';
import { periodOfDay } from './period';

const TIME = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/;
const PLAIN = /^\d{4}-\d{2}-\d{2}$/;
const IN_EIGHT = /^(\d{4})(\d{2})(\d{2})$/;
const WITH_DATE = /^(.*?[年月\-/.]\d{1,2})(?:月|[-/.])(\d{1,2})日?$/;

/** The day `YYYY-MM-DD` a person wrote, or `null` when it is none: `2025-12-31`, `2025/4/1`, `2025.4.1`, `2025年4月1日`,
 *  `令和7年4月1日`, `R7.4.1`, `20250401`, full-width digits, spaces, and what a spreadsheet adds as time of day.
 *  Source: product brief, "Forgiving in, strict out". */
export function readDay(text: string): string | null {
  if (PLAIN.test(text)) return dayOrNull(text);
  const plain = text.normalize('NFKC').trim().replace(TIME, '').replace(/\s/g, '');
  return dayInEight(plain) ?? dayByMonth(plain);
}

function dayInEight(plain: string): string | null {
  return IN_EIGHT.test(plain) ? dayOrNull(plain.replace(IN_EIGHT, '$1-$2-$3')) : null;
}

function dayByMonth(plain: string): string | null {
  const [, month = '', date = ''] = WITH_DATE.exec(plain) ?? [];
  const period = readPeriod(month);
  return period === null ? null : dayOrNull(`${period}-${date.padStart(2, '0')}`);
}

/** @returns `null` for a day the calendar does not have, as 30 February. */
function dayOrNull(day: string): string | null {
  try {
    periodOfDay(day);
    return day;
  } catch {
    // A range error is all that it throws, and here means that there is no such day.
    return null;
  }
}
