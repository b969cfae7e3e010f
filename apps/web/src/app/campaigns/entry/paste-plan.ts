import { readHeadcount } from '@soshiki/base';
import type { EntryRowData } from '@soshiki/contracts';
import { type Candidate, type SourceRow, type UnionIndex, unionIndex } from '@soshiki/intake';
import { ENTRY_FIELDS, type EntryField } from './entry-figure';

type Known = Pick<EntryRowData, 'code' | 'name' | 'kana' | 'shortName' | 'formerNames'>;

/** Which column of a pasted range is what; places from 0. */
export interface PasteLayout {
  /** Rows above the first union. */
  readonly header: number;
  readonly code: number | null;
  readonly name: number | null;
  readonly fields: Readonly<Partial<Record<EntryField, number>>>;
}

/** What a pasted row is about, and its texts. */
export interface PasteRow {
  /** From 0. */
  readonly place: number;
  readonly given: { readonly code: string; readonly name: string };
  readonly code: string | null;
  readonly candidates: readonly Candidate[];
  readonly values: Readonly<Partial<Record<EntryField, string>>>;
}

/** What headers call the fields, in matching form. */
const HEADERS: readonly (readonly ['code' | 'name' | EntryField, RegExp])[] = [
  ['code', /(コード|番号|^no\.?$|^code$)/i],
  ['name', /(組合名|名称|^組合$|加盟組合|^union|^name$)/i],
  ['male', /^(男|男性|男子|men|male)(組合員|人)?数?$/i],
  ['female', /^(女|女性|女子|women|female)(組合員|人)?数?$/i],
  ['unknown', /(未回答|不明|not answered|unknown)/i],
  ['note', /(備考|理由|メモ|note|reason)/i],
  ['members', /^(組合員数|人員|人数|組織人員|今回|合計|計|members|total|headcount)/i],
];
const HEADER_WITHIN = 10;

/** The unions by which pasted rows are matched. */
export function indexOf(rows: readonly Known[]): UnionIndex {
  return unionIndex(
    rows.map(({ code, name, kana, shortName, formerNames }) => ({
      code,
      name,
      otherNames: [kana, ...(shortName === null ? [] : [shortName]), ...formerNames],
    })),
  );
}

/** Whether a range says itself which unions it is about. */
export function identifies(range: readonly SourceRow[], rows: readonly Known[]): boolean {
  const { code, name } = layoutOf(range, indexOf(rows), []);
  return code !== null || name !== null;
}

/** What the columns of a range are: as its header says, else as its cells look. A range as wide as the sheet itself has the
 *  columns of the sheet (`own`). */
export function layoutOf(
  range: readonly SourceRow[],
  index: UnionIndex,
  own: readonly string[],
): PasteLayout {
  const headed = headedLayout(range);
  if (headed !== null) return headed;
  if (own.length > 0 && widthOf(range) === own.length) return ownLayout(own);
  const code = codeColumn(range, index);
  const name = nameColumn(range, index);
  const numbers = numberColumns(range).filter((place) => place !== code && place !== name);
  return { header: 0, code, name, fields: fieldsOf(range, numbers) };
}

/** Columns that hold numbers, for the choice of another one. */
export function numberColumns(range: readonly SourceRow[]): number[] {
  return columnsWhere(range, (text) => readHeadcount(text) !== null);
}

/** The rows of a range, each with the union it is about or those it may be about. Rows without a union are left out. */
export function rowsOf(
  range: readonly SourceRow[],
  layout: PasteLayout,
  index: UnionIndex,
): PasteRow[] {
  return range.flatMap((row, place) => {
    if (place < layout.header) return [];
    const given = { code: textAt(row, layout.code), name: textAt(row, layout.name) };
    if (given.code === '' && given.name === '') return [];
    const found = index.find(given);
    const values = Object.entries(layout.fields).flatMap(([field, column]) => {
      const text = textAt(row, column);
      return text === '' || text === '…' || text === '−' ? [] : [[field, text] as const];
    });
    return [
      {
        ...{ place, given, values: Object.fromEntries(values) },
        code: 'code' in found ? found.code : null,
        candidates: 'code' in found ? [] : found.candidates,
      },
    ];
  });
}

