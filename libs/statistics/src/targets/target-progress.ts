import { headcount, monthsBetween, type Period } from '@soshiki/base';

/** A target as it stands at a period. */
export interface TargetStanding {
  /** Members to reach. */
  readonly target: number;
  readonly targetPeriod: Period;
  /** Members now; `null` when missing. */
  readonly current: number | null;
  readonly asOf: Period;
}

/** How far a target is. */
export interface TargetProgress {
  /** Target less members now: persons still to gain, negative when exceeded; `null` when the members are missing. */
  readonly difference: number | null;
  /** Members now in the target. Unit: fraction, unrounded; `null` when missing or the target is 0. */
  readonly progress: number | null;
  /** Whole months to the target's period; 0 in it and after it. */
  readonly monthsLeft: number;
  /** Persons to gain net each month left, unrounded; 0 when reached; `null` when missing or no month is left. */
  readonly requiredPerMonth: number | null;
  readonly isReached: boolean;
  /** Whether the target's period lies before `asOf`. */
  readonly isPast: boolean;
}

/** Progress towards a target. @throws RangeError when a count is no head-count. Source: product brief, Facts (targets). */
export function targetProgress(standing: TargetStanding): TargetProgress {
  const { current, asOf, targetPeriod } = standing;
  const target = headcount(standing.target);
  const difference = current === null ? null : target - headcount(current);
  const months = monthsBetween(asOf, targetPeriod);
  const monthsLeft = Math.max(0, months);
  return {
    difference,
    progress: current === null || target === 0 ? null : current / target,
    monthsLeft,
    requiredPerMonth: requiredPerMonth(difference, monthsLeft),
    isReached: difference !== null && difference <= 0,
    isPast: months < 0,
  };
}

function requiredPerMonth(difference: number | null, monthsLeft: number): number | null {
  if (difference === null) return null;
  if (difference <= 0) return 0;
  return monthsLeft === 0 ? null : difference / monthsLeft;
}
