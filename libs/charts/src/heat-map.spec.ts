import { describe, expect, it } from '@jest/globals';
import { heatMapChart, heatNumber, heatStep, type HeatData } from './heat-map';
import { neighbour } from './neighbour';
import { smallMultiplesChart } from './small-multiples';
import { tileMapChart } from './tile-map';

const heat: HeatData = {
  title: '前年比',
  dimension: '業種',
  columns: [
    { key: '2024-12', name: '2024' },
    { key: '2025-12', name: '2025' },
  ],
  rows: [
    { key: 'G37', name: '情報通信', rates: [0.012, -0.08] },
    { key: 'P85', name: '福祉', rates: [null, 0] },
  ],
  language: 'ja',
};

describe('a map of rates', () => {
  it.each([
    [-0.2, 0],
    [-0.03, 1],
    [-0.001, 2],
    [0.0004, 3],
    [0, 3],
    [0.019, 4],
    [0.02, 5],
    [0.05, 6],
  ])('puts %d on step %d', (rate, step) => {
    expect(heatStep(rate)).toBe(step);
  });

  it('writes the sign, so that colour is not needed', () => {
    expect([0.012, -0.08, 0, null].map(heatNumber)).toEqual(['+1.2', '−8.0', '0.0', '−']);
  });

  it('names row, column and rate of every cell', () => {
    const { scene, summary } = heatMapChart(heat, 600);
    expect(scene.marks.map(({ label }) => label)).toEqual([
      '情報通信 2024：▲ +1.2％',
      '情報通信 2025：▼ −8.0％',
      '福祉 2024：−',
      '福祉 2025：±0.0％',
    ]);
    expect(summary).toBe(
      '前年比：最も増えたのは情報通信 2024 ▲ +1.2％、最も減ったのは情報通信 2025 ▼ −8.0％。',
    );
  });
});

describe('arrow keys', () => {
  const tiles = tileMapChart(
    { title: '', measure: 'members', basis: 'workplace', figures: [], language: 'ja' },
    700,
  ).scene.marks;

  it('go to the tile in that direction', () => {
    expect(neighbour(tiles, '13', 'left')).toBe('11');
    expect(neighbour(tiles, '13', 'right')).toBe('12');
    expect(neighbour(tiles, '13', 'up')).toBe('09');
    expect(neighbour(tiles, '13', 'down')).toBe('14');
  });

  it('leave no tile out of reach', () => {
    const reached = new Set(['13']);
    const open = ['13'];
    for (let from = open.pop(); from !== undefined; from = open.pop()) {
      for (const direction of ['left', 'right', 'up', 'down'] as const) {
        const there = neighbour(tiles, from, direction);
        if (!reached.has(there)) {
          reached.add(there);
          open.push(there);
        }
      }
    }
    expect(reached.size).toBe(48);
  });

  it('stay at the ends of a list', () => {
    const rows = heatMapChart({ ...heat, columns: [], rows: [] }, 600).scene.marks;
    expect(neighbour(rows, 'x', 'down')).toBe('x');
  });
});

describe('small multiples', () => {
  it('give each series a panel of its own, in rows that fit', () => {
    const { marks } = smallMultiplesChart(
      {
        title: '業種ごとの推移',
        quantity: 'members',
        periods: ['2025-11', '2025-12'],
        series: ['G37', 'G39', 'D082'].map((key) => ({
          key,
          name: key,
          values: [1, 2],
          paint: { paint: 'series:0', isHatched: false },
        })),
        highlighted: [],
        isFromZero: true,
        language: 'ja',
      },
      390,
    ).scene;
    expect(marks.map(({ y }) => y)).toEqual([0, 0, 134]);
    expect(Math.max(...marks.map(({ x, width }) => x + width))).toBeLessThanOrEqual(390);
    expect(marks[0]?.label).toBe('G37：2025年11月 1人 → 2025年12月 2人');
  });
});
