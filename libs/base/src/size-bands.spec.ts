import { describe, expect, it } from '@jest/globals';
import { sizeBandOf } from './size-bands';

describe('The size band of a union', () => {
  it.each([
    [5_000, '5000+'],
    [4_999, '1000-4999'],
    [1_000, '1000-4999'],
    [999, '500-999'],
    [500, '500-999'],
    [499, '300-499'],
    [300, '300-499'],
    [299, '100-299'],
    [100, '100-299'],
    [99, '30-99'],
    [30, '30-99'],
    [29, '1-29'],
    [0, '1-29'],
    [null, 'unknown'],
  ] as const)('of %s members is %s', (members, band) => {
    expect(sizeBandOf(members)).toBe(band);
  });

  it('is none for what is not a head-count', () => {
    expect(() => sizeBandOf(-1)).toThrow(RangeError);
  });
});
