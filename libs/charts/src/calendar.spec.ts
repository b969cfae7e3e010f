import { describe, expect, it } from '@jest/globals';
import { periodTickText } from './axis';
import { eraYearMark } from './calendar';
import { periodText } from './figure-text';
import { heatMapChart } from './heat-map';
import { seriesPaint } from './palette';
import { smallMultiplesChart } from './small-multiples';
import { sparklineText } from './sparkline';
import { waterfallChart } from './waterfall';

describe('periods in eras', () => {
  it.each([
    { period: '2025-12', words: ['R7', '令和7年12月', 'R7.12'] },
    { period: '2019-05', words: ['R1', '令和元年5月', 'R1.5'] },
    { period: '2019-04', words: ['H31', '平成31年4月', 'H31.4'] },
    { period: '2020-01', words: ['R2', '令和2年1月', 'R2'] },
    { period: '1989-01', words: ['H1', '平成元年1月', 'H1'] },
  ])('write $period as $words', ({ period, words }) => {
    const written = [
      eraYearMark(period),
      periodText(period, 'ja', 'era'),
      periodTickText(period, 'ja', 'era'),
    ];
    expect(written).toEqual(words);
  });

  it('are for Japanese only', () => {
    expect(periodText('2025-12', 'en', 'era')).toBe('December 2025');
    expect(periodTickText('2025-12', 'en', 'era')).toBe('2025/12');
    expect(periodTickText('2025-12', 'ja', 'western')).toBe('2025/12');
  });

  it('go through every chart that names periods', () => {
    const manner = { language: 'ja', calendar: 'era' } as const;
    const change = { members: 1, unions: 1 };
    const waterfall = waterfallChart(
      {
        title: '',
        from: '2024-12',
        to: '2025-12',
        measure: 'members',
        opening: change,
        components: [],
        closing: change,
        ...manner,
      },
      640,
    );
    expect(waterfall.table.rows.map(({ cells }) => cells[0])).toEqual([
      '令和6年12月',
      '令和7年12月',
    ]);
    const heat = heatMapChart(
      {
        title: '',
        dimension: '業種',
        columns: [{ key: '2025-12', name: '2025' }],
        rows: [{ key: 'a', name: '印刷', rates: [0] }],
        ...manner,
      },
      640,
    );
    expect(heat.scene.marks[0]?.label).toBe('印刷 R7：±0.0％');
    const course = {
      title: '',
      quantity: 'members' as const,
      periods: ['2025-11', '2025-12'],
      highlighted: [],
      isFromZero: true,
    };
    const series = [{ key: 'a', name: '印刷', values: [1, 2], paint: seriesPaint(0) }];
    const [panel] = smallMultiplesChart({ ...course, series, ...manner }, 640).scene.marks;
    expect(panel?.label).toBe('印刷：令和7年11月 1人 → 令和7年12月 2人');
    expect(
      sparklineText({
        periods: course.periods,
        values: [1, 2],
        measure: 'members',
        paint: 'ink',
        ...manner,
      }),
    ).toBe('令和7年11月 1人 → 令和7年12月 2人');
  });
});
