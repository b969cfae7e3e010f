import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { grouped } from './japanese-number';
import { readHeadcount } from './read-headcount';

describe('reading a head-count', () => {
  it.each([
    ['1234', 1234],
    ['1,234', 1234],
    ['１２３４', 1234],
    ['１，２３４人', 1234],
    ['1、234', 1234],
    [' 850 名 ', 850],
    ['0', 0],
    ['０人', 0],
    ['007', 7],
    ['12,345,678', 12_345_678],
  ])('takes %j for %d', (text, count) => {
    expect(readHeadcount(text)).toBe(count);
  });

  it.each(['', ' ', '人', '-1', '△12', '−12', '1.5', '1,23', '12,34', ',123', '1千', '1e3', 'abc'])(
    'does not guess what %j might mean',
    (text) => {
      expect(readHeadcount(text)).toBeNull();
    },
  );

  it('refuses what a computer cannot hold exactly', () => {
    expect(readHeadcount('9007199254740993')).toBeNull();
  });

  it('reads back every count as we write it, in either width', () => {
    const wide = (text: string) =>
      text.replace(/[0-9,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), (count) => {
        expect(readHeadcount(grouped(count))).toBe(count);
        expect(readHeadcount(`${wide(grouped(count))}人`)).toBe(count);
      }),
      { numRuns: 1000 },
    );
  });
});
