import type { SheetPlan, SourceRow } from '../source';
import { plainText } from '../values/cell-text';

const NOTE = /^[(（[【]?(?:[※＊*]|注|備考|出典|資料|出所)/;

/** Whether the first text of a row makes it a note below the table (`※`, `注`, `出典`). */
export function isNote(row: SourceRow): boolean {
  const first = row.find((text) => text !== '' && text.trim() !== '');
  return first !== undefined && NOTE.test(first.trim());
}

/** Tells rows that repeat the header, as a sheet does at the top of each printed page: every cell of theirs stands in the
 *  header of its column too. */
export function headerRepeats({ columns }: SheetPlan): (row: SourceRow) => boolean {
  const headers = new Map(columns.map(({ place, header }) => [place, plainText(header)]));
  return (row) => {
    const cells = row.flatMap((text, place) => (text.trim() === '' ? [] : [{ text, place }]));
    return (
      cells.length > 0 &&
      cells.every(({ text, place }) => headers.get(place)?.includes(plainText(text)) === true)
    );
  };
}
