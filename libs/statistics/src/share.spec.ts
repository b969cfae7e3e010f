import { describe, expect, it } from '@jest/globals';
import { changeRate, shareOf } from './share';

describe('Shares and rates', () => {
  it('are fractions, unrounded', () => {
    expect(shareOf(1, 3)).toBe(1 / 3);
    expect(changeRate(200, 199)).toBe(-0.005);
  });

  it('are null where there is nothing to divide by, or nothing known', () => {
    expect(shareOf(0, 0)).toBeNull();
    expect(shareOf(null, 3)).toBeNull();
    expect(changeRate(0, 5)).toBeNull();
  });

  it('are of counts only', () => {
    expect(() => shareOf(-1, 3)).toThrow(RangeError);
    expect(() => changeRate(0.5, 1)).toThrow(RangeError);
  });
});
