import type { ShownProblem } from '../api/problem-reader';
import type { Reading, ReadingStatus } from '../api/reading';

/** What a frame needs to know of readings that it shows together. */
export interface AllReadings {
  readonly status: ReadingStatus;
  readonly problem: ShownProblem | undefined;
}

/** Several readings as one: failed when any is, being read while any is. What is there already stays in sight. */
export function allReadings(readings: readonly Reading<unknown>[]): AllReadings {
  const statuses = readings.map(({ status }) => status());
  const isUnderWay = statuses.some((status) => status === 'loading' || status === 'reloading');
  const hasAnswer = readings.some(({ value }) => value() !== undefined);
  const calm: ReadingStatus = hasAnswer ? 'ready' : 'waiting';
  const status = isUnderWay ? (hasAnswer ? 'reloading' : 'loading') : calm;
  return {
    status: statuses.includes('failed') ? 'failed' : status,
    problem: readings.map(({ problem }) => problem()).find((problem) => problem !== undefined),
  };
}

/** Asks again for those that failed. */
export function reloadFailed(readings: readonly Reading<unknown>[]): void {
  for (const reading of readings) if (reading.status() === 'failed') reading.reload();
}
