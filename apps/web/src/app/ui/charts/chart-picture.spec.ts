import { describe, expect, it } from '@jest/globals';
import { type StackedBarData, stackedBarChart } from '@soshiki/charts';
import { chartPicture, withLegend } from './chart-picture';
import { paperTable } from './paper-table';

const bars: StackedBarData = {
  title: '性別の構成',
  dimension: '時点',
  measure: 'members',
  parts: [
    { key: 'male', name: '男', paint: { paint: 'series:1', isHatched: false } },
    { key: 'female', name: '女', paint: { paint: 'series:2', isHatched: false } },
  ],
  rows: [{ key: 'a', name: '2025年12月', values: [120, 80] }],
  isShare: false,
  language: 'ja',
};
const facts = {
  title: '性別の構成',
  subtitle: '2025年12月現在 · 単位：人',
  notes: ['出所：Soshiki 組織・人員統計（各組合の人員報告による）'],
};

describe('the picture of a chart', () => {
  it('is as wide as the drawing on the screen, with its legend and its source inside', () => {
    const chart = stackedBarChart(bars, 720);
    const shown = stackedBarChart(bars, 340);
    const svg = chartPicture(chart, { scene: shown.scene, selected: null }, facts);
    const [, width = 0, height = 0] =
      /width="(\d+)" height="([\d.]+)"/.exec(svg)?.map(Number) ?? [];
    expect(width).toBe(340 + 48);
    const texts = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)</g)];
    expect(texts.map(([, , , text]) => text)).toEqual(expect.arrayContaining(['男', '女']));
    // The source takes two lines of so narrow a picture, and none is cut off below.
    expect(texts.map(([, , , text]) => text).join('')).toContain(facts.notes.join(''));
    expect(texts.every(([, , y]) => Number(y) < height)).toBe(true);
  });

  it('shows which mark was chosen', () => {
    const chart = stackedBarChart(bars, 720);
    const [mark] = chart.scene.marks;
    const plain = chartPicture(chart, { scene: chart.scene, selected: null }, facts);
    const chosen = chartPicture(chart, { scene: chart.scene, selected: mark?.key ?? '' }, facts);
    expect(chosen.match(/<rect/g)).toHaveLength((plain.match(/<rect/g)?.length ?? 0) + 1);
  });

  it('breaks a long legend into lines that fit', () => {
    const { scene } = stackedBarChart(bars, 300);
    const entries = Array.from({ length: 12 }, (_, place) => ({
      key: String(place),
      label: `業種グループ${String(place)}`,
      paint: 'series:1' as const,
      isHatched: false,
    }));
    const drawn = withLegend(scene, entries);
    const added = drawn.backdrop.slice(scene.backdrop.length);
    const swatches = added.filter((node) => node.type === 'rect');
    expect(swatches).toHaveLength(12);
    expect(swatches.every(({ x, y }) => x < 300 && y > scene.height && y < drawn.height)).toBe(
      true,
    );
    expect(new Set(swatches.map(({ y }) => y)).size).toBeGreaterThan(3);
  });
});

describe('the table on paper', () => {
  const monthly = (count: number) => ({
    caption: '',
    columns: [],
    rows: Array.from({ length: count }, (_, place) => ({
      key: `${String(2016 + Math.floor(place / 12))}-${String((place % 12) + 1).padStart(2, '0')}`,
      cells: [],
    })),
  });

  it('tells a long course over months year by year, by the month it ends with', () => {
    const { table, isThinned } = paperTable(monthly(48));
    expect(isThinned).toBe(true);
    expect(table.rows.map(({ key }) => key)).toEqual([
      '2016-01',
      '2016-12',
      '2017-12',
      '2018-12',
      '2019-12',
    ]);
  });

  it('is whole otherwise', () => {
    expect(paperTable(monthly(24))).toEqual({ table: monthly(24), isThinned: false });
    const other = {
      ...monthly(0),
      rows: Array.from({ length: 60 }, (_, n) => ({ key: `u${String(n)}`, cells: [] })),
    };
    expect(paperTable(other).table.rows).toHaveLength(60);
  });
});
