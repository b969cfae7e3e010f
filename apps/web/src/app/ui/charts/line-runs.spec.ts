import { describe, expect, it } from '@jest/globals';
import type { LineData } from '@soshiki/charts';
import { lineRuns } from './line-runs';

const lines: LineData = {
  title: '人員の推移',
  quantity: 'members',
  periods: ['2025-08', '2025-09', '2025-10', '2025-11', '2025-12'],
  series: [
    {
      key: 'a',
      name: '甲',
      values: [1, 2, null, 4, 5],
      paint: { paint: 'series:0', isHatched: false },
    },
    {
      key: 'b',
      name: '乙',
      values: [1, 2, 3, 4, 0],
      paint: { paint: 'series:2', isHatched: true },
    },
  ],
  highlighted: [],
  isFromZero: true,
  language: 'ja',
};

const places = (input: LineData, key: string) =>
  lineRuns(input)
    .filter(({ name }) => name.startsWith(key))
    .map(({ series }) => series.map(({ name }) => name));

describe('stretches of a line', () => {
  it('end where a figure is missing, not where it is 0', () => {
    expect(places(lines, 'a')).toEqual([
      [0, 1],
      [3, 4],
    ]);
    expect(places(lines, 'b')).toEqual([[0, 1, 2, 3, 4]]);
  });

  it('are dashed before a change of definition and meet at it', () => {
    const runs = lineRuns({ ...lines, definitionChangedAt: '2025-10' });
    const second = runs.filter(({ name }) => name.startsWith('b'));
    expect(second.map(({ dash }) => dash)).toEqual(['7 4', '2 3']);
    expect(places({ ...lines, definitionChangedAt: '2025-10' }, 'b')).toEqual([
      [0, 1, 2],
      [2, 3, 4],
    ]);
  });

  it('draw the grey ones first, so that the others lie on top', () => {
    const runs = lineRuns({ ...lines, highlighted: ['a'] });
    expect(runs.map(({ isTold }) => isTold)).toEqual([false, true, true]);
  });
});
