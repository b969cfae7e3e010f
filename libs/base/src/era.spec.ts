import { describe, expect, it } from '@jest/globals';
import { eraMonth, readPeriod, westernMonth } from './era';
import { addMonths, parsePeriod, periodsFromTo } from './period';

describe('A period in the Japanese era', () => {
  it.each([
    ['2025-12', '令和7年12月'],
    ['2019-05', '令和元年5月'],
    ['2019-04', '平成31年4月'],
    ['1989-01', '平成元年1月'],
    ['1988-12', '昭和63年12月'],
    ['1926-12', '昭和元年12月'],
    ['1926-11', '大正15年11月'],
    ['1912-07', '大正元年7月'],
    ['1912-06', '明治45年6月'],
    ['1873-01', '明治6年1月'],
  ])('%s is %s', (period, text) => {
    expect(eraMonth(parsePeriod(period))).toBe(text);
  });

  it('is 2025年12月 in the Western calendar', () => {
    expect(westernMonth(parsePeriod('2025-12'))).toBe('2025年12月');
    expect(westernMonth(parsePeriod('2025-03'))).toBe('2025年3月');
  });
});

describe('Reading a period a person wrote', () => {
  it.each([
    ['令和7年12月', '2025-12'],
    ['R7.12', '2025-12'],
    ['r7.12', '2025-12'],
    ['R07/12', '2025-12'],
    ['H30.3', '2018-03'],
    ['平成30年3月', '2018-03'],
    ['2025/12', '2025-12'],
    ['2025/3', '2025-03'],
    ['2025年12月', '2025-12'],
    ['2025-12', '2025-12'],
    ['２０２５年１２月', '2025-12'],
    ['Ｒ７．１２', '2025-12'],
    ['2025−12', '2025-12'],
    [' 令和 7年 12月 ', '2025-12'],
    ['令和元年5月', '2019-05'],
    ['㋿7年12月', '2025-12'],
    ['昭和64年1月', '1989-01'],
    ['平成元年1月', '1989-01'],
    ['2025年12月現在', '2025-12'],
    ['令和7年12月末現在', '2025-12'],
    ['令和7年12月末日現在', '2025-12'],
  ])('%s is %s', (text, period) => {
    expect(readPeriod(text)).toBe(period);
  });

  it.each([
    '',
    '合計',
    '2025',
    '202512',
    '2025/13',
    '2025/0',
    '令和7年',
    '平成40年3月',
    '平成31年5月',
    '令和元年4月',
    '昭和64年2月',
    'X7.12',
    '0025-12',
    '1,234人',
  ])('%s is none, and is not guessed', (text) => {
    expect(readPeriod(text)).toBeNull();
  });

  it('reads back every month it writes, in both calendars', () => {
    const first = parsePeriod('1873-01');
    for (const period of periodsFromTo(first, addMonths(first, 12 * 170))) {
      expect(readPeriod(eraMonth(period))).toBe(period);
      expect(readPeriod(westernMonth(period))).toBe(period);
    }
  });
});
