import { describe, expect, it } from '@jest/globals';
import { parsePeriod } from '@soshiki/base';
import { targetProgress, type TargetProgress } from './target-progress';

const progressAt = (asOf: string, current: number | null, target = 200_000): TargetProgress =>
  targetProgress({
    target,
    targetPeriod: parsePeriod('2030-12'),
    current,
    asOf: parsePeriod(asOf),
  });

describe('A target', () => {
  it('「20万労連」 wants 7,952 more within sixty months', () => {
    expect(progressAt('2025-12', 192_048)).toEqual({
      difference: 7_952,
      progress: 0.96024,
      monthsLeft: 60,
      requiredPerMonth: 7_952 / 60,
      isReached: false,
      isPast: false,
    });
  });

  it('is reached with its last member and asks for nobody then', () => {
    expect(progressAt('2027-03', 199_999)).toMatchObject({ isReached: false, difference: 1 });
    expect(progressAt('2027-03', 200_000)).toMatchObject({
      isReached: true,
      difference: 0,
      progress: 1,
      requiredPerMonth: 0,
    });
    expect(progressAt('2027-03', 200_500)).toMatchObject({
      isReached: true,
      difference: -500,
      requiredPerMonth: 0,
    });
  });

  it('leaves no month in its own period and is past after it', () => {
    expect(progressAt('2030-12', 190_000)).toMatchObject({
      monthsLeft: 0,
      requiredPerMonth: null,
      isPast: false,
    });
    expect(progressAt('2031-01', 190_000)).toMatchObject({
      monthsLeft: 0,
      requiredPerMonth: null,
      isPast: true,
    });
  });

  it('says nothing of what is missing, and zero is not missing', () => {
    expect(progressAt('2025-12', null)).toEqual({
      difference: null,
      progress: null,
      monthsLeft: 60,
      requiredPerMonth: null,
      isReached: false,
      isPast: false,
    });
    expect(progressAt('2025-12', 0)).toMatchObject({ progress: 0, difference: 200_000 });
    expect(progressAt('2025-12', 0, 0)).toMatchObject({ progress: null, isReached: true });
  });

  it('is no target when it is no head-count', () => {
    expect(() => progressAt('2025-12', 1, 0.5)).toThrow(RangeError);
    expect(() => progressAt('2025-12', -1)).toThrow(RangeError);
  });
});
