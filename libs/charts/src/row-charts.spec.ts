import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { divergingBarChart, type DivergingBarData } from './diverging-bars';
import { divergingSegments } from './diverging-data';
import { dotPlotChart, type DotPlotData } from './dot-plot';
import { dumbbellChart, type DumbbellData } from './dumbbell';
import { seriesPaint } from './palette';
import type { Chart, Mark, RectNode } from './scene';
import { brokenNodes, cutWords, overlaps, WIDTHS } from './scene-laws.fixture';
import {
  stackedBarChart,
  stackedSegments,
  type StackedBarData,
  type StackedSegment,
} from './stacked-bars';

const NAMES = [
  '情報通信',
  'その他・個人加盟',
  '印刷',
  'ビルメンテナンス',
  '東京都特別区連合協議会（仮称）',
];
const language = 'ja' as const;
const count = fc.option(fc.oneof(fc.nat(20), fc.nat(120_000)), { freq: 6, nil: null });
const named = <T>(part: fc.Arbitrary<T>) =>
  fc
    .array(part, { minLength: 1, maxLength: NAMES.length })
    .map((parts) => parts.map((values, place) => ({ values, place, name: NAMES[place] ?? '' })));

const dotPlots = fc
  .tuple(named(fc.tuple(count, count)), fc.constantFrom('difference' as const, 'rate' as const))
  .map(([rows, quantity]): DotPlotData => ({
    title: '増減',
    quantity,
    measure: 'members',
    dimension: '業種',
    language,
    rows: rows.map(({ values: [before, after], name, place }) => {
      const difference = before === null || after === null ? null : after - before;
      const rate = difference === null || !before ? null : difference / before;
      return { key: `${place}`, name, before, after, difference, rate, paint: seriesPaint(place) };
    }),
  }));

const dumbbells = named(fc.tuple(count, count)).map((rows): DumbbellData => ({
  title: '二つの地域区分',
  measure: 'members',
  dimension: '都道府県',
  ends: ['勤務地', '本部所在地'],
  language,
  rows: rows.map(({ values, name, place }) => ({
    key: `${place}`,
    name,
    values,
    paint: seriesPaint(place),
  })),
}));

const stacks = fc
  .tuple(named(fc.tuple(count, count, count)), fc.boolean())
  .map(([rows, isShare]): StackedBarData => ({
    title: '性別',
    dimension: '業種',
    measure: 'members',
    isShare,
    language,
    parts: ['男性', '女性', '不明'].map((name, place) => ({
      key: name,
      name,
      paint: { paint: seriesPaint(place).paint, isHatched: name === '不明' },
    })),
    rows: rows.map(({ values, name, place }) => ({ key: `${place}`, name, values })),
  }));

const difference = fc.integer({ min: -3_000, max: 3_000 });
const divergings = fc
  .array(fc.tuple(difference, difference, difference), { minLength: 1, maxLength: 12 })
  .map((steps): DivergingBarData => ({
    title: '年ごとの増減',
    dimension: '年',
    measure: 'members',
    language,
    parts: ['加盟', '脱退', '増減'].map((name, place) => ({
      key: name,
      name,
      paint: seriesPaint(place),
    })),
    rows: steps.map((values, place) => ({
      key: `${2014 + place}`,
      name: `${2014 + place}年`,
      values,
      net: values.reduce((sum, value) => sum + value, 0),
    })),
  }));

const widths = fc.constantFrom(...WIDTHS);
const KINDS: readonly [string, fc.Arbitrary<(width: number) => Chart>][] = [
  ['a dot plot', dotPlots.map((input) => (width: number) => dotPlotChart(input, width))],
  ['a dumbbell', dumbbells.map((input) => (width: number) => dumbbellChart(input, width))],
  ['stacked bars', stacks.map((input) => (width: number) => stackedBarChart(input, width))],
  ['diverging bars', divergings.map((input) => (width: number) => divergingBarChart(input, width))],
];

describe.each(KINDS)('%s', (_, charts) => {
  it('has words that are whole and apart, and a mark for every row of its table', () => {
    fc.assert(
      fc.property(charts, widths, (draw, width) => {
        const { scene, table } = draw(width);
        expect([...overlaps(scene), ...cutWords(scene), ...brokenNodes(scene)]).toEqual([]);
        expect(scene.marks.map(({ key }) => key)).toEqual(table.rows.map(({ key }) => key));
      }),
      { numRuns: 1000 },
    );
  });
});

const barsOf = (mark: Mark | undefined): RectNode[] =>
  (mark?.nodes ?? []).filter(
    (node): node is RectNode => node.type === 'rect' && node.height === 22,
  );

/** Pixels for a unit of the axis; `null` of a bar too small to tell. Wide ones leave a gap of a pixel. */
function unitOf({ width }: RectNode, segment: StackedSegment | undefined): string | null {
  if (segment === undefined || width < 20) return null;
  return ((width + 1) / (segment.end - segment.start)).toPrecision(6);
}

