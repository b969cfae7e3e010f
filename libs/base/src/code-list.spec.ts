import { describe, expect, it } from '@jest/globals';
import { BLOCK_MEMBERSHIPS, BLOCKS } from './blocks';
import { CODES_VALID_FROM, orderOfCodes } from './code-list';
import { EMPLOYMENTS } from './employments';
import { GENDERS } from './genders';
import { INDUSTRIES } from './industries';
import { INDUSTRY_GROUPS } from './industry-groups';
import { KINDS } from './kinds';
import { PREFECTURES } from './prefectures';
import { SIZE_BANDS } from './size-bands';

const LISTS = {
  PREFECTURES,
  BLOCKS,
  INDUSTRIES,
  INDUSTRY_GROUPS,
  KINDS,
  GENDERS,
  EMPLOYMENTS,
  SIZE_BANDS,
};

describe('The code lists', () => {
  it.each(Object.entries(LISTS))(
    '%s has every code once, labelled in both languages',
    (_, list) => {
      expect(new Set(list.map(({ code }) => code)).size).toBe(list.length);
      expect(new Set(list.map(({ ja }) => ja)).size).toBe(list.length);
      expect(list.every(({ ja, en }) => ja !== '' && en !== '')).toBe(true);
    },
  );

  it('has the 47 prefectures of JIS X 0401 in order, then 00', () => {
    const codes = PREFECTURES.map(({ code }) => code);
    const expected = Array.from({ length: 47 }, (_, place) => String(place + 1).padStart(2, '0'));
    expect(codes).toEqual([...expected, '00']);
    expect(PREFECTURES[12]).toEqual({
      code: '13',
      ja: '東京都',
      en: 'Tokyo',
      kana: 'とうきょうと',
    });
    expect(PREFECTURES.every(({ kana }) => /^\p{Script=Hiragana}+$/u.test(kana))).toBe(true);
  });

  it('puts every prefecture in one block since 1962, Yamanashi in Kanto', () => {
    const placed = BLOCK_MEMBERSHIPS.map(({ prefecture }) => prefecture).sort();
    expect(placed).toEqual(PREFECTURES.map(({ code }) => code).filter((code) => code !== '00'));
    const known = new Set(BLOCKS.map(({ code }) => code));
    expect(BLOCK_MEMBERSHIPS.every(({ block }) => known.has(block))).toBe(true);
    expect(BLOCK_MEMBERSHIPS).toContainEqual({
      block: 'kanto',
      prefecture: '19',
      from: CODES_VALID_FROM,
      until: null,
    });
  });

  it('has twelve industries and eight groups, then none', () => {
    expect(INDUSTRIES).toHaveLength(12);
    expect(INDUSTRY_GROUPS.map(({ code }) => code).at(-1)).toBe('none');
    expect(INDUSTRY_GROUPS).toHaveLength(9);
  });

  it('orders codes as they stand', () => {
    const order = orderOfCodes(INDUSTRIES);
    expect([order.get('G37'), order.get('T9999'), order.get('Z')]).toEqual([0, 11, undefined]);
  });
});
