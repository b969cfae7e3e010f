import type { ColumnPlan, IntakeIssue } from '../source';
import { partlessIssue, subtotalIssue } from './figure-issues';
import { RunningSums, type SumsAt } from './running-sums';

/** Levels below this one reach within one union only; from it on, over the sheet. */
const SHEET_LEVEL = 10;
const LAST_LEVEL = 99;

/** A row of sums that stands above its parts and waits for them. */
interface LeadingTotal {
  readonly row: number;
  readonly counts: readonly (number | null)[];
  readonly from: SumsAt;
  /** Where the sum before it began: what it sums up when nothing follows. */
  readonly before: SumsAt | null;
}

/** Checks rows of sums against the rows above them since the last row of sums of the same or an outer level, or, when the
 *  sheet has sums above their parts, against the rows below up to the next. Keeps sums only, never rows. */
export class SubtotalChecker {
  private readonly sums: RunningSums;
  private readonly leading = new Map<number, LeadingTotal>();
  private readonly ranksAbove = new Set<number>();

  constructor(private readonly columns: readonly ColumnPlan[]) {
    this.sums = new RunningSums(columns.length);
  }

  /** Counts a row of figures. @param unread places whose numbers are unknown. */
  add(counts: readonly (number | null)[], unread: readonly number[]): void {
    this.sums.add(counts, unread);
  }

  /** Another union begins: sums within the one before end. */
  beginUnion(): IntakeIssue[] {
    const issues = this.closed(SHEET_LEVEL - 1);
    this.sums.mark(SHEET_LEVEL - 1);
    return issues;
  }

  /** Issues of a row of sums of a rank, and of those above that end with it. */
  check(rank: number, counts: readonly (number | null)[], row: number): IntakeIssue[] {
    const last = rank < SHEET_LEVEL ? SHEET_LEVEL - 1 : LAST_LEVEL;
    const level = this.levelWithRows(rank, last);
    const isFirst = level === null && counts.some((count) => count !== null && count > 0);
    if (isFirst || this.ranksAbove.has(rank)) return this.open(rank, counts, row);
    if (level === null) return [];
    const issues = this.compared(counts, row, {
      from: this.sums.since(level),
      to: this.sums.now(),
    });
    this.sums.mark(level);
    return issues;
  }

  /** Whether a row without a name is a row of sums: all its numbers are those of the rows above, of some reach. */
  isUnnamedTotal(counts: readonly (number | null)[]): boolean {
    const given = counts.filter((count) => count !== null);
    if (given.length === 0) return false;
    return [SHEET_LEVEL, 20, 30, LAST_LEVEL].some((level) => {
      const span = { from: this.sums.since(level), to: this.sums.now() };
      return span.to.rows > span.from.rows && this.compared(counts, 0, span).length === 0;
    });
  }

  /** What is known only after the last row. */
  end(): IntakeIssue[] {
    return [...this.lastOnes(), ...this.closed(LAST_LEVEL)];
  }

  /** Sums below which nothing follows sum up what the ones before them did: the last row of a sheet with sums above. */
  private lastOnes(): IntakeIssue[] {
    const to = this.sums.now();
    return [...this.leading.values()].flatMap(({ row, counts, from, before }) =>
      before === null || to.rows > from.rows
        ? []
        : this.compared(counts, row, { from: before, to }),
    );
  }

  /** The narrowest level from a rank on with rows since its last sum; `null` when there are none at all. */
  private levelWithRows(rank: number, last: number): number | null {
    const { rows } = this.sums.now();
    for (let level = rank; level <= last; level += 1)
      if (this.sums.since(level).rows < rows) return level;
    return null;
  }

  private open(rank: number, counts: readonly (number | null)[], row: number): IntakeIssue[] {
    const before = this.leading.get(rank)?.from ?? null;
    const issues = this.closed(rank);
    this.ranksAbove.add(rank);
    this.leading.set(rank, { row, counts, from: this.sums.now(), before });
    return issues;
  }

  /** Ends the waiting sums of ranks up to one, and compares them with what came below. */
  private closed(rank: number): IntakeIssue[] {
    const ending = [...this.leading].filter(([one]) => one <= rank);
    return ending.flatMap(([one, { row, counts, from }]) => {
      this.leading.delete(one);
      const to = this.sums.now();
      if (to.rows > from.rows) return this.compared(counts, row, { from, to });
      return one < SHEET_LEVEL ? [partlessIssue({ row, column: null })] : [];
    });
  }

  private compared(
    counts: readonly (number | null)[],
    row: number,
    { from, to }: { readonly from: SumsAt; readonly to: SumsAt },
  ): IntakeIssue[] {
    return this.columns.flatMap((column, at) => {
      const written = counts[at] ?? null;
      const counted = (to.sums[at] ?? 0) - (from.sums[at] ?? 0);
      const isKnown = to.unread[at] === from.unread[at];
      if (written === null || !isKnown || written === counted) return [];
      return [subtotalIssue({ row, column: column.place }, { written, counted })];
    });
  }
}
