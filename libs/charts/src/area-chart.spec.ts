import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { areaChart } from './area-chart';
import { areaDomain, areaLayers, areaTotals, incompleteRuns } from './area-data';
import type { LineData } from './line-data';
import { seriesPaint } from './palette';
import { brokenNodes, cutWords, overlaps, WIDTHS } from './scene-laws.fixture';

const NAMES = [
  '情報通信',
  'その他・個人加盟',
  '印刷',
  'ビルメンテナンス',
  'Information and communications',
];
const PERIODS = ['2025-09', '2025-10', '2025-11', '2025-12'];

function anArea(
  values: readonly (readonly (number | null)[])[],
  more: Partial<LineData> = {},
): LineData {
  return {
    title: '推移',
    quantity: 'members',
    periods: PERIODS,
    series: values.map((line, place) => ({
      key: `${place}`,
      name: NAMES[place] ?? '',
      values: line,
      paint: seriesPaint(place),
    })),
    highlighted: [],
    isFromZero: true,
    language: 'ja',
    ...more,
  };
}

const count = fc.option(fc.nat(90_000), { freq: 6, nil: null });
const areas = fc
  .array(fc.array(count, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  .map((values) => anArea(values));

describe('stacked areas', () => {
  it('lie on one another without a gap and reach the sum of what is known', () => {
    fc.assert(
      fc.property(areas, (input) => {
        const layers = areaLayers(input);
        const totals = areaTotals(input);
        const tops = input.periods.map((_, place) => {
          let level = 0;
          for (const { series, spans } of layers) {
            const span = spans[place] ?? [level, level + (series.values[place] ?? 0)];
            if (span[0] === level) level = span[1];
          }
          return level;
        });
        expect(tops).toEqual(totals);
        expect(layers.map(({ spans }) => spans.map((span) => span && span[1] - span[0]))).toEqual(
          input.series.map(({ values }) => values),
        );
        expect(areaDomain(input)[1]).toBeGreaterThanOrEqual(Math.max(...totals));
      }),
      { numRuns: 1000 },
    );
  });

  it('have words that are whole and apart at any width', () => {
    fc.assert(
      fc.property(areas, fc.constantFrom(...WIDTHS), (input, width) => {
        const { scene } = areaChart(input, width);
        expect([...overlaps(scene), ...cutWords(scene), ...brokenNodes(scene)]).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('are hatched where a figure is missing, and break the layer there', () => {
    const input = anArea([
      [1, null, null, 4],
      [5, 6, 7, 8],
    ]);
    expect(incompleteRuns(input)).toEqual([[1, 2]]);
    const { backdrop, marks } = areaChart(input, 640).scene;
    const bands = backdrop.filter((node) => node.type === 'rect' && node.fill === 'none');
    expect(bands).toHaveLength(1);
    expect(marks[1]?.label).toBe('2025年10月：情報通信 …、その他・個人加盟 6人');
  });

  it('of shares go up to the whole', () => {
    expect(areaDomain(anArea([[0.2, 0.2, 0.3, 0.4]], { quantity: 'share' }))).toEqual([0, 1]);
  });
});
