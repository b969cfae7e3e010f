import type { IntakeField, SourceRow } from '../source';
import { saysNothing } from '../values/cell-text';
import { readEmployment } from '../values/read-employment';
import { readGender } from '../values/read-gender';
import { readMembers } from '../values/read-members';
import { readPeriodCell } from '../values/read-period-cell';
import { readPrefecture } from '../values/read-prefecture';
import { totalWords } from '../values/total-words';

/** What the cells below a header look like, as shares (0 to 1) of those that say something. */
export interface ColumnBody {
  readonly filled: number;
  readonly numbers: number;
  readonly codes: number;
  readonly texts: number;
  readonly likeliest: IntakeField | null;
  /** Whether they only count the rows: 1, 2, 3. */
  readonly countsRows: boolean;
}

const ROWS_SEEN = 100;
const CODE = /^'?\d{3,6}$/;
const MOST = 0.8;

/** The cells of a column below the header, judged by the first hundred. */
export function columnBody(rows: readonly SourceRow[], place: number): ColumnBody {
  const cells = rows
    .slice(0, ROWS_SEEN)
    .map((row) => (row[place] ?? '').slice(0, 100).trim())
    .filter((text) => !saysNothing(text) && totalWords(text) === null);
  const shareOf = (is: (text: string) => boolean) =>
    cells.length === 0 ? 0 : cells.filter(is).length / cells.length;
  const numbers = shareOf((text) => typeof readMembers(text, 1) === 'number');
  const codes = shareOf((text) => CODE.test(text)) * (haveOneLength(cells) ? 1 : 0);
  const texts = shareOf((text) => /\p{L}/u.test(text));
  return {
    filled: cells.length,
    numbers,
    codes,
    texts,
    likeliest: valueField(shareOf),
    countsRows: cells.length > 1 && cells.every((text, at) => text === String(at + 1)),
  };
}

/** Codes are written with equally many digits; head-counts are not. */
function haveOneLength(cells: readonly string[]): boolean {
  const lengths = new Set(cells.map((text) => text.length));
  return lengths.size === 1 && new Set(cells).size > 1;
}

/** The field whose words the cells are, when most of them are. Bare numbers are months or prefectures in no one's mind. */
function valueField(shareOf: (is: (text: string) => boolean) => number): IntakeField | null {
  const words = (read: (text: string) => unknown) => (text: string) =>
    !/^\d{1,4}$/.test(text) && read(text) !== null;
  const readers = {
    gender: readGender,
    employment: readEmployment,
    prefecture: readPrefecture,
    period: readPeriodCell,
  } as const;
  const fields = ['gender', 'employment', 'prefecture', 'period'] as const;
  return fields.find((field) => shareOf(words(readers[field])) >= MOST) ?? null;
}
