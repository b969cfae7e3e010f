import { describe, expect, it } from '@jest/globals';
import { differenceCell, rateCell, thousandsCell, thousandsDifferenceCell } from './table-number';

describe('Numbers in tables', () => {
  it('marks a decrease △, or - where asked', () => {
    expect(thousandsDifferenceCell(-68_400)).toBe('△68');
    expect(thousandsDifferenceCell(-68_400, { mark: '-' })).toBe('-68');
    expect(differenceCell(-1_041)).toBe('△1,041');
    expect(differenceCell(12)).toBe('12');
    expect(differenceCell(0)).toBe('0');
  });

  it('keeps the sign of a change that rounds to zero', () => {
    expect(thousandsDifferenceCell(300)).toBe('+0');
    expect(thousandsDifferenceCell(-300)).toBe('-0');
    expect(thousandsDifferenceCell(0)).toBe('0');
    expect(thousandsDifferenceCell(-900, { rounding: 'down' })).toBe('-0');
    expect(rateCell(1, 192_048)).toBe('+0.0');
    expect(rateCell(-1, 192_048)).toBe('-0.0');
    expect(rateCell(0, 192_048)).toBe('0.0');
  });

  it('writes rates with one decimal, and − where there is none', () => {
    expect(rateCell(-68_000, 9_960_000)).toBe('△0.7');
    expect(rateCell(12, 1_000)).toBe('1.2');
    expect(rateCell(5, 0)).toBe('−');
  });

  it('writes thousands', () => {
    expect(thousandsCell(10_041_000)).toBe('10,041');
    expect(thousandsCell(1_999, 'down')).toBe('1');
  });
});
