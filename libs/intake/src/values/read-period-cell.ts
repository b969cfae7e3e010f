import { periodOfDay, readDay, readPeriod, type Period } from '@soshiki/base';
import { plainText } from './cell-text';

const IN_SIX = /^((?:19|20)\d{2})(0[1-9]|1[0-2])$/;
/** Characters of a cell that may be a period. */
const LONGEST = 100;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const ENGLISH = /^([a-z]{3})[a-z]*[.,-]*(\d{4})$/;
const IN_BRACKETS = /^[([【「〔](.*)[)\]】」〕]$/;

/** The period a cell or a header says: what `readPeriod` takes, a day of the month (`2025-12-31`, `令和7年12月31日現在`),
 *  `202512`, `20251231`, `Dec 2025`; `null` for anything else. A year (`2025年`) or fiscal year (`2025年度`) is no period. */
export function readPeriodCell(text: string): Period | null {
  if (text.length > LONGEST) return null;
  const plain = plainText(text).replace(IN_BRACKETS, '$1');
  return (
    readPeriod(plain) ??
    monthOfDay(text) ??
    monthOfDay(plain) ??
    monthInSix(plain) ??
    englishMonth(plain)
  );
}

/** Whether a cell names a year or a fiscal year, which is no period. */
export function isYearOnly(text: string): boolean {
  return (
    text.length <= LONGEST &&
    /^(?:\d{4}|(?:明治|大正|昭和|平成|令和|[mtshr])(?:元|\d{1,2}))年?度?$/.test(plainText(text))
  );
}

function monthOfDay(text: string): Period | null {
  const day = readDay(text.replace(/(?:現在|時点)$/, ''));
  return day === null ? null : periodOfDay(day);
}

function monthInSix(plain: string): Period | null {
  const [, year = '', month = ''] = IN_SIX.exec(plain) ?? [];
  return year === '' ? null : readPeriod(`${year}-${month}`);
}

function englishMonth(plain: string): Period | null {
  const [, name = '', year = ''] = ENGLISH.exec(plain) ?? [];
  const month = MONTHS.indexOf(name) + 1;
  return month === 0 ? null : readPeriod(`${year}-${String(month)}`);
}
