import { type Period, parsePeriod } from '@soshiki/base';
import {
  type Bilingual,
  type Candidate,
  type FigureCell,
  type FigureRow,
  type GivenUnion,
  type IntakeIssue,
  type SourceRow,
  type UnionIndex,
  figureReader,
  matchKey,
} from '@soshiki/intake';
import { textAt } from './paste-columns';
import { NO_VOCABULARY, type PasteLayout } from './paste-layout';

/** What a pasted range says of one union, of all its rows. */
export interface PastedUnion {
  readonly code: string;
  /** Its first row, from 1. */
  readonly place: number;
  /** Of the period of the sheet. */
  readonly cells: readonly FigureCell[];
  readonly note: string;
  /** Whether two rows give the same number of persons. */
  readonly isTwice: boolean;
  /** Why a row of it cannot be read: then none is taken. */
  readonly faults: readonly Bilingual[];
  /** What was found there. */
  readonly found: string;
  /** Other periods of which there are figures. */
  readonly others: readonly Period[];
}

/** Rows of a union that is not found, under one key. */
export interface UnmatchedUnion {
  readonly key: string;
  readonly given: GivenUnion;
  readonly candidates: readonly Candidate[];
}

/** A pasted range as it was read. */
export interface PastedRange {
  readonly unions: readonly PastedUnion[];
  readonly unmatched: readonly UnmatchedUnion[];
  /** Rows of sums, which were checked only. */
  readonly subtotals: number;
  /** What was found that is about no union of the sheet. */
  readonly issues: readonly IntakeIssue[];
}

type Mutable<T> = { -readonly [key in keyof T]: T[key] };

/** Reads a range as files are read. */
export function readRange(
  range: readonly SourceRow[],
  layout: PasteLayout,
  on: { readonly index: UnionIndex; readonly period: string },
): PastedRange {
  const period = parsePeriod(on.period);
  const ground = { index: on.index, period, vocabulary: NO_VOCABULARY };
  const reader = figureReader(layout.plan, ground);
  const gathered = new GatheredRows(period);
  range.forEach((row, at) => {
    const read = reader.read(row, at + 1);
    gathered.add(read, { place: at + 1, note: textAt(row, layout.note) });
  });
  return gathered.end(reader.end());
}

interface RowAt {
  readonly place: number;
  readonly note: string;
}

/** Rows put together by what they are about. */
class GatheredRows {
  private readonly unions = new Map<string, Mutable<PastedUnion>>();
  private readonly unmatched = new Map<string, UnmatchedUnion>();
  private readonly issues: IntakeIssue[] = [];
  private subtotals = 0;

  constructor(private readonly period: Period) {}

  add(row: FigureRow, at: RowAt): void {
    if (row.is === 'figures') this.addFigures(row.code, row.cells, at);
    else if (row.is === 'nothing') this.union(row.code, at);
    else if (row.is === 'rejected') this.addRejected(row, at);
    else if (row.is === 'unmatched') this.addUnmatched(row);
    else if (row.is === 'subtotal') {
      this.subtotals += 1;
      this.issues.push(...row.issues);
    }
  }

  end(issues: readonly IntakeIssue[]): PastedRange {
    return {
      unions: [...this.unions.values()],
      unmatched: [...this.unmatched.values()],
      subtotals: this.subtotals,
      issues: [...this.issues, ...issues],
    };
  }

  private addFigures(code: string, cells: readonly FigureCell[], at: RowAt): void {
    const union = this.union(code, at);
    const own = cells.filter(({ period }) => period === this.period);
    const others = cells.flatMap(({ period }) => (period === this.period ? [] : [period]));
    const taken = new Set(union.cells.map(placeOf));
    for (const cell of own) {
      union.isTwice ||= taken.has(placeOf(cell));
      taken.add(placeOf(cell));
    }
    union.cells = [...union.cells, ...own];
    union.others = [...new Set([...union.others, ...others])];
  }

  private addRejected({ code, issues }: Extract<FigureRow, { is: 'rejected' }>, at: RowAt): void {
    if (code === null) {
      this.issues.push(...issues);
      return;
    }
    const union = this.union(code, at);
    union.faults = [...union.faults, ...issues.map(({ message }) => message)];
    union.found ||= issues[0]?.found ?? '';
  }

  private addUnmatched({ given, candidates }: Extract<FigureRow, { is: 'unmatched' }>): void {
    const key = matchKey(given);
    if (!this.unmatched.has(key)) this.unmatched.set(key, { key, given, candidates });
  }

  private union(code: string, { place, note }: RowAt): Mutable<PastedUnion> {
    const blank = { note: '', isTwice: false, found: '' };
    const union = this.unions.get(code) ?? {
      ...{ code, place, ...blank },
      ...{ cells: [], faults: [], others: [] },
    };
    union.note ||= note;
    this.unions.set(code, union);
    return union;
  }
}

function placeOf({ prefecture, gender, employment }: FigureCell): string {
  return `${prefecture} ${gender} ${employment}`;
}
