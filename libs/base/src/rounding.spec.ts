import { describe, expect, it } from '@jest/globals';
import { roundQuotient } from './rounding';

describe('Rounding by a named rule', () => {
  it('is half-up unless told otherwise', () => {
    expect(roundQuotient(1_500, 1000)).toBe(2);
    expect(roundQuotient(1_500, 1000, 'half-up')).toBe(2);
    expect(roundQuotient(1_999, 1000, 'down')).toBe(1);
  });

  it('takes whole numbers only, and a positive unit', () => {
    expect(() => roundQuotient(0.5, 1000)).toThrow(RangeError);
    expect(() => roundQuotient(1, 0)).toThrow(RangeError);
    expect(() => roundQuotient(1, 0.5)).toThrow(RangeError);
    expect(() => roundQuotient(Number.NaN, 1)).toThrow(RangeError);
  });
});
