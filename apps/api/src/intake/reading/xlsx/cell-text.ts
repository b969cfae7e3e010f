const DAY_MS = 86_400_000;
/** Day 0 of both calendars of Excel. The older one counts a 29th of February 1900 that never was: before it, a day less.
 *  Source: ECMA-376, part 1, 18.17.4.1. */
const DAY_0 = Date.UTC(1899, 11, 30);
const DAY_0_OF_1904 = Date.UTC(1904, 0, 1);
const FIRST_AFTER_MISTAKE = 60;
const LAST_DAY = 2_958_465;

/** A number of a spreadsheet as a day, `YYYY-MM-DD`; null when it is none that it could show. */
export function dayOfSerial(serial: number, has1904: boolean): string | null {
  if (!(serial >= 1 && serial < LAST_DAY + 1)) return null;
  const days = Math.floor(serial);
  const shift = !has1904 && days < FIRST_AFTER_MISTAKE ? 1 : 0;
  const start = has1904 ? DAY_0_OF_1904 : DAY_0;
  return new Date(start + (days + shift) * DAY_MS).toISOString().slice(0, 10);
}

/** A number as it stands in a file as its plain decimal digits, to the 15 that a spreadsheet holds; other text as it is. */
export function plainNumber(written: string): string {
  if (/^-?\d{1,15}$/.test(written)) return written;
  const number = Number(written);
  if (written.trim() === '' || !Number.isFinite(number)) return written;
  const rounded = Number(number.toPrecision(15));
  const text = String(rounded);
  if (!text.includes('e')) return text;
  return Math.abs(rounded) >= 1
    ? BigInt(rounded).toString()
    : rounded.toFixed(20).replace(/0+$/, '');
}

/** The place of a column from 0 by its letters (`A`, `XFD`), and the row from 1; null for what is no address. */
export function placeOf(address: string): { column: number; row: number } | null {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,8})$/.exec(address) ?? [];
  if (letters === '') return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, row: Number(digits) };
}

/** The letters of a column that counts from 0. */
export function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}
