import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seriesPaint } from './palette';
import type { PathNode } from './scene';
import { brokenNodes, cutWords, overlaps, WIDTHS, wordsOf } from './scene-laws.fixture';
import { slopeChart, slopeDomain, type SlopeData } from './slope';

const NAMES = [
  '情報通信',
  'その他・個人加盟',
  '印刷',
  'ビルメンテナンス',
  '東京都特別区連合協議会（仮称）',
];

function aSlope(more: Partial<SlopeData> = {}): SlopeData {
  return {
    title: '2時点の比較',
    quantity: 'members',
    from: '2024-12',
    to: '2025-12',
    rows: [
      { key: 'E15', name: '印刷', before: 10_250, after: 10_127, paint: seriesPaint(0) },
      { key: 'P85', name: '福祉', before: null, after: 800, paint: seriesPaint(1) },
      { key: 'X', name: '不明', before: null, after: null, paint: seriesPaint(2) },
    ],
    highlighted: [],
    language: 'ja',
    ...more,
  };
}

const count = fc.option(fc.oneof(fc.nat(20), fc.nat(120_000)), { freq: 6, nil: null });
const slopes = fc
  .tuple(
    fc.array(fc.tuple(count, count), { minLength: 1, maxLength: NAMES.length }),
    fc.subarray(['0', '1', '2', '3']),
    fc.constantFrom('western' as const, 'era' as const),
  )
  .map(([ends, highlighted, calendar]) =>
    aSlope({
      highlighted,
      calendar,
      rows: ends.map(([before, after], place) => ({
        key: `${place}`,
        name: NAMES[place] ?? '',
        before,
        after,
        paint: seriesPaint(place),
      })),
    }),
  );

describe('a slope chart', () => {
  it('has words that are whole and apart, and a mark for every row', () => {
    fc.assert(
      fc.property(slopes, fc.constantFrom(...WIDTHS), (input, width) => {
        const { scene } = slopeChart(input, width);
        expect([...overlaps(scene), ...cutWords(scene), ...brokenNodes(scene)]).toEqual([]);
        expect(scene.marks.map(({ key }) => key).sort()).toEqual(input.rows.map(({ key }) => key));
      }),
      { numRuns: 1000 },
    );
  });

  it('draws counts from 0, so that steepness is not invented', () => {
    fc.assert(
      fc.property(slopes, (input) => {
        expect(slopeDomain(input)[0]).toBeLessThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
    const index = aSlope({
      quantity: 'index',
      rows: [{ key: 'a', name: 'a', before: 100, after: 96, paint: seriesPaint(0) }],
    });
    expect(slopeDomain(index)).toEqual([96, 100]);
  });

  it('joins only what has both ends', () => {
    const lines = slopeChart(aSlope(), 640).scene.backdrop.filter(
      (node): node is PathNode => node.type === 'path' && node.width === 2.5,
    );
    expect(lines.map(({ stroke }) => stroke)).toEqual(['series:0']);
  });

  it('says both ends and the change, in eras when the reader wants them', () => {
    expect(
      slopeChart(aSlope({ calendar: 'era' }), 640).scene.marks.map(({ label }) => label),
    ).toEqual([
      '印刷：令和6年12月 10,250人 → 令和7年12月 10,127人、▼ −123人（▼ −1.2％）',
      '福祉：令和6年12月 … → 令和7年12月 800人',
      '不明：令和6年12月 … → 令和7年12月 …',
    ]);
    expect(slopeChart(aSlope(), 640).table.rows[0]?.cells).toEqual([
      '印刷',
      10_250,
      10_127,
      -123,
      -123 / 10_250,
    ]);
  });

  it('names indices at their ends, for they begin at one point', () => {
    const rows = ['印刷', '福祉'].map((name, place) => ({
      ...{ key: name, name, before: 100, after: 96 + place * 9, paint: seriesPaint(place) },
    }));
    const { scene } = slopeChart(aSlope({ quantity: 'index', rows }), 640);
    expect(wordsOf(scene).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['印刷 96.0', '福祉 105.0']),
    );
    expect([...overlaps(scene), ...cutWords(scene)]).toEqual([]);
  });

  it('says shares in points', () => {
    const rows = [{ key: 'a', name: '印刷', before: 0.05, after: 0.061, paint: seriesPaint(0) }];
    const [mark] = slopeChart(aSlope({ quantity: 'share', rows }), 640).scene.marks;
    expect(mark?.label).toBe('印刷：2024年12月 5.0％ → 2025年12月 6.1％、▲ +1.1ポイント');
  });
});
