import type { FoundUnion } from '../matching/union-index';
import type { FigureRow } from '../read-row';
import type { IntakeIssue, SheetPlan } from '../source';
import type { CountColumns } from './count-columns';
import { unreadableSubtotal } from './figure-issues';
import type { RememberedUnions } from './remembered-unions';
import type { KeyReader, RowKeys } from './row-keys';
import type { SeenRow } from './seen-row';
import { SubtotalChecker } from './subtotal-checker';
import { totalWords } from '../values/total-words';

/** What rows of sums are told by. */
export interface SubtotalGround {
  readonly columns: CountColumns;
  readonly keys: KeyReader;
  readonly unions: RememberedUnions;
}

/** Reach of a sum within the rows of one union. */
const WITHIN_UNION = 0;
const PARTS = ['period', 'prefecture', 'gender', 'employment'] as const;

/** Tells the rows of sums of a sheet, and checks them against the others. */
export class SubtotalRows {
  private readonly checker: SubtotalChecker;
  private readonly countPlaces: ReadonlySet<number>;
  private readonly hasParts: boolean;
  private union: string | null = null;
  /** What ended with the last row and is told with the next sum. */
  private waiting: IntakeIssue[] = [];

  constructor(
    plan: SheetPlan,
    private readonly ground: SubtotalGround,
  ) {
    this.checker = new SubtotalChecker(ground.columns.all);
    this.countPlaces = new Set(ground.columns.all.map(({ place }) => place));
    this.hasParts = plan.columns.some(({ field }) => PARTS.some((part) => part === field));
  }

  /** Counts a row of figures with what its union is. */
  add({ keys, counts }: SeenRow, found: FoundUnion | null): void {
    this.enter(unionOf(keys, found));
    const unread = counts.faults.map(({ at }) => at);
    this.checker.add(this.withTotals(counts.counts), this.withUnreadTotals(unread));
  }

  /** The row as one of sums, or `null` when it is none. */
  read(seen: SeenRow): FigureRow | null {
    const rank = this.rankOf(seen);
    if (rank === null) return null;
    if (rank === WITHIN_UNION && seen.keys.union === 'own') {
      this.ground.keys.fill(seen.keys);
      this.enter(unionOf(seen.keys, this.ground.unions.find(seen.keys)));
    }
    const { counts, faults } = seen.counts;
    const unread = faults.map(({ at, fault }) => {
      const column = this.ground.columns.all[at]?.place ?? 0;
      return unreadableSubtotal({ row: seen.number, column }, fault, seen.row[column] ?? '');
    });
    const issues = [...this.waiting, ...unread, ...this.checker.check(rank, counts, seen.number)];
    this.waiting = [];
    return { is: 'subtotal', issues };
  }

  isUnnamed({ counts }: SeenRow): boolean {
    return counts.faults.length === 0 && this.checker.isUnnamedTotal(counts.counts);
  }

  end(): IntakeIssue[] {
    return [...this.waiting, ...this.checker.end()];
  }

  /** How far the sums of a row reach, or `null` when it has none: by its name, by a part (性別 計) of a union that it names
   *  or that is named above, else by any text of a row without a name. */
  private rankOf(seen: SeenRow): number | null {
    const { keys } = seen;
    const named = this.rankOfName(keys);
    if (named !== null) return named;
    for (const part of PARTS) {
      const words = keys[part] === '' ? null : totalWords(keys[part]);
      if (words !== null) return this.isWithinUnion(keys, part) ? WITHIN_UNION : words.rank;
    }
    const isBare = keys.union === 'none' && PARTS.every((part) => keys[part] === '');
    return isBare ? this.rankOfAnyText(seen) : null;
  }

  private rankOfName(keys: RowKeys): number | null {
    const words = totalWords(keys.name) ?? totalWords(keys.code);
    const { unions } = this.ground;
    if (words === null || 'code' in unions.find(keys)) return null;
    const labelled = words.label === '' ? null : unions.find({ code: '', name: words.label });
    const isOfUnion = labelled !== null && 'code' in labelled && labelled.code === this.union;
    return isOfUnion ? WITHIN_UNION : words.rank;
  }

  private isWithinUnion(keys: RowKeys, part: (typeof PARTS)[number]): boolean {
    return keys.union === 'own' || (this.union !== null && !this.ground.keys.isLeftOfUnion(part));
  }

  private rankOfAnyText({ row }: SeenRow): number | null {
    for (const [place, text] of row.entries()) {
      const words = text === '' || this.countPlaces.has(place) ? null : totalWords(text.trim());
      if (words !== null) return words.rank;
    }
    return null;
  }

  /** Sums within a union end where another begins. */
  private enter(union: string): void {
    if (this.hasParts && union !== this.union) this.waiting.push(...this.checker.beginUnion());
    this.union = union;
  }

  /** A total that a row leaves out cannot be made up from unread parts. */
  private withUnreadTotals(unread: readonly number[]): readonly number[] {
    const { members, all } = this.ground.columns;
    if (unread.length === 0 || all.length === members.length) return unread;
    const totals = all.map((_, at) => at).slice(members.length);
    return [...new Set([...unread, ...totals])];
  }

  /** Totals that a row leaves out are what their parts add up to. */
  private withTotals(counts: readonly (number | null)[]): readonly (number | null)[] {
    const { members, totals } = this.ground.columns;
    if (totals.length === 0) return counts;
    const sums = totals.map(({ members: parts }) =>
      parts.reduce((sum, part) => sum + (counts[part] ?? 0), 0),
    );
    return counts.map((count, at) =>
      at < members.length ? count : (count ?? sums[at - members.length] ?? 0),
    );
  }
}

function unionOf(keys: RowKeys, found: FoundUnion | null): string {
  return found !== null && 'code' in found ? found.code : `${keys.code}/${keys.name}`;
}
