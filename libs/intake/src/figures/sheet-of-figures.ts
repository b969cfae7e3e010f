import type { Period } from '@soshiki/base';
import type { FoundUnion, UnionIndex } from '../matching/union-index';
import type { FigureCell, FigureRow, GivenUnion } from '../read-row';
import type { ColumnPlan, IntakeIssue, SheetPlan, SourceRow } from '../source';
import { isYearOnly } from '../values/read-period-cell';
import { countColumns, type CountColumns } from './count-columns';
import {
  countIssue,
  noFiguresIssue,
  noPeriodIssue,
  noUnionIssue,
  roundedIssue,
  unionIssue,
  yearHeaderIssue,
} from './figure-issues';
import { headerRepeats, isNote } from './idle-rows';
import { RememberedUnions } from './remembered-unions';
import { atomsOf, rowCounts, type RowCounts } from './row-counts';
import { DimensionReader, type RowDimensions } from './row-dimensions';
import { KeyReader, type RowKeys } from './row-keys';
import type { SeenRow } from './seen-row';
import { SubtotalRows } from './subtotal-rows';

const BLANK: FigureRow = { is: 'blank' };
const DIGITS = /^[\d'０-９]+$/;
const NO_ISSUES: readonly IntakeIssue[] = [];

/** A sheet of figures that is read row by row. */
export class SheetOfFigures {
  private readonly columns: CountColumns;
  private readonly keys: KeyReader;
  private readonly dimensions: DimensionReader;
  private readonly unions: RememberedUnions;
  private readonly subtotals: SubtotalRows;
  private readonly repeatsHeader: (row: SourceRow) => boolean;
  /** For figures whose row and header name none. */
  private readonly period: Period | null;
  private hasFigures = false;

  constructor(
    private readonly plan: SheetPlan,
    on: { readonly index: UnionIndex; readonly period: Period | null },
  ) {
    this.period = plan.period ?? on.period;
    this.columns = countColumns(plan);
    this.keys = new KeyReader(plan);
    this.dimensions = new DimensionReader(plan);
    this.unions = new RememberedUnions(on.index);
    this.subtotals = new SubtotalRows(plan, {
      columns: this.columns,
      keys: this.keys,
      unions: this.unions,
    });
    this.repeatsHeader = headerRepeats(plan);
  }

  read(row: SourceRow, number: number): FigureRow {
    if (number <= this.plan.headerTo) return BLANK;
    const counts = rowCounts(this.columns, row);
    const seen = { row, number, keys: this.keys.written(row), counts };
    const subtotal = this.subtotals.read(seen);
    if (subtotal !== null) return subtotal;
    if (counts.isEmpty) return this.withoutFigures(seen);
    if (counts.faults.length > 0 && this.repeatsHeader(row)) return BLANK;
    return this.withFigures(seen);
  }

  end(): readonly IntakeIssue[] {
    return [...this.issuesOfHeader(), ...this.subtotals.end()];
  }

  /** What is to be said once: thousands, years where months are wanted, and that nothing is a figure. */
  private issuesOfHeader(): IntakeIssue[] {
    const { headerTo, columns } = this.plan;
    const row = headerTo === 0 ? null : headerTo;
    const rounded = this.hasFigures ? this.columns.all.find(({ unit }) => unit > 1) : undefined;
    const years = columns.filter(({ field, header }) => field === 'ignore' && isYearOnly(header));
    return [
      ...(this.columns.all.length === 0 ? [noFiguresIssue()] : []),
      ...years.map(({ place, header }) => yearHeaderIssue(headerTo, place, header)),
      ...(rounded === undefined ? [] : [roundedIssue(row, rounded.place)]),
    ];
  }

  /** A row that names a union and no number takes nothing away; a text alone is the heading of a group. */
  private withoutFigures({ row, number, keys }: SeenRow): FigureRow {
    if (isNote(row) || this.repeatsHeader(row)) return BLANK;
    if (keys.union === 'none') {
      this.keys.headGroup(keys);
      return BLANK;
    }
    const found = this.unions.find(keys);
    if (!('code' in found) && found.because === 'unknown' && !DIGITS.test(keys.code)) {
      this.keys.forget();
      return BLANK;
    }
    this.keys.fill(keys);
    if ('code' in found) return { is: 'nothing', code: found.code };
    return unfound(found, { given: givenBy(keys), at: number, issues: NO_ISSUES });
  }

  private withFigures(seen: SeenRow): FigureRow {
    const { keys, number, counts } = seen;
    this.keys.fill(keys);
    if (keys.union === 'none') return this.withoutUnion(seen);
    const found = this.unions.find(keys);
    this.subtotals.add(seen, found);
    this.hasFigures = true;
    const said = this.dimensions.read(keys, number);
    const atoms = atomsOf(this.columns, counts, number);
    const faults = counts.faults.map(({ at, fault }) => this.countIssue(seen, at, fault));
    const cells = this.cellsOf(counts, atoms.places, said);
    const undated = cells === null ? [noPeriodIssue({ row: number, column: null })] : NO_ISSUES;
    const issues = joined([faults, said.issues, atoms.issues, undated]);
    const given = givenBy(keys);
    if (!('code' in found)) return unfound(found, { given, at: number, issues });
    if (issues.length > 0 || cells === null)
      return { is: 'rejected', given, code: found.code, issues };
    return { is: 'figures', code: found.code, cells, issues };
  }

  /** Numbers without a name: the sum of the rows above, or a fault. */
  private withoutUnion(seen: SeenRow): FigureRow {
    if (this.subtotals.isUnnamed(seen)) return { is: 'subtotal', issues: NO_ISSUES };
    this.subtotals.add(seen, null);
    const issues = [
      noUnionIssue({ row: seen.number, column: null }),
      ...seen.counts.faults.map(({ at, fault }) => this.countIssue(seen, at, fault)),
    ];
    return { is: 'rejected', given: givenBy(seen.keys), code: null, issues };
  }

  /** @returns `null` when a figure has no period. */
  private cellsOf(
    { counts }: RowCounts,
    places: readonly number[],
    said: RowDimensions,
  ): FigureCell[] | null {
    const cells: FigureCell[] = [];
    for (const at of places) {
      const column = this.columns.all[at];
      const period = said.period ?? column?.period ?? this.period;
      if (column === undefined || period === null) return null;
      cells.push(cellOf(column, { ...said, period }, counts[at] ?? 0));
    }
    return cells;
  }

  private countIssue(
    { row, number }: SeenRow,
    at: number,
    fault: RowCounts['faults'][number]['fault'],
  ): IntakeIssue {
    const column = this.columns.all[at]?.place ?? 0;
    return countIssue({ row: number, column }, fault, row[column] ?? '');
  }
}

/** What the header of a column says beats what its row says. */
function cellOf(
  column: ColumnPlan,
  said: RowDimensions & { readonly period: Period },
  members: number,
): FigureCell {
  return {
    column: column.place,
    period: said.period,
    prefecture: column.prefecture ?? said.prefecture,
    gender: column.gender ?? said.gender,
    employment: column.employment ?? said.employment,
    members,
  };
}

function givenBy({ code, name }: RowKeys): GivenUnion {
  return { code, name };
}

function joined(lists: readonly (readonly IntakeIssue[])[]): readonly IntakeIssue[] {
  return lists.every((list) => list.length === 0) ? NO_ISSUES : lists.flat();
}

/** A row whose union is not certain: a contradiction keeps it out, the rest waits for a person's choice. */
function unfound(
  found: Exclude<FoundUnion, { readonly code: string }>,
  row: { readonly given: GivenUnion; readonly at: number; readonly issues: readonly IntakeIssue[] },
): FigureRow {
  const { given } = row;
  const issue = unionIssue({ row: row.at, column: null }, found.because, given);
  const issues = [issue, ...row.issues];
  return found.because === 'code-and-name-differ'
    ? { is: 'rejected', given, code: null, issues }
    : { is: 'unmatched', given, candidates: found.candidates, issues };
}
