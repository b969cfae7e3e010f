import type { IntakeField, SheetPlan, SourceRow } from '../source';
import { saysNothing } from '../values/cell-text';

const KEYS = [
  'code',
  'name',
  'period',
  'figurePeriod',
  'prefecture',
  'gender',
  'employment',
] as const satisfies readonly IntakeField[];
type Key = (typeof KEYS)[number];

/** What a row says of whom and what its figures are about, trimmed. */
export interface RowKeys extends Record<Key, string> {
  /** Where its union stands: in this row, in the one above with which its cell is merged, or nowhere. */
  union: 'own' | 'above' | 'none';
}

/** Reads the keys of rows one after the other and fills merged cells: the spreadsheet gives the text of a merged cell in its
 *  first row and blanks below. A blank is filled when a key to the right of it is given; the union also when any other key
 *  is. A row of numbers alone names nobody. */
export class KeyReader {
  private readonly places: readonly { readonly key: Key; readonly place: number }[];
  private last: RowKeys = blankKeys();

  constructor({ columns }: SheetPlan) {
    this.places = columns
      .flatMap(({ field, place }) => KEYS.flatMap((key) => (key === field ? [{ key, place }] : [])))
      .sort((left, right) => left.place - right.place);
  }

  /** The keys of a row as they stand, nothing filled. */
  written(row: SourceRow): RowKeys {
    const keys = blankKeys();
    for (const { key, place } of this.places) keys[key] = (row[place] ?? '').trim();
    if (saysNothing(keys.code)) keys.code = '';
    if (saysNothing(keys.name)) keys.name = '';
    if (keys.code !== '' || keys.name !== '') keys.union = 'own';
    return keys;
  }

  /** Fills the keys of a row of figures, and remembers them for the merged cells below it. */
  fill(keys: RowKeys): void {
    const first = this.places.findIndex(({ key }) => keys[key] !== '');
    if (first < 0) return;
    for (let at = 0; at < first; at += 1) this.fillFromAbove(keys, this.places[at]?.key);
    if (keys.union === 'none' && this.last.union !== 'none') {
      keys.code = this.last.code;
      keys.name = this.last.name;
      keys.union = 'above';
    }
    this.last = keys;
  }

  /** A heading of a group: what follows without a name belongs to no union above. */
  forget(): void {
    this.last = blankKeys();
  }

  /** A part alone, to the left of where unions stand, heads the unions below it (`東京都`). */
  headGroup(keys: RowKeys): void {
    const given = this.places.filter(({ key }) => keys[key] !== '');
    const [only] = given;
    if (only !== undefined && given.length === 1 && this.isLeftOfUnion(only.key)) this.last = keys;
  }

  /** Whether a key stands to the left of the names of unions, where it is said of several of them. */
  isLeftOfUnion(key: Key): boolean {
    const union = this.places.findIndex((place) => place.key === 'code' || place.key === 'name');
    const at = this.places.findIndex((place) => place.key === key);
    return at < union || union < 0;
  }

  private fillFromAbove(keys: RowKeys, key: Key | undefined): void {
    if (key === undefined || key === 'code' || key === 'name') return;
    keys[key] = this.last[key];
  }
}

function blankKeys(): RowKeys {
  return {
    code: '',
    name: '',
    period: '',
    figurePeriod: '',
    prefecture: '',
    gender: '',
    employment: '',
    union: 'none',
  };
}
