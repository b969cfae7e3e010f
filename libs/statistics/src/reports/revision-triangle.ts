import type { Period } from '@soshiki/base';
import { figureAt } from '../figure-at';
import type { ApprovedFigure } from '../ledger';

/** An approved figure with the instant (ISO 8601) of its approval. */
export interface DatedFigure extends ApprovedFigure {
  readonly approvedAt: string;
}

/** Periods (rows) and instants of knowledge in ISO 8601 (columns), both in ascending order. */
export interface TriangleAxes {
  readonly periods: readonly Period[];
  readonly knownAt: readonly string[];
}

/** What was believed about each period at each time of knowledge. Unit: persons; `null` is missing. */
export interface RevisionTriangle extends TriangleAxes {
  /** By period, then by time of knowledge. */
  readonly members: readonly (readonly (number | null)[])[];
  /** Whether the figure differs from the one known just before; a figure that became known is not revised. */
  readonly isRevised: readonly (readonly boolean[])[];
}

/** The revision triangle of whatever `membersAt` says of a period as known at an instant.
 *  Source: product brief, rule 6. */
export function revisionTriangle(
  axes: TriangleAxes,
  membersAt: (period: Period, knownAt: string) => number | null,
): RevisionTriangle {
  const members = axes.periods.map((period) =>
    axes.knownAt.map((instant) => membersAt(period, instant)),
  );
  return {
    ...axes,
    members,
    isRevised: members.map((row) =>
      row.map((count, place) => isRevision(row[place - 1] ?? null, count)),
    ),
  };
}

/** The revision triangle of one union, with figures carried forward as rule 2 has it. */
export function revisionTriangleOf(
  figures: readonly DatedFigure[],
  axes: TriangleAxes,
): RevisionTriangle {
  return revisionTriangle(
    axes,
    (period, knownAt) => figureAt(figuresKnownAt(figures, knownAt), period).members,
  );
}

/** The figures approved by an instant (ISO 8601, that very instant included). Source: product brief, rule 6. */
export function figuresKnownAt<Figure extends DatedFigure>(
  figures: readonly Figure[],
  knownAt: string,
): Figure[] {
  const latest = Date.parse(knownAt);
  return figures.filter(({ approvedAt }) => Date.parse(approvedAt) <= latest);
}

function isRevision(before: number | null, after: number | null): boolean {
  return before !== null && before !== after;
}
