import { kanaKey, normaliseName } from '@soshiki/base';
import type { FoundUnion, UnionIndex } from '../matching/union-index';
import type { GivenUnion, UnionRow, UnionValues } from '../read-row';
import type { CodeVocabulary, IntakeField, IntakeIssue, SheetPlan, SourceRow } from '../source';
import { wordsOfLists } from './code-words';
import { differError, unionError, unionWarning, type SheetPlace } from './union-issues';
import { UnionValueReader, type ValueField } from './union-values';
import { wantedFaults } from './wanted-values';

/** Against what the rows of a directory are read. */
export interface UnionGround {
  readonly index: UnionIndex;
  readonly vocabulary: CodeVocabulary;
}

/** Reads the rows of a directory one after the other. */
export interface UnionReader {
  readonly read: (row: SourceRow, number: number) => UnionRow;
  /** What shows only when all rows are read: unions with more than one row. */
  readonly end: () => readonly IntakeIssue[];
}

/** A union that is as much like a name as this is more likely meant than a new one. */
const LIKELY = 0.6;
const TOTAL = /^(?:小計|中計|合計|総計|総合計|計|total|subtotal)$/;
const CODE = /^\d{4,6}$/;
const SHORTEST_CODE = 4;
const VALUE_FIELDS: readonly string[] = [
  ...['name', 'kana', 'shortName', 'kind', 'industry', 'industryGroup', 'prefecture', 'parent'],
  ...['affiliatedOn', 'withdrawnOn', 'effectiveOn'],
];

/**
 * Reads rows of the directory into values in its own form. A row is about the union of its code, else of its name; a code with
 * a name that no union has renames its union, a code with the name of another is rejected. A row that no union fits is a new
 * one when it says since when it is affiliated and is not much like one that exists. `read` takes rows in the order of the
 * sheet, `number` counts from 1. Never throws for what a sheet says.
 */
export function unionReader(plan: SheetPlan, on: UnionGround): UnionReader {
  const rows = new UnionRows(plan, on);
  return { read: (row, number) => rows.read(row, number), end: () => rows.doubles() };
}

interface RowValues {
  readonly values: UnionValues;
  readonly issues: readonly IntakeIssue[];
}

/** Whom a row is about, and what it says. */
interface Said extends RowValues {
  readonly given: GivenUnion;
  readonly number: number;
}

class UnionRows {
  /** Columns of each field: more than one when a code and its name stand side by side. */
  private readonly placesOf = new Map<IntakeField, number[]>();
  private readonly valueReader: UnionValueReader;
  /** Rows by the union they are about: its code, or the name of a new one without. */
  private readonly rowsOf = new Map<string, number[]>();

  constructor(
    plan: SheetPlan,
    private readonly on: UnionGround,
  ) {
    for (const { field, place } of plan.columns) {
      if (field !== 'ignore') this.placesOf.set(field, [...this.placesFor(field), place]);
    }
    this.valueReader = new UnionValueReader(on.index, wordsOfLists(on.vocabulary));
  }

  read(row: SourceRow, number: number): UnionRow {
    const given = { code: this.textOf(row, 'code'), name: this.textOf(row, 'name') };
    const said = { given, number, ...this.valuesOf(row, number) };
    const isBlank = this.saysNothing(row) || isTotal(given);
    const read = isBlank ? ({ is: 'blank' } as const) : this.judged(said);
    if (read.is === 'known' || read.is === 'new') {
      const key = read.code ?? normaliseName(given.name);
      this.rowsOf.set(key, [...(this.rowsOf.get(key) ?? []), number]);
    }
    return read;
  }

  doubles(): readonly IntakeIssue[] {
    const column = this.placesFor('code')[0] ?? this.placesFor('name')[0] ?? null;
    return [...this.rowsOf]
      .filter(([, numbers]) => numbers.length > 1)
      .flatMap(([key, numbers]) =>
        numbers.map((row) => unionError('double-union', { row, column }, key)),
      );
  }

  private saysNothing(row: SourceRow): boolean {
    return [...this.placesOf.keys()].every((field) => this.textOf(row, field) === '');
  }

  private placesFor(field: IntakeField): readonly number[] {
    return this.placesOf.get(field) ?? [];
  }

  private textOf(row: SourceRow, field: IntakeField): string {
    const texts = this.placesFor(field).map((place) => (row[place] ?? '').trim());
    return texts.find((text) => text !== '') ?? '';
  }

  private placeIn(number: number, field: IntakeField): SheetPlace {
    return { row: number, column: this.placesFor(field)[0] ?? null };
  }

  private valuesOf(row: SourceRow, number: number): RowValues {
    const values: Partial<Record<ValueField, string | null>> = {};
    const issues: IntakeIssue[] = [];
    for (const [field, columns] of this.placesOf) {
      if (!isValueField(field)) continue;
      const cells = columns.map((column) => ({
        text: (row[column] ?? '').trim(),
        place: { row: number, column },
      }));
      const read = this.valueReader.read(field, cells);
      if ('issue' in read) issues.push(read.issue);
      else if (read.value !== undefined) values[field] = read.value;
    }
    return { values, issues: [...issues, ...this.orderIssues(values, number)] };
  }

