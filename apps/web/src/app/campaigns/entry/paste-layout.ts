import type { Gender } from '@soshiki/base';
import type { EntryRowData } from '@soshiki/contracts';
import {
  type ColumnPlan,
  type MembersUnit,
  type SheetPlan,
  type SourceRow,
  type UnionIndex,
  planOf,
  readMembers,
  unionIndex,
  withColumns,
} from '@soshiki/intake';
import { codeColumn, columnsWhere, nameColumn, textAt, widthOf } from './paste-columns';

type Known = Pick<EntryRowData, 'code' | 'name' | 'kana' | 'shortName' | 'formerNames'>;
type SetColumn = Parameters<typeof withColumns>[1][number];

/** How a pasted range is read. */
export interface PasteLayout {
  readonly plan: SheetPlan;
  /** Column of the reasons, from 0. */
  readonly note: number | null;
}

/** Codes of the database have no part in figures. */
export const NO_VOCABULARY = { industries: [], industryGroups: [] } as const;

/** A column of which only the cells tell what it is. */
const GUESSED = 0.5;
const NOTE = /(備考|理由|メモ|摘要|note|reason|remark)/i;
const WHOLE = { prefecture: null, gender: null, employment: null } as const;
const GENDERS: readonly Gender[] = ['male', 'female', 'unknown'];

/** The unions by which pasted rows are matched, with those chosen by hand. */
export function indexOf(
  rows: readonly Known[],
  matches: ReadonlyMap<string, string> = new Map(),
): UnionIndex {
  const known = rows.map(({ code, name, kana, shortName, formerNames }) => ({
    ...{ code, name },
    otherNames: [kana, ...(shortName === null ? [] : [shortName]), ...formerNames],
  }));
  return unionIndex(known, matches);
}

/** Whether a range says itself which unions it is about. */
export function identifies(range: readonly SourceRow[], rows: readonly Known[]): boolean {
  const { columns } = layoutOf(range, indexOf(rows), []).plan;
  return columns.some(({ field }) => field === 'code' || field === 'name');
}

/** How a range is read: as a file with the same header would be. Without a header, a range as wide as the sheet itself has
 *  the columns of the sheet (`own`); of another, the unions tell which column names them. */
export function layoutOf(
  range: readonly SourceRow[],
  index: UnionIndex,
  own: readonly string[],
): PasteLayout {
  const plan = planOf(range, { kind: 'figures', vocabulary: NO_VOCABULARY });
  const isOwn = plan.headerTo === 0 && own.length > 0 && widthOf(range) === own.length;
  if (isOwn) return ownLayout(plan, own);
  const named = withColumns(plan, unionColumns(range.slice(plan.headerTo), plan, index));
  const note = plan.columns.find(({ field, header }) => field === 'ignore' && NOTE.test(header));
  if (plan.headerTo > 0) return { plan: named, note: note?.place ?? null };
  return { plan: withColumns(named, countsOf(range, named)), note: null };
}

/** Columns that hold numbers and name no union, for the choice of another one. */
export function numberColumns(range: readonly SourceRow[], { plan }: PasteLayout): number[] {
  const keys = plan.columns.filter(({ field }) => !isCount(field) && field !== 'ignore');
  const taken = new Set(keys.map(({ place }) => place));
  return columnsWhere(range.slice(plan.headerTo), isNumber).filter((place) => !taken.has(place));
}

/** The same with the members in the column chosen, and nowhere else. */
export function withMembersFrom({ plan, note }: PasteLayout, place: number): PasteLayout {
  const others = plan.columns
    .filter((column) => isCount(column.field) && column.place !== place)
    .map((column) => ({ place: column.place, field: 'ignore' as const }));
  const members = { place, field: 'members' as const, unit: unitOf(plan, place), ...WHOLE };
  return { plan: withColumns(plan, [...others, members]), note };
}

/** Columns of numbers that are read. */
export function countsIn({ plan }: PasteLayout): readonly ColumnPlan[] {
  return plan.columns.filter(({ field }) => isCount(field));
}

/** What its header says, or the title of the sheet, of which the columns that are read know. */
function unitOf({ columns }: SheetPlan, place: number): MembersUnit {
  const chosen = columns.find((column) => column.place === place);
  if (chosen !== undefined && isCount(chosen.field)) return chosen.unit;
  const own = unitIn(chosen?.header ?? '');
  const titled = columns.find(({ field, header }) => isCount(field) && unitIn(header) === null);
  return own ?? titled?.unit ?? 1;
}

function unitIn(header: string): MembersUnit | null {
  if (header.includes('千人')) return 1000;
  return header.includes('百人') ? 100 : null;
}

/** The sheet's own columns: the members check the genders, or stand alone where none is given. */
function ownLayout(plan: SheetPlan, own: readonly string[]): PasteLayout {
  const columns = own.map((key, place): SetColumn => {
    if (key === 'code' || key === 'name') return { place, field: key };
    if (key === 'members') return { place, field: 'total', ...WHOLE };
    const gender = GENDERS.find((one) => one === key);
    if (gender === undefined) return { place, field: 'ignore' };
    return { place, field: 'members', ...WHOLE, gender };
  });
  const note = own.indexOf('note');
  return { plan: withColumns(plan, columns), note: note < 0 ? null : note };
}

/** What names the unions: the columns whose header says so, else those in which the unions are found. */
function unionColumns(
  body: readonly SourceRow[],
  { columns }: SheetPlan,
  index: UnionIndex,
): SetColumn[] {
  const said = (field: 'code' | 'name') =>
    columns.find((column) => column.field === field && column.confidence > GUESSED)?.place ?? null;
  const [code, name] = [
    said('code') ?? codeColumn(body, index),
    said('name') ?? nameColumn(body, index),
  ];
  const places = { code, name };
  const wrong = columns.flatMap(({ field, place }): SetColumn[] => {
    if (field !== 'code' && field !== 'name') return [];
    return places[field] === place ? [] : [{ place, field: 'ignore' }];
  });
  return [
    ...wrong,
    ...(code === null ? [] : [{ place: code, field: 'code' as const }]),
    ...(name === null ? [] : [{ place: name, field: 'name' as const }]),
  ];
}

/** Without a header one column of numbers are the members. Of several it is the first; where that is the sum of those
 *  after it, these are the genders. */
function countsOf(range: readonly SourceRow[], plan: SheetPlan): SetColumn[] {
  const [first, ...rest] = numberColumns(range, { plan, note: null });
  if (first === undefined) return [];
  const parts = rest.slice(0, GENDERS.length);
  const others = rest.map((place): SetColumn => ({ place, field: 'ignore' }));
  if (parts.length < 2 || !isSumOf(range, first, parts)) {
    return [...others, { place: first, field: 'members', ...WHOLE }];
  }
  const genders = parts.map((place, at): SetColumn => {
    return { place, field: 'members', ...WHOLE, gender: GENDERS[at] ?? 'unknown' };
  });
  return [...others, { place: first, field: 'total', ...WHOLE }, ...genders];
}

function isSumOf(range: readonly SourceRow[], sum: number, parts: readonly number[]): boolean {
  const numberAt = (row: SourceRow, place: number) => {
    const read = readMembers(textAt(row, place), 1);
    return typeof read === 'number' ? read : 0;
  };
  return range.every(
    (row) =>
      parts.reduce((before, place) => before + numberAt(row, place), 0) === numberAt(row, sum),
  );
}

function isCount(field: ColumnPlan['field']): boolean {
  return field === 'members' || field === 'total';
}

function isNumber(text: string): boolean {
  return typeof readMembers(text, 1) === 'number';
}
