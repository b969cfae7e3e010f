import { PLAUSIBILITY_SEVERITY, type PlausibilityCode } from '../plausibility/judged-report';

/** A submitted report as the review queue orders it. */
export interface ReviewSubject {
  readonly code: string;
  readonly warnings: readonly PlausibilityCode[];
  /** Persons since the previous figure; `null` when there is none. */
  readonly difference: number | null;
}

/** How grave a warning is. Slips of the hand come before the unusual; what may be true and new before what is old. */
const GRAVITY: Partial<Record<PlausibilityCode, number>> = {
  tenfold: 4,
  tenth: 4,
  looksLikeThousands: 4,
  largeChange: 3,
  gendersSwapped: 2,
  unchangedForLong: 1,
};
const ERROR_GRAVITY = 5;

/** How urgently a report wants a look, 5 to 0: an error that came up since (the union has withdrawn, say), a slip of the
 *  hand (tenfold, tenth, thousands), a large change, genders swapped, unchanged for long, nothing.
 *  Source: product brief, rule 10. */
export function reviewSeverity({ warnings }: Pick<ReviewSubject, 'warnings'>): number {
  const gravities = warnings.map((code) =>
    PLAUSIBILITY_SEVERITY[code] === 'error' ? ERROR_GRAVITY : (GRAVITY[code] ?? 0),
  );
  return Math.max(0, ...gravities);
}

/** Order of the review queue for sorting: the most severe first, then the largest difference up or down (none counts as 0),
 *  then by code. */
export function compareForReview(left: ReviewSubject, right: ReviewSubject): number {
  return (
    reviewSeverity(right) - reviewSeverity(left) ||
    Math.abs(right.difference ?? 0) - Math.abs(left.difference ?? 0) ||
    Number(left.code > right.code) - Number(left.code < right.code)
  );
}
