import type { ImportColumn, ImportedFile } from '@soshiki/contracts';

/** What a person may say of a column. */
export type ColumnMeaning = Omit<ImportColumn, 'place' | 'header' | 'confidence'>;

/** What was chosen anew, by place. */
export type ColumnEdits = ReadonlyMap<number, ColumnMeaning>;

/** What keeps a mapping from being of use. */
export type ColumnFault = 'noUnion' | 'noMembers' | 'twice' | 'noPeriod';

/** Fields that one column at most can hold. */
const ONCE: readonly ImportColumn['field'][] = ['code', 'name', 'kana', 'period', 'figurePeriod'];

/** A meaning with one part of it chosen anew. Another field than a number has no unit and stands for no part. */
export function changed(column: ColumnMeaning, change: Partial<ColumnMeaning>): ColumnMeaning {
  const { field, unit, period, prefecture, gender, employment } = { ...column, ...change };
  if (holdsMembers(field)) return { field, unit, period, prefecture, gender, employment };
  return { field, unit: 1, period: null, prefecture: null, gender: null, employment: null };
}

/** Whether a field is a number of persons. */
export function holdsMembers(field: ImportColumn['field']): boolean {
  return field === 'members' || field === 'total';
}

/** The edits after one more; one that says what was there before is none. */
export function withEdit(
  edits: ColumnEdits,
  column: ImportColumn,
  meaning: ColumnMeaning,
): ColumnEdits {
  const after = new Map(edits);
  if (isSame(meaning, column)) after.delete(column.place);
  else after.set(column.place, meaning);
  return after;
}

/** The columns as they are meant now. */
export function withEdits(columns: readonly ImportColumn[], edits: ColumnEdits): ImportColumn[] {
  return columns.map((column) => ({ ...column, ...edits.get(column.place) }));
}

/** What is still missing in a mapping, in the order in which it is best mended. */
export function faultsIn(
  { kind, period }: Pick<ImportedFile, 'kind' | 'period'>,
  columns: readonly ImportColumn[],
): ColumnFault[] {
  const fields = columns.map(({ field }) => field);
  const faults: ColumnFault[] = [];
  if (!fields.includes('code') && !fields.includes('name')) faults.push('noUnion');
  if (kind === 'figures') {
    if (!fields.some(holdsMembers)) faults.push('noMembers');
    if (period === null && !saysPeriod(columns)) faults.push('noPeriod');
  }
  const isTwice = (field: ImportColumn['field']) =>
    fields.filter((one) => one === field).length > 1;
  if (ONCE.some(isTwice)) faults.push('twice');
  return faults;
}

/** Whether the columns themselves say of which period their figures are. */
export function saysPeriod(columns: readonly ImportColumn[]): boolean {
  if (columns.some(({ field }) => field === 'period' || field === 'figurePeriod')) return true;
  const numbers = columns.filter(({ field }) => holdsMembers(field));
  return numbers.length > 0 && numbers.every(({ period }) => period !== null);
}

/** How sure a proposal is, in words. */
export function sureness({
  field,
  confidence,
}: ImportColumn): 'sure' | 'likely' | 'guess' | 'none' {
  if (field === 'ignore') return 'none';
  if (confidence >= 0.9) return 'sure';
  return confidence >= 0.6 ? 'likely' : 'guess';
}

/** Letter of a column as a spreadsheet shows it: 0 → `A`, 26 → `AA`. */
export function columnLetter(place: number): string {
  const rest = Math.floor(place / 26);
  const letter = String.fromCharCode(65 + (place % 26));
  return rest === 0 ? letter : columnLetter(rest - 1) + letter;
}

function isSame(one: ColumnMeaning, other: ColumnMeaning): boolean {
  const keys = ['field', 'unit', 'period', 'prefecture', 'gender', 'employment'] as const;
  return keys.every((key) => one[key] === other[key]);
}
