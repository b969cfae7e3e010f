import { refused, type Refused } from './refused';

/** What a sheet may hold at most. Sources: Excel's own limits (32,767 characters in a cell), and what figures of unions
 *  can need: a million rows, a column for each prefecture, gender and employment. */
export const MOST_COLUMNS = 1000;
export const MOST_ROWS = 1_100_000;
export const LONGEST_CELL = 32_767;

/** How many rows from the top are looked at to find out what a sheet holds. */
export const TOP_ROWS = 200;

export function tooManyColumns(row: number): Refused {
  return refused(
    'too-many-columns',
    {
      ja: `${row} 行目の列が多すぎます（${MOST_COLUMNS} 列まで）。`,
      en: `Row ${row} has too many columns (at most ${MOST_COLUMNS}).`,
    },
    row,
  );
}

export function tooManyRows(): Refused {
  return refused('too-many-rows', {
    ja: `行が多すぎます（${MOST_ROWS.toLocaleString('en')} 行まで）。ファイルを分けてください。`,
    en: `There are too many rows (at most ${MOST_ROWS.toLocaleString('en')}). Split the file.`,
  });
}

export function tooLongCell(row: number): Refused {
  return refused(
    'too-long-cell',
    {
      ja: `${row} 行目に長すぎるセルがあります（${LONGEST_CELL.toLocaleString('en')} 文字まで）。引用符（"）の閉じ忘れがないか確かめてください。`,
      en: `Row ${row} has a cell that is too long (at most ${LONGEST_CELL.toLocaleString('en')} characters). Is a quotation mark (") not closed?`,
    },
    row,
  );
}
