import { describe, expect, it } from '@jest/globals';
import { headcount, isHeadcount } from './headcount';

describe('A head-count', () => {
  it('is a whole number, zero or more', () => {
    expect([0, 1, 192_048].map(headcount)).toEqual([0, 1, 192_048]);
    expect([0, 1.5, -1, Number.NaN, 2 ** 53].map(isHeadcount)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('refuses anything else', () => {
    expect(() => headcount(-1)).toThrow(RangeError);
    expect(() => headcount(1.5)).toThrow(RangeError);
  });
});
