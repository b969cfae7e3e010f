import { describe, expect, it } from '@jest/globals';
import { INDUSTRIES } from '@soshiki/base';
import { barChart, type BarData } from './bar-chart';
import { industryPaint } from './palette';
import type { RectNode } from './scene';
import { cutWords, overlaps, wordsOf } from './scene-laws.fixture';

function someBars(more: Partial<BarData> = {}): BarData {
  return {
    title: '業種別の人員',
    dimension: '業種',
    measure: 'members',
    language: 'ja',
    rows: INDUSTRIES.map(({ code, ja }, place) => ({
      key: code,
      name: ja,
      members: place === 11 ? null : 120_000 >> place,
      unions: place + 1,
      share: place === 11 ? null : 1 / (place + 2),
      change: place - 5,
      paint: industryPaint(code),
    })),
    ...more,
  };
}

describe('a bar chart', () => {
  it.each([320, 390, 768, 1440])('cuts no name and no number at %d px', (width) => {
    const { scene } = barChart(someBars(), width);
    expect([...overlaps(scene), ...cutWords(scene)]).toEqual([]);
    expect(wordsOf(scene).map(({ text }) => text)).toEqual(
      expect.arrayContaining(INDUSTRIES.map(({ ja }) => ja)),
    );
  });

  it('draws lengths in proportion, from 0', () => {
    const { marks } = barChart(someBars(), 800).scene;
    const [first, second] = marks.map(({ nodes }) => (nodes[1] as RectNode).width);
    expect((first ?? 0) / (second ?? 1)).toBeCloseTo(2, 9);
  });

  it('says a missing figure as missing and draws nothing for it', () => {
    const last = barChart(someBars(), 800).scene.marks.at(-1);
    expect(last?.label).toBe('その他・個人加盟：…、12組合、構成比−、増減▲ +6');
    expect((last?.nodes[1] as RectNode).width).toBe(0);
  });

  it('has the same numbers in its table, exact', () => {
    const { table } = barChart(someBars(), 800);
    expect(table.columns.map(({ key }) => key)).toEqual([
      'name',
      'members',
      'unions',
      'share',
      'change',
    ]);
    expect(table.rows[0]).toEqual({ key: 'G37', cells: ['情報通信', 120_000, 1, 0.5, -5] });
  });

  it('leaves out the column of changes where there are none', () => {
    const rows = someBars().rows.map(({ key, name, members, unions, share, paint }) => {
      return { key, name, members, unions, share, paint };
    });
    expect(barChart(someBars({ rows }), 800).table.columns).toHaveLength(4);
  });

  it('sums itself up in both languages', () => {
    expect(barChart(someBars(), 800).summary).toBe(
      '業種別の人員：11件。最多は情報通信の120,000人（50.0％）、最少は携帯電話販売の117人。',
    );
    expect(barChart(someBars({ rows: [], language: 'en', title: 'Members' }), 800).summary).toBe(
      'Members: no data.',
    );
  });
});
