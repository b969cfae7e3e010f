import type { Period } from '@soshiki/base';
import type { MembersUnit, SourceRow } from '../source';
import { plainText } from '../values/cell-text';
import { readPeriodCell } from '../values/read-period-cell';

/** What the rows above a header say of all figures below it. */
export interface Title {
  readonly period: Period | null;
  readonly unit: MembersUnit | null;
}

const UNIT = /単位.*?(千人|百人|[人名])|^[([](千人|百人|[人名])[)\]]$/;
const MONTH =
  /(?:(?:明治|大正|昭和|平成|令和)(?:元|\d{1,2})年\d{1,2}月|\d{4}年\d{1,2}月|(?:\d{4}|[mtshr]\d{1,2})[-/.]\d{1,2}(?![\d]))(?:\d{1,2}日|[-/.]\d{1,2}(?!\d))?(末日?)?(現在|時点)?/g;

/** Days on which a sheet was made, which say nothing of its figures. */
const MADE_ON = /(?:作成|印刷|出力|発行|更新|提出|回答)日?[:は]?$/;
const MADE_AFTER = /^日?\)?(?:作成|印刷|出力|発行|更新|提出)/;

/** Cells of one row and characters of one cell that are looked at. */
const MOST_CELLS = 100;
const MOST_CHARACTERS = 200;

/** The period (2025年12月現在) and the unit (単位：千人) that the title of a sheet names. Of several months the one with 現在,
 *  時点 or 末 is meant, else the first; never the day on which the sheet was made. */
export function titleOf(rows: readonly SourceRow[]): Title {
  const texts = rows.flatMap((row) =>
    row
      .slice(0, MOST_CELLS)
      .flatMap((text) => (text === '' ? [] : [plainText(text.slice(0, MOST_CHARACTERS))])),
  );
  const months = texts.flatMap(monthsIn);
  const surest = months.find(({ isReference }) => isReference) ?? months[0];
  const units = texts.flatMap((text) => unitIn(text) ?? []);
  return { period: surest?.period ?? null, unit: units[0] ?? null };
}

function monthsIn(text: string): { readonly period: Period; readonly isReference: boolean }[] {
  return [...text.matchAll(MONTH)].flatMap((found) => {
    const [written, end, now] = found;
    const before = text.slice(0, found.index);
    const after = text.slice(found.index + written.length);
    const period = readPeriodCell(written);
    if (period === null || MADE_ON.test(before) || MADE_AFTER.test(after)) return [];
    return [{ period, isReference: end !== undefined || now !== undefined }];
  });
}

function unitIn(text: string): MembersUnit | null {
  const found = UNIT.exec(text);
  const word = found?.[1] ?? found?.[2];
  if (word === undefined) return null;
  if (word === '千人') return 1000;
  return word === '百人' ? 100 : 1;
}
