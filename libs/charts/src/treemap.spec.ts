import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seriesPaint } from './palette';
import { brokenNodes, cutWords, overlaps, WIDTHS } from './scene-laws.fixture';
import { treemapChart, type TreemapData } from './treemap';

function aTreemap(values: readonly (readonly (number | null)[])[]): TreemapData {
  return {
    title: '組合の規模',
    measure: 'members',
    groups: values.map((items, group) => ({
      key: `g${group}`,
      name: `業種${group}`,
      paint: seriesPaint(group),
      items: items.map((value, item) => ({
        key: `g${group}-${item}`,
        name: `第${item}労働組合（東日本）`,
        value,
      })),
    })),
    language: 'ja',
  };
}

const counts = fc.option(fc.oneof(fc.nat(300), fc.nat(60_000)), { freq: 6, nil: null });
const treemaps = fc
  .array(fc.array(counts, { minLength: 1, maxLength: 14 }), { minLength: 1, maxLength: 6 })
  .map(aTreemap);

const marksOf = (input: TreemapData, width = 640) => treemapChart(input, width).scene.marks;
const known = (input: TreemapData) =>
  input.groups.flatMap(({ items }) => items.flatMap(({ value }) => value ?? 0));

/** What each tile stands for: its item, or what its group has beside the items shown. */
function valuesOf({ groups }: TreemapData, shown: ReadonlySet<string>): Map<string, number> {
  return new Map(
    groups.flatMap(({ key, items }) => {
      const rest = items.filter((item) => !shown.has(item.key));
      const folded = rest.reduce((sum, { value }) => sum + (value ?? 0), 0);
      const own = items.map((item): [string, number] => [item.key, item.value ?? 0]);
      return [...own, [`other:${key}`, folded] as [string, number]];
    }),
  );
}

describe('tiles of a treemap', () => {
  it('have areas proportional to their values, over the whole drawing', () => {
    fc.assert(
      fc.property(treemaps, fc.constantFrom(...WIDTHS), (input, width) => {
        const { scene } = treemapChart(input, width);
        const all = scene.width * scene.height;
        const total = known(input).reduce((sum, value) => sum + value, 0);
        const values = valuesOf(input, new Set(scene.marks.map(({ key }) => key)));
        const wrong = scene.marks.filter((mark) => {
          const wanted = (all * (values.get(mark.key) ?? -1)) / total;
          return Math.abs(mark.width * mark.height - wanted) > 0.01;
        });
        const drawn = scene.marks.reduce((sum, mark) => sum + mark.width * mark.height, 0);
        expect(wrong).toEqual([]);
        expect(drawn).toBeCloseTo(total === 0 ? 0 : all, 1);
      }),
      { numRuns: 1000 },
    );
  });

  it('have words that are whole and apart, at any width', () => {
    fc.assert(
      fc.property(treemaps, fc.constantFrom(...WIDTHS), (input, width) => {
        const { scene } = treemapChart(input, width);
        expect([...overlaps(scene), ...cutWords(scene), ...brokenNodes(scene)]).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('fold what is too small for a finger into one, never into a lone one', () => {
    const marks = marksOf(
      aTreemap([
        [90_000, 20, 30, null],
        [500, 10],
      ]),
    );
    expect(marks.map(({ key, label }) => [key, label])).toEqual([
      ['g0-0', '第0労働組合（東日本）（業種0）：90,000人、全体の99.4％、業種0の99.9％'],
      ['other:g0', 'その他2組合（業種0）：50人、全体の0.1％、業種0の0.1％'],
      ['g1-0', '第0労働組合（東日本）（業種1）：500人、全体の0.6％、業種1の98.0％'],
      ['g1-1', '第1労働組合（東日本）（業種1）：10人、全体の0.0％、業種1の2.0％'],
    ]);
  });

  it('leave out what is 0 or missing, which the table tells apart', () => {
    const { scene, table, summary } = treemapChart(aTreemap([[100, 0, null]]), 640);
    expect(scene.marks.map(({ key }) => key)).toEqual(['g0-0']);
    expect(table.rows.map(({ cells }) => cells.slice(2))).toEqual([
      [100, 1],
      [0, 0],
      [null, '−'],
    ]);
    expect(summary).toBe(
      '組合の規模：大きい順に第0労働組合（東日本） 100人（100.0％）。数値のない組合が1ある。',
    );
  });

  it('say so when there is nothing to show', () => {
    const { scene, summary } = treemapChart(aTreemap([[null], [0]]), 640);
    expect(scene.marks).toEqual([]);
    expect(summary).toBe('組合の規模：データがありません。');
  });

  it('turn grey when another group is brought out', () => {
    const { legend } = treemapChart({ ...aTreemap([[5], [6]]), highlighted: ['g1'] }, 640);
    expect(legend.map(({ paint }) => paint)).toEqual(['faded', 'series:1']);
  });
});