  private orderIssues({ affiliatedOn, withdrawnOn }: UnionValues, number: number): IntakeIssue[] {
    if (!affiliatedOn || !withdrawnOn || withdrawnOn > affiliatedOn) return [];
    const place = this.placeIn(number, 'withdrawnOn');
    return [unionError('withdrawn-before-affiliated', place, withdrawnOn)];
  }

  private judged(said: Said): UnionRow {
    const found = this.on.index.find(said.given);
    if (this.on.index.withCode(said.given.code) !== null) return this.withCode(said, found);
    if (said.given.code !== '' && 'code' in found && found.by !== 'choice') {
      const place = this.placeIn(said.number, 'code');
      return rejected(said, [unionError('code-and-name-differ', place, said.given.code)]);
    }
    return 'code' in found ? this.known(said, found.code) : this.notFound(said, found);
  }

  /** Its code says whom the row is about; a name that nobody has is its new one. */
  private withCode(said: Said, found: FoundUnion): UnionRow {
    if ('code' in found) return this.known(said, found.code);
    const { code, name } = said.given;
    const named = this.on.index.find({ code: '', name });
    const isNewName = !('code' in named) && named.because === 'unknown';
    const known = this.on.index.withCode(code);
    if (isNewName && known !== null) return this.known(said, known.code);
    return rejected(said, [differError(this.placeIn(said.number, 'name'), found.candidates)]);
  }

  private known(said: Said, code: string): UnionRow {
    const { given, number, issues } = said;
    if (hasErrors(issues)) return rejected(said, [], code);
    const { name, ...others } = said.values;
    const isOther = name !== undefined && this.isOtherName(code, given);
    const told = isOther
      ? [unionWarning('other-name', this.placeIn(number, 'name'), given.name)]
      : [];
    const values = name === undefined || isOther ? others : { ...others, name };
    return { is: 'known', given, code, values, issues: [...issues, ...told] };
  }

  /** Whether a name only says whom the row is about: a former or short one, or one that was matched by hand. */
  private isOtherName(code: string, { code: givenCode, name }: GivenUnion): boolean {
    const union = this.on.index.withCode(code);
    if (union === null || kanaKey(union.name) === kanaKey(name)) return false;
    const isByCode = this.on.index.withCode(givenCode)?.code === code;
    return !isByCode || union.otherNames.some((other) => kanaKey(other) === kanaKey(name));
  }

  private notFound(said: Said, found: Exclude<FoundUnion, { readonly code: string }>): UnionRow {
    const { given, number, values } = said;
    const { candidates, because } = found;
    const unmatched = (code: 'ambiguous-union' | 'unknown-union' | 'may-be-known'): UnionRow => {
      const issue = unionError(code, this.placeIn(number, 'name'), given.name || given.code);
      return { is: 'unmatched', given, candidates, issues: [...said.issues, issue] };
    };
    if (because !== 'unknown') return unmatched('ambiguous-union');
    if (!values.affiliatedOn) return unmatched('unknown-union');
    const isLikely = candidates.some(({ likeness }) => likeness >= LIKELY);
    return given.code === '' && isLikely ? unmatched('may-be-known') : this.asNew(said);
  }

  private asNew(said: Said): UnionRow {
    const { given, number, values, issues } = said;
    const code = newCode(given.code);
    const faults = wantedFaults(values, (field) => this.placeIn(number, field));
    const codeFaults =
      code === null || CODE.test(code)
        ? []
        : [unionError('bad-code', this.placeIn(number, 'code'), given.code)];
    if (hasErrors(issues) || faults.length + codeFaults.length > 0) {
      return rejected(said, [...codeFaults, ...faults]);
    }
    return { is: 'new', given, code, values, issues };
  }
}

/** Whether a row adds others up. */
function isTotal({ code, name }: GivenUnion): boolean {
  const words = [code, name].filter((text) => text !== '');
  return words.length > 0 && words.every((text) => TOTAL.test(kanaKey(text)));
}

/** The code of a new union as it will be: with the zeros that a spreadsheet took; `null` for the next free one. */
function newCode(written: string): string | null {
  const digits = written.normalize('NFKC').replace(/[\s']/g, '');
  if (digits === '') return null;
  return /^\d+$/.test(digits) ? digits.padStart(SHORTEST_CODE, '0') : digits;
}

function isValueField(field: IntakeField): field is IntakeField & ValueField {
  return VALUE_FIELDS.includes(field);
}

function hasErrors(issues: readonly IntakeIssue[]): boolean {
  return issues.some(({ severity }) => severity === 'error');
}

function rejected(said: Said, more: readonly IntakeIssue[], code: string | null = null): UnionRow {
  return { is: 'rejected', given: said.given, code, issues: [...said.issues, ...more] };
}
