import { describe, expect, it } from '@jest/globals';
import type { Breakdown } from '@soshiki/contracts';
import { makeUpRows } from './make-up-rows';
import { tileGroups } from './tile-groups';

const breakdown = (rows: readonly (readonly [string, string, number | null])[]): Breakdown => ({
  ...{ asOf: '2025-12', basis: 'workplace', by: ['industry', 'gender'] },
  rows: rows.map(([industry, part, members]) => ({
    ...{ keys: [industry, part], names: [`業種${industry}`, `名${part}`] },
    ...{ unions: 1, members, share: null },
  })),
  total: { unions: 0, members: 0 },
});

describe('a breakdown by industry and gender', () => {
  const table = makeUpRows(
    breakdown([
      ['E15', 'unknown', 5],
      ['E15', 'male', 20],
      ['G37', 'female', 40],
      ['G37', 'male', 60],
      ['P83', 'unknown', null],
    ]),
    ['male', 'female', 'unknown'],
  );

  it('has a row for each industry, the largest first, and its parts in the order of the codes', () => {
    expect(table.parts).toEqual(['male', 'female', 'unknown']);
    expect(table.rows.map(({ key, values }) => [key, ...values])).toEqual([
      ['G37', 60, 40, 0],
      ['E15', 20, 0, 5],
      ['P83', 0, 0, null],
    ]);
  });
});

describe('a breakdown by industry and union', () => {
  it('has the unions of each industry below it, those without a figure too', () => {
    const groups = tileGroups(
      breakdown([
        ['G37', '0001', 52],
        ['E15', '0003', 8],
        ['G37', '0002', null],
      ]),
    );
    expect(groups.map(({ key, name }) => [key, name])).toEqual([
      ['G37', '業種G37'],
      ['E15', '業種E15'],
    ]);
    expect(groups[0]?.items).toEqual([
      { key: '0001', name: '名0001', value: 52 },
      { key: '0002', name: '名0002', value: null },
    ]);
  });
});
