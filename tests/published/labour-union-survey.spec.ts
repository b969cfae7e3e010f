import { describe, expect, it } from '@jest/globals';
import {
  differenceCell,
  eraMonth,
  grouped,
  membersChangeText,
  percentText,
  periodOf,
  rateCell,
  thousandsCell,
  thousandsDifferenceCell,
  thousandsText,
  unionsChangeText,
  unionsText,
} from '@soshiki/base';

/**
 * Source: 厚生労働省「労働組合基礎調査」平成18年 結果の概要 第1表 (単一労働組合, as of 30 June), and 平成24年 結果の概要.
 *
 * The Ministry publishes members in thousands and computes differences and rates from the persons it does not
 * publish. The persons here are chosen to fit every published figure of the table at once: each year's
 * thousands, its difference and its rate (employees of 平成24年 likewise). 平成15年 shows why that matters: 10,801 − 10,531 = 270, published is 269.
 */
const TABLE_1 = [
  { year: 2000, unions: 31_185, members: 11_538_400, employees: null, shown: null },
  {
    year: 2001,
    unions: 30_773,
    members: 11_212_400,
    employees: 54_130_000,
    shown: ['30,773', '-412', '-1.3', '11,212', '-326', '-2.8', '20.7％'],
  },
  {
    year: 2002,
    unions: 30_177,
    members: 10_800_600,
    employees: 53_480_000,
    shown: ['30,177', '-596', '-1.9', '10,801', '-412', '-3.7', '20.2％'],
  },
  {
    year: 2003,
    unions: 29_745,
    members: 10_531_300,
    employees: 53_730_000,
    shown: ['29,745', '-432', '-1.4', '10,531', '-269', '-2.5', '19.6％'],
  },
  {
    year: 2004,
    unions: 29_320,
    members: 10_309_200,
    employees: 53_710_000,
    shown: ['29,320', '-425', '-1.4', '10,309', '-222', '-2.1', '19.2％'],
  },
  {
    year: 2005,
    unions: 28_279,
    members: 10_138_300,
    employees: 54_160_000,
    shown: ['28,279', '-1,041', '-3.6', '10,138', '-171', '-1.7', '18.7％'],
  },
  {
    year: 2006,
    unions: 27_507,
    members: 10_040_700,
    employees: 55_170_000,
    shown: ['27,507', '-772', '-2.7', '10,041', '-98', '-1.0', '18.2％'],
  },
] as const;

const ROWS = TABLE_1.slice(1).map((row, place) => {
  const before = TABLE_1[place] ?? row;
  return { ...row, before, era: eraMonth(periodOf(row.year, 6)) };
});

describe('労働組合基礎調査 平成18年 第1表, in the form of the table', () => {
  it.each(ROWS)('$era', ({ unions, members, employees, before, shown }) => {
    const difference = { unions: unions - before.unions, members: members - before.members };
    expect([
      grouped(unions),
      differenceCell(difference.unions, '-'),
      rateCell(difference.unions, before.unions, '-'),
      thousandsCell(members),
      thousandsDifferenceCell(difference.members, { mark: '-' }),
      rateCell(difference.members, before.members, '-'),
      percentText(members, employees ?? 0),
    ]).toEqual(shown);
  });

  it('marks a decrease △ where the house style asks for it', () => {
    expect(thousandsDifferenceCell(10_040_700 - 10_138_300)).toBe('△98');
    expect(differenceCell(28_279 - 29_320)).toBe('△1,041');
    expect(rateCell(27_507 - 28_279, 28_279)).toBe('△2.7');
  });
});

describe('労働組合基礎調査 平成18年 and 平成24年, in words', () => {
  it.each([
    [11_212_400, '1,121万2千人'],
    [10_800_600, '1,080万1千人'],
    [10_531_300, '1,053万1千人'],
    [10_309_200, '1,030万9千人'],
    [10_138_300, '1,013万8千人'],
    [10_040_700, '1,004万1千人'],
    [9_892_000, '989万2千人'],
  ])('%i members are %s', (members, text) => {
    expect(thousandsText(members)).toBe(text);
  });

  it('平成18年: 9万8千人の減（1.0％減）, 772組合の減（2.7％減）', () => {
    const members = { before: 10_138_300, after: 10_040_700 };
    expect(membersChangeText(members)).toBe('9万8千人の減（1.0％減）');
    expect(unionsChangeText({ before: 28_279, after: 27_507 })).toBe('772組合の減（2.7％減）');
  });

  it('平成17年: 17万1千人の減（1.7％減）, 1,041組合の減（3.6％減）', () => {
    const members = { before: 10_309_200, after: 10_138_300 };
    expect(membersChangeText(members)).toBe('17万1千人の減（1.7％減）');
    expect(unionsChangeText({ before: 29_320, after: 28_279 })).toBe('1,041組合の減（3.6％減）');
  });

  it('平成15年: the difference is of persons, 26万9千人の減（2.5％減）, not of the thousands shown', () => {
    const members = { before: 10_800_600, after: 10_531_300 };
    expect(membersChangeText(members)).toBe('26万9千人の減（2.5％減）');
  });

  it('平成24年: 25,775組合、277組合の減（1.1％減）; 989万2千人、6万8千人の減（0.7％減）; 推定組織率 17.9％', () => {
    expect(unionsText(25_775)).toBe('25,775組合');
    expect(unionsChangeText({ before: 26_052, after: 25_775 })).toBe('277組合の減（1.1％減）');
    const members = { before: 9_960_000, after: 9_892_000 };
    expect(membersChangeText(members)).toBe('6万8千人の減（0.7％減）');
    expect(percentText(9_892_000, 55_280_000)).toBe('17.9％');
  });
});
