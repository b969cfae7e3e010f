import { INTAKE_FIELDS, type IntakeKind, type SourceRow } from '../source';
import type { HeaderRows } from './header-rows';
import { headingOf } from './heading';

/** Texts over one column from top to bottom, merged cells filled. */
export interface HeaderText {
  readonly place: number;
  readonly texts: readonly string[];
}

/** What stands over each column of a sheet. A merged cell comes as its text and blanks to the right: those take it where
 *  something stands below them and nothing of theirs above. */
export function headerTexts(
  top: readonly SourceRow[],
  { headerFrom, headerTo }: HeaderRows,
  kind: IntakeKind,
): HeaderText[] {
  const rows = headerFrom === 0 ? [] : top.slice(headerFrom - 1, headerTo);
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const own = rows.map((row) => Array.from({ length: width }, (_, place) => trimmed(row[place])));
  const filled = own.map((row, level) => filledRow(row, own, { level, kind }));
  return Array.from({ length: width }, (_, place) => ({
    place,
    texts: filled.map((row) => row[place] ?? '').filter((text) => text !== ''),
  }));
}

function filledRow(
  row: readonly string[],
  own: readonly (readonly string[])[],
  at: { readonly level: number; readonly kind: IntakeKind },
): string[] {
  let group = '';
  return row.map((text, place) => {
    const above = own.slice(0, at.level).some((upper) => upper[place] !== '');
    const below = own.slice(at.level + 1).some((lower) => lower[place] !== '');
    if (text !== '') group = isGroup(text, at.kind) ? text : '';
    else if (above) group = '';
    return text === '' && below ? group : text;
  });
}

/** Fields that a sheet has once. */
const ONE_COLUMN = INTAKE_FIELDS.filter((field) => field !== 'members' && field !== 'total');

/** Whether a text may stand over several columns: all but the name of one column. */
function isGroup(text: string, kind: IntakeKind): boolean {
  const heading = headingOf(text, kind);
  return heading === null || ONE_COLUMN.every((field) => field !== heading.field);
}

function trimmed(text: string | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