function headedLayout(range: readonly SourceRow[]): PasteLayout | null {
  for (const [place, row] of range.slice(0, HEADER_WITHIN).entries()) {
    const found = new Map<string, number>();
    row.forEach((text, column) => {
      const field = HEADERS.find(([, words]) => words.test(text.replace(/\s/g, '')))?.[0];
      if (field !== undefined && !found.has(field)) found.set(field, column);
    });
    const isHeader = found.size >= 2 && (found.has('code') || found.has('name'));
    if (!isHeader) continue;
    const [code, name] = [found.get('code') ?? null, found.get('name') ?? null];
    found.delete('code');
    found.delete('name');
    return { header: place + 1, code, name, fields: Object.fromEntries(found) };
  }
  return null;
}

function ownLayout(own: readonly string[]): PasteLayout {
  const fields = ENTRY_FIELDS.map((field) => [field, own.indexOf(field)] as const);
  const [code, name] = [own.indexOf('code'), own.indexOf('name')];
  return { header: 0, code, name, fields: Object.fromEntries(fields) };
}

/** Codes have leading zeros. Where a spreadsheet took them, only rising codes, each there once, are told from numbers of
 *  persons. */
function codeColumn(range: readonly SourceRow[], index: UnionIndex): number | null {
  const isCode = (text: string) =>
    /^'?\d{1,6}$/.test(text.normalize('NFKC')) && index.withCode(text) !== null;
  const places = columnsWhere(range, isCode);
  const found = places.find((place) => {
    const texts = textsOf(range, place);
    if (texts.some((text) => /^'?0\d{3}/.test(text.normalize('NFKC')))) return true;
    const numbers = texts.map(Number);
    const isRising = numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0));
    return widthOf(range) > 1 && texts.length > 2 && isRising;
  });
  return found ?? null;
}

function nameColumn(range: readonly SourceRow[], index: UnionIndex): number | null {
  const isName = (text: string) =>
    /\p{L}/u.test(text) && 'code' in index.find({ code: '', name: text });
  const [sure] = columnsWhere(range, isName, 0.3);
  return (
    sure ?? columnsWhere(range, (text) => /(組合|労組|ユニオン|連合|支部)/.test(text))[0] ?? null
  );
}

/** One column of numbers are the members. Of several the first, unless it is the sum of those after it. */
function fieldsOf(range: readonly SourceRow[], numbers: readonly number[]): PasteLayout['fields'] {
  const [members, male, female, unknown] = numbers;
  if (members === undefined) return {};
  if (male === undefined || female === undefined) return { members };
  const parts = [male, female, ...(unknown === undefined ? [] : [unknown])];
  const isSum = range.every((row) => {
    const sum = parts.reduce(
      (before, place) => before + (readHeadcount(textAt(row, place)) ?? 0),
      0,
    );
    return (readHeadcount(textAt(row, members)) ?? 0) === sum;
  });
  if (!isSum) return { members };
  return { members, male, female, ...(unknown === undefined ? {} : { unknown }) };
}

/** Columns in which so large a share of what is there (`most`) is as asked. */
function columnsWhere(
  range: readonly SourceRow[],
  isSo: (text: string) => boolean,
  most = 0.6,
): number[] {
  return Array.from({ length: widthOf(range) }, (_, place) => place).filter((place) => {
    const texts = textsOf(range, place);
    return texts.length > 0 && texts.filter(isSo).length >= texts.length * most;
  });
}

function textsOf(range: readonly SourceRow[], place: number): string[] {
  return range.map((row) => textAt(row, place)).filter((text) => text !== '');
}

function textAt(row: SourceRow, place: number | null): string {
  return place === null ? '' : (row[place] ?? '').trim();
}

function widthOf(range: readonly SourceRow[]): number {
  return Math.max(0, ...range.map((row) => row.length));
}
