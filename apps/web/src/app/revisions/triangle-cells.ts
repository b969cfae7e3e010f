import type { RevisionTriangle } from '@soshiki/contracts';
import { periodOfDay, tokyoDay } from '@soshiki/base';

/** One belief: what was known of a period at the end of a month. */
export interface TriangleCell {
  readonly period: string;
  /** Month of knowledge `YYYY-MM`. */
  readonly month: string;
  /** `early`: the period had not ended yet · `unknown`: no figure was known · `known`. */
  readonly state: 'early' | 'unknown' | 'known';
  readonly members: number | null;
  /** Against the month before, when that is shown too and was known; 0 is no revision. */
  readonly difference: number | null;
  /** Whether it is another figure than the one known a month before. */
  readonly isRevised: boolean;
}

/** A triangle as it is shown: months of knowledge across, one row a period, the newest first. */
export interface TriangleView {
  readonly months: readonly string[];
  readonly rows: readonly { readonly period: string; readonly cells: readonly TriangleCell[] }[];
  readonly revisions: number;
}

/** The cells of a triangle. What was carried forward into a period that had not ended is no belief about it yet: it is
 *  not shown, and the first figure shown of a period revises nothing. */
export function triangleView(triangle: RevisionTriangle): TriangleView {
  const months = triangle.knownAt.map(monthEndingAt);
  const rows = triangle.periods.map((period, row) => ({
    period,
    cells: months.map((month, column) => cellAt(triangle, { period, row, month, column })),
  }));
  const cells = rows.flatMap((row) => row.cells);
  return {
    months,
    rows: rows.reverse(),
    revisions: cells.filter(({ isRevised }) => isRevised).length,
  };
}

interface Place {
  readonly period: string;
  readonly row: number;
  readonly month: string;
  readonly column: number;
}

function cellAt(triangle: RevisionTriangle, { row, column, ...place }: Place): TriangleCell {
  const { period, month } = place;
  if (month < period) return { ...place, ...EARLY };
  const membersIn = (at: number): number | null => triangle.members[row]?.[at] ?? null;
  const now = membersIn(column);
  const known = { ...place, members: now, state: now === null ? 'unknown' : 'known' } as const;
  if (month === period || column === 0) return { ...known, difference: null, isRevised: false };
  return {
    ...known,
    difference: differenceOf(now, membersIn(column - 1)),
    isRevised: triangle.isRevised[row]?.[column] === true,
  };
}

function differenceOf(now: number | null, before: number | null): number | null {
  return now === null || before === null ? null : now - before;
}

const EARLY = { state: 'early', members: null, difference: null, isRevised: false } as const;

/** The month that ends at an instant, in Japan. */
function monthEndingAt(instant: string): string {
  return periodOfDay(tokyoDay(new Date(Date.parse(instant) - 1)));
}
