import { describe, expect, it } from '@jest/globals';
import type { Breakdown } from '@soshiki/contracts';
import { slopeRows, steepest } from './slope-rows';

const breakdown = (members: Readonly<Record<string, number | null>>, total: number): Breakdown => ({
  ...{ asOf: '2025-12', basis: 'workplace', by: ['union'] },
  rows: Object.entries(members).map(([code, count]) => ({
    ...{ keys: [code], names: [code], unions: 1, members: count, share: null },
  })),
  total: { unions: 3, members: total },
});

const ends = {
  before: breakdown({ A: 100, B: 50, C: null }, 200),
  after: breakdown({ B: 75, A: 90, C: 60, D: 10 }, 250),
};
const manner = {
  most: 3,
  name: (code: string) => `組合${code}`,
  paint: () => ({ paint: 'series:0', isHatched: false }) as const,
};
const both = (mode: 'count' | 'index' | 'share') =>
  slopeRows(ends, { mode, measure: 'members' }, manner).map(({ key, before, after }) => [
    ...[key, before, after],
  ]);

describe('the lines between two periods', () => {
  it('join the largest of now with what they were, and leave missing figures missing', () => {
    expect(both('count')).toEqual([
      ['A', 100, 90],
      ['B', 50, 75],
      ['C', null, 60],
    ]);
  });

  it('start at 100 as an index, and are fractions of each whole as shares', () => {
    expect(both('index').slice(0, 2)).toEqual([
      ['A', 100, 90],
      ['B', 100, 150],
    ]);
    expect(both('share')[1]).toEqual(['B', 0.25, 0.3]);
  });

  it('are brought out where they rise or fall most against what they were', () => {
    const rows = slopeRows(ends, { mode: 'count', measure: 'members' }, manner);
    expect(steepest(rows, 2)).toEqual(['B', 'A']);
  });
});
