import pg from 'pg';

const DATE = 1082;
const DATE_ARRAY = 1182;
const INT8 = 20;
const INT8_ARRAY = 1016;
const TEXT_ARRAY = 1009;

/** The driver's own types name neither arrays nor what a parser returns. */
const builtIn = pg.types.getTypeParser as unknown as (
  id: number,
  format?: 'text' | 'binary',
) => (text: string) => unknown;

const parseTextArray = builtIn(TEXT_ARRAY) as (text: string) => (string | null)[];

const ours = new Map<number, (text: string) => unknown>([
  [DATE, (text) => text],
  [DATE_ARRAY, parseTextArray],
  [INT8, wholeNumber],
  [
    INT8_ARRAY,
    (text) => parseTextArray(text).map((item) => (item === null ? null : wholeNumber(item))),
  ],
]);

/** How our connections read PostgreSQL's values. A `date` stays `YYYY-MM-DD` (as a Date it would be a
 *  day off east of UTC); `bigint` (ids, sums of head-counts) is a number; `numeric` stays text. */
export const TYPE_PARSERS: pg.CustomTypesConfig = {
  getTypeParser: (id: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : ours.get(id)) ?? builtIn(id, format),
};

/** @throws RangeError beyond 2^53: a count that large is a defect, and a rounded one would hide it. */
function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) {
    throw new RangeError(`bigint ${text} does not fit a number`);
  }
  return number;
}
