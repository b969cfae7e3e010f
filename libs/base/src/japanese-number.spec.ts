import { describe, expect, it } from '@jest/globals';
import { grouped, personsText, thousandsText, unionsText } from './japanese-number';

describe('Members in thousands, in Japanese', () => {
  it.each([
    [0, '0人'],
    [1, '1人'],
    [850, '850人'],
    [999, '999人'],
    [1_000, '1千人'],
    [1_499, '1千人'],
    [1_500, '2千人'],
    [8_000, '8千人'],
    [9_499, '9千人'],
    [9_500, '1万人'],
    [10_000, '1万人'],
    [192_048, '19万2千人'],
    [199_499, '19万9千人'],
    [199_500, '20万人'],
    [200_000, '20万人'],
    [9_892_000, '989万2千人'],
    [10_041_000, '1,004万1千人'],
    [99_999_500, '1億人'],
    [123_456_000, '1億2,345万6千人'],
    [100_001_000, '1億1千人'],
  ])('%i is %s', (members, text) => {
    expect(thousandsText(members)).toBe(text);
  });

  it.each([
    [999, '999人'],
    [1_999, '1千人'],
    [192_999, '19万2千人'],
    [199_999, '19万9千人'],
  ])('%i cut off is %s', (members, text) => {
    expect(thousandsText(members, 'down')).toBe(text);
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d', (members) => {
    expect(() => thousandsText(members)).toThrow(RangeError);
  });
});

describe('Counts in full', () => {
  it('are in groups of three digits', () => {
    expect([0, 999, 1_000, 25_775, 1_234_567, -1_041].map(grouped)).toEqual([
      '0',
      '999',
      '1,000',
      '25,775',
      '1,234,567',
      '-1,041',
    ]);
    expect(personsText(192_048)).toBe('192,048人');
    expect(unionsText(25_775)).toBe('25,775組合');
  });
});
