import type { EntryRowData, ReportCell } from '@soshiki/contracts';
import { countOf } from '../report/typed-count';
import { type FigureRead, type Judging, isBreakdown } from '../report/typed-figure';

/** The fields of a row that one types into. */
export const ENTRY_FIELDS = ['members', 'male', 'female', 'unknown', 'note'] as const;
export type EntryField = (typeof ENTRY_FIELDS)[number];

/** Men, women, and those who did not say. */
export const GENDER_FIELDS = ['male', 'female', 'unknown'] as const;
export type GenderField = (typeof GENDER_FIELDS)[number];

/** A row as it was typed, read or not. The members may be left out beside the genders: then they are their sum. */
export type EntryTexts = Readonly<Record<EntryField, string>>;

/** In which parts a report is: of one place and employment type, where the genders can be entered beside the members; or in
 *  more, which want the page of the report: its own, or those of last time that a total alone would lose. */
export type EntryShape =
  | { readonly is: 'one'; readonly place: Omit<ReportCell, 'gender' | 'members'> }
  | { readonly is: 'parts' | 'partsBefore' };

/** Where members of a report of the total alone are. Source: product brief, Vocabulary. */
const NOWHERE = { prefecture: '00', employment: 'unknown' } as const;

export function shapeOf({ cells, previous }: Pick<EntryRowData, 'cells' | 'previous'>): EntryShape {
  const own = placeOf(cells);
  if (own === null) return { is: 'parts' };
  if (own !== undefined && isBreakdown(cells)) return { is: 'one', place: own };
  const before = placeOf(previous?.cells ?? []);
  if (before === null) return { is: 'partsBefore' };
  return { is: 'one', place: before ?? NOWHERE };
}

/** What the row starts from: the draft, else the newest revision. */
export function textsOf({ members, cells, reasons }: EntryRowData): EntryTexts {
  const isInParts = isBreakdown(cells);
  const note = [...new Set(Object.values(reasons))].join('、');
  const part = (gender: GenderField) => {
    const found = cells.filter((cell) => cell.gender === gender);
    if (!isInParts || found.length === 0) return '';
    return String(found.reduce((sum, cell) => sum + cell.members, 0));
  };
  return {
    members: members === null || isInParts ? '' : String(members),
    ...{ male: part('male'), female: part('female'), unknown: part('unknown') },
    note,
  };
}

/** The typed numbers, read: `null` where nothing was typed, NaN where it is no head-count. Unit: persons. */
export function readEntry(texts: EntryTexts, shape: EntryShape): FigureRead {
  const total = countOf(texts.members);
  const place = shape.is === 'one' ? shape.place : NOWHERE;
  const parts = GENDER_FIELDS.flatMap((gender) => {
    const members = countOf(texts[gender]);
    return members === null ? [] : [{ ...place, gender, members }];
  });
  if (parts.length === 0) {
    const whole = { ...NOWHERE, gender: 'unknown', members: total ?? 0 } as const;
    return { members: total, cells: whole.members > 0 ? [whole] : [], sum: whole.members };
  }
  const sum = parts.reduce((before, { members }) => before + members, 0);
  return { members: total ?? sum, cells: parts.filter(({ members }) => members !== 0), sum };
}

/** Whether the genders were given. */
export function isByGender(texts: EntryTexts): boolean {
  return GENDER_FIELDS.some((gender) => texts[gender].trim() !== '');
}

/** What a row is judged by: the figures before it, as far back as they were the same. */
export function judgingOf(row: EntryRowData, period: string): Judging {
  const { previous } = row;
  const count = Math.max(1, Math.min(6, previous?.unchangedFor ?? 1));
  const figure = previous && {
    period: previous.period,
    revision: 1,
    members: previous.members,
    cells: previous.cells,
  };
  const earlier = figure === null ? [] : Array.from({ length: count }, () => figure);
  return { period, earlier, affiliations: row.affiliations };
}

/** Whether a figure is the one that is stored. */
export function isStored(
  { members, cells }: Pick<FigureRead, 'members' | 'cells'>,
  stored: Pick<EntryRowData, 'members' | 'cells'>,
): boolean {
  return members === stored.members && inWords(cells) === inWords(stored.cells);
}

/** The one place of cells; `undefined` without any, `null` with more. */
function placeOf(
  cells: readonly ReportCell[],
): Omit<ReportCell, 'gender' | 'members'> | null | undefined {
  const [first] = cells;
  if (first === undefined) return undefined;
  const { prefecture, employment } = first;
  const isOne = cells.every(
    (cell) => cell.prefecture === prefecture && cell.employment === employment,
  );
  return isOne ? { prefecture, employment } : null;
}

/** Of nobody there are no cells, however it was entered; the order says nothing. */
function inWords(cells: readonly ReportCell[]): string {
  return cells
    .filter(({ members }) => members !== 0)
    .map(({ prefecture, gender, employment, members }) =>
      [prefecture, gender, employment, String(members)].join(' '),
    )
    .sort()
    .join('\n');
}