describe('stacked bars', () => {
  it('have parts as wide as their values, end to end, none for what is missing', () => {
    fc.assert(
      fc.property(stacks, widths, (input, width) => {
        const { marks } = stackedBarChart(input, width).scene;
        const perUnit = input.rows.flatMap((row, place) => {
          const segments = stackedSegments(row, input);
          const bars = barsOf(marks[place]);
          expect(bars).toHaveLength(row.values.filter((value) => (value ?? 0) > 0).length);
          return bars.map((bar, at) => unitOf(bar, segments[at]));
        });
        const known = perUnit.filter((unit) => unit !== null);
        expect(new Set(known).size).toBeLessThanOrEqual(1);
      }),
      { numRuns: 1000 },
    );
  });

  it('say every part with its share, the missing as missing', () => {
    const input: StackedBarData = {
      title: '性別',
      dimension: '業種',
      measure: 'members',
      isShare: true,
      language,
      parts: ['男性', '女性', '不明'].map((name) => ({ key: name, name, paint: seriesPaint(0) })),
      rows: [{ key: 'E15', name: '印刷', values: [6_000, null, 4_000] }],
    };
    const { scene, table } = stackedBarChart(input, 640);
    expect(scene.marks[0]?.label).toBe(
      '印刷：男性 6,000人（60.0％）、女性 …、不明 4,000人（40.0％）、計 10,000人',
    );
    expect(table.rows[0]?.cells).toEqual(['印刷', 6_000, null, 4_000, 10_000, 0.6, null, 0.4]);
  });
});

describe('diverging bars', () => {
  it('stack increases above zero and decreases below, and add up to the net', () => {
    fc.assert(
      fc.property(divergings, (input) => {
        const nets = input.rows.map((row) => {
          const ends = divergingSegments(row, input).map(({ end }) => end);
          return Math.max(0, ...ends) + Math.min(0, ...ends);
        });
        expect(nets).toEqual(input.rows.map(({ net }) => net));
      }),
      { numRuns: 1000 },
    );
  });

  it('say what made each step', () => {
    const input: DivergingBarData = {
      title: '年ごとの増減',
      dimension: '年',
      measure: 'members',
      language,
      parts: ['加盟', '脱退', '増減'].map((name) => ({ key: name, name, paint: seriesPaint(0) })),
      rows: [{ key: '2025', name: '2025年', values: [180, -576, 0], net: -396 }],
    };
    const { scene, summary } = divergingBarChart(input, 640);
    expect(scene.marks[0]?.label).toBe('2025年：純増減 ▼ −396人（加盟 ▲ +180、脱退 ▼ −576）');
    expect(summary).toBe(
      '年ごとの増減：純増減が最も大きいのは2025年 ▼ −396人、最も小さいのは2025年 ▼ −396人。',
    );
  });
});

describe('a dot plot', () => {
  it('says missing as missing and a rate without a base as not applicable', () => {
    const row = { key: 'a', name: '福祉', paint: seriesPaint(0) };
    const input: DotPlotData = {
      title: '増減率',
      quantity: 'rate',
      measure: 'members',
      dimension: '業種',
      language,
      rows: [
        { ...row, before: 100, after: 95, difference: -5, rate: -0.05 },
        { ...row, key: 'b', before: 0, after: 5, difference: 5, rate: null },
        { ...row, key: 'c', before: null, after: 5, difference: null, rate: null },
      ],
    };
    const { scene, table } = dotPlotChart(input, 640);
    expect(scene.marks.map(({ label }) => label)).toEqual([
      '福祉：▼ −5人（▼ −5.0％）、100人から95人へ',
      '福祉：▲ +5人（−）、0人から5人へ',
      '福祉：…（…）、…から5人へ',
    ]);
    expect(table.rows.map(({ cells }) => cells[4])).toEqual([-0.05, '−', null]);
  });
});

describe('a dumbbell', () => {
  it('says both values and how far apart they are', () => {
    const input: DumbbellData = {
      title: '二つの地域区分',
      measure: 'members',
      dimension: '都道府県',
      ends: ['勤務地', '本部所在地'],
      language,
      rows: [
        { key: '13', name: '東京都', values: [58_300, 121_000], paint: seriesPaint(0) },
        { key: '01', name: '北海道', values: [9_000, null], paint: seriesPaint(0) },
      ],
    };
    const { scene, table } = dumbbellChart(input, 640);
    expect(scene.marks.map(({ label }) => label)).toEqual([
      '東京都：勤務地 58,300人、本部所在地 121,000人、差 ▲ +62,700人',
      '北海道：勤務地 9,000人、本部所在地 …',
    ]);
    expect(table.rows.map(({ cells }) => cells.slice(1))).toEqual([
      [58_300, 121_000, 62_700],
      [9_000, null, null],
    ]);
  });
});
