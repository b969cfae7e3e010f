import { NONE } from '@soshiki/base';
import type { UnionValues } from '../read-row';
import type { IntakeIssue } from '../source';
import type { UnionIndex } from '../matching/union-index';
import type { CodeWords, ListedField } from './code-words';
import { dayOfCell } from './day-of-cell';
import { unionError, wordError, type SheetPlace, type UnionIssueCode } from './union-issues';

/** Fields of the directory that a column can give. */
export type ValueField = keyof UnionValues;

/** What one cell gives: the value of its field, nothing at all (`undefined`), or what is wrong with it. */
type ReadValue = { readonly value: string | null | undefined } | { readonly issue: IntakeIssue };

/** A cell with its place in the sheet. */
export interface FieldCell {
  readonly text: string;
  readonly place: SheetPlace;
}

/** How the cells of one field are read. */
type CellReader = (text: string, place: SheetPlace) => ReadValue;

/** Fields that a union need not have: an empty cell says so. Of any other field it says nothing. */
const MAY_BE_EMPTY: readonly ValueField[] = ['shortName', 'industryGroup', 'parent'];
const NOTHING = /^(?:なし|無し|無|[-‐‑‒–—―−ー]|none|連合体に属さない|not in a confederation)$/i;

const LONGEST_NAME = 200;
const LONGEST_SHORT_NAME = 100;
const KANA = /^[ぁ-ゖー・\s]+$/u;
const KATAKANA = /[\u30A1-\u30F6]/g;
const DASHES_IN_KANA = /[-‐‑‒–—―−]/g;
const TO_HIRAGANA = 0x60;

/** Reads the cells of the fields that a union has. Values are in the form of the directory: codes, days, hiragana. */
export class UnionValueReader {
  private readonly readers: Readonly<Record<ValueField, CellReader>>;

  constructor(
    private readonly index: UnionIndex,
    words: Readonly<Record<ListedField, CodeWords>>,
  ) {
    this.readers = {
      name: textReader(LONGEST_NAME),
      kana: readKana,
      shortName: textReader(LONGEST_SHORT_NAME),
      kind: wordReader(words.kind),
      industry: wordReader(words.industry),
      industryGroup: wordReader(words.industryGroup),
      prefecture: wordReader(words.prefecture),
      parent: (text, place) => this.readParent(text, place),
      affiliatedOn: readDayCell,
      withdrawnOn: readDayCell,
      effectiveOn: readDayCell,
    };
  }

  /** What the cells of a field say together: those that say anything say the same, or it is an issue. */
  read(field: ValueField, cells: readonly FieldCell[]): ReadValue {
    const said = cells.filter(({ text }) => text !== '');
    const read = said.map(({ text, place }) => this.readCell(field, text, place));
    const [first] = read;
    if (first === undefined) return { value: MAY_BE_EMPTY.includes(field) ? null : undefined };
    const faulty = read.find((each) => 'issue' in each);
    if (faulty !== undefined) return faulty;
    const other = said.find((_, at) => !isSame(read[at], first));
    return other === undefined ? first : refused('columns-differ', other.place, other.text);
  }

  private readCell(field: ValueField, text: string, place: SheetPlace): ReadValue {
    const mayBeEmpty = MAY_BE_EMPTY.includes(field);
    if (mayBeEmpty && NOTHING.test(text.normalize('NFKC'))) return { value: null };
    const read = this.readers[field](text, place);
    return 'value' in read && read.value === NONE ? { value: null } : read;
  }

  /** By code or name. A code that no union has may be one that the same file brings: the directory decides. */
  private readParent(text: string, place: SheetPlace): ReadValue {
    const plain = text.normalize('NFKC').trim();
    const code = /^\d+/.exec(plain)?.[0] ?? '';
    const union = this.index.withCode(code);
    if (union !== null) return { value: union.code };
    if (/^\d{4,6}$/.test(plain)) return { value: plain };
    const found = this.index.find({ code: '', name: text });
    if ('code' in found) return { value: found.code };
    return refused('unknown-parent', place, text);
  }
}

function isSame(one: ReadValue | undefined, other: ReadValue): boolean {
  return one !== undefined && 'value' in one && 'value' in other && one.value === other.value;
}

function refused(code: UnionIssueCode, place: SheetPlace, found: string): ReadValue {
  return { issue: unionError(code, place, found) };
}

function textReader(longest: number): CellReader {
  return (text, place) => {
    const inOneLine = text.replace(/\s*[\r\n]+\s*/g, ' ');
    return inOneLine.length > longest ? refused('too-long', place, text) : { value: inOneLine };
  };
}

function wordReader(words: CodeWords): CellReader {
  return (text, place) => {
    const code = words.read(text);
    return code === null ? { issue: wordError(place, text, words.allowed()) } : { value: code };
  };
}

function readKana(text: string, place: SheetPlace): ReadValue {
  const kana = text
    .normalize('NFKC')
    .replace(DASHES_IN_KANA, 'ー')
    .replace(/\s+/g, ' ')
    .replace(KATAKANA, (letter) => String.fromCharCode(letter.charCodeAt(0) - TO_HIRAGANA));
  if (kana.length > LONGEST_NAME) return refused('too-long', place, text);
  return KANA.test(kana) ? { value: kana } : refused('bad-kana', place, text);
}

function readDayCell(text: string, place: SheetPlace): ReadValue {
  const day = dayOfCell(text);
  return day === null ? refused('bad-day', place, text) : { value: day };
}
