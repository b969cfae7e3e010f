import { describe, expect, it } from '@jest/globals';
import type { Decomposition } from '@soshiki/contracts';
import { changeBars } from './change-bars';
import { growthGap, growthSteps } from './constant-growth';

const YEARS: Decomposition = {
  from: '2023-12',
  to: '2025-12',
  months: 12,
  basis: 'workplace',
  steps: [
    {
      from: '2023-12',
      to: '2024-12',
      opening: { unions: 10, members: 1000 },
      components: [
        { kind: 'affiliated', unions: 1, members: 30 },
        { kind: 'decline', unions: 0, members: -50 },
        { kind: 'mergedIn', unions: 0, members: 0 },
      ],
      closing: { unions: 11, members: 980 },
      constant: { unions: 9, membersBefore: 900, members: 864, rate: -0.04 },
    },
    {
      from: '2024-12',
      to: '2025-12',
      opening: { unions: 11, members: 980 },
      components: [{ kind: 'growth', unions: 0, members: 20 }],
      closing: { unions: 11, members: 1000 },
      constant: { unions: 11, membersBefore: 980, members: 1000, rate: 20 / 980 },
    },
  ],
};

describe('the change year by year', () => {
  it('has the components that moved somebody, and adds up to the net change of each year', () => {
    const bars = changeBars(YEARS, {
      title: '増減',
      dimension: '年',
      measure: 'members',
      language: 'ja',
      period: (period) => period.slice(0, 4),
    });
    expect(bars.parts.map(({ key }) => key)).toEqual(['affiliated', 'growth', 'decline']);
    expect(bars.rows.map(({ name, values, net }) => [name, values, net])).toEqual([
      ['2024', [30, 0, -50], -20],
      ['2025', [0, 20, 0], 20],
    ]);
    for (const { values, net } of bars.rows) {
      expect(values.reduce((sum, value) => sum + value, 0)).toBe(net);
    }
  });

  it('counts unions where unions are measured', () => {
    const manner = { title: '', dimension: '', language: 'ja', period: String } as const;
    const bars = changeBars(YEARS, { ...manner, measure: 'unions' });
    expect(bars.rows.map(({ values, net }) => [values, net])).toEqual([
      [[1], 1],
      [[0], 0],
    ]);
  });
});

describe('growth of the same unions', () => {
  it('lies apart from that of all by the points that are read', () => {
    const [first, second] = growthSteps(YEARS);
    expect(first && growthGap(first)).toEqual({ all: -20, same: -40, apart: 20 });
    expect(second && growthGap(second)).toEqual({ all: 20, same: 20, apart: 0 });
  });

  it('is not compared where nobody was there before', () => {
    const empty = { unions: 0, membersBefore: 0, members: 0, rate: null };
    const [step] = growthSteps({
      ...YEARS,
      steps: YEARS.steps.slice(0, 1).map((year) => ({ ...year, constant: empty })),
    });
    expect(step && growthGap(step)).toEqual({ all: -20, same: null, apart: null });
  });
});
