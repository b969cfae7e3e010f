import type { Period } from '@soshiki/base';

/** Two periods, `from` not after `to`. */
export interface PeriodRange {
  readonly from: Period;
  readonly to: Period;
}
