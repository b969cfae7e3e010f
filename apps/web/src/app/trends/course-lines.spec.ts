import { describe, expect, it } from '@jest/globals';
import { seriesPaint } from '@soshiki/charts';
import type { Trend } from '@soshiki/contracts';
import fc from 'fast-check';
import { courseLines, largestFirst } from './course-lines';
import { OTHERS, type StackManner, courseBars, courseLayers } from './course-stack';
import { slopeRows } from './slope-rows';
import { yearlyRates } from './year-steps';

const MONTHS = ['2024-12', '2025-01', '2025-02'];

const MANNER: StackManner = {
  title: '推移',
  measure: 'members',
  mode: 'count',
  name: (key) => `「${key}」`,
  totalName: '合計',
  paint: (_, place) => seriesPaint(place),
  marked: [],
  language: 'ja',
  calendar: 'western',
  othersName: (count) => `その他（${count}）`,
  period: (period) => period,
  dimension: '時点',
};

interface Part {
  readonly key: string;
  readonly members: readonly (number | null)[];
  readonly unions?: readonly number[];
}

function aTrend(parts: readonly Part[], periods: readonly string[] = MONTHS): Trend {
  const series = parts.map(({ key, members, unions }) => ({
    key,
    name: key,
    members: [...members],
    unions: [...(unions ?? members.map(() => 1))],
  }));
  const sum = (measure: 'members' | 'unions') =>
    periods.map((_, at) => series.reduce((all, line) => all + (line[measure][at] ?? 0), 0));
  const total = { members: sum('members'), unions: sum('unions') };
  return { periods: [...periods], basis: 'workplace', by: 'industry', series, total };
}

const FOUR = aTrend([
  { key: 'A', members: [10, 20, 30] },
  { key: 'B', members: [40, 40, 40] },
  { key: 'C', members: [5, 5, null] },
  { key: 'D', members: [0, 0, 1] },
]);

describe('a course as lines', () => {
  it('brings out the three largest at the end, a missing figure last, until the reader marks some', () => {
    expect(largestFirst(FOUR, 'members')).toEqual(['B', 'A', 'D', 'C']);
    expect(courseLines(FOUR, MANNER).highlighted).toEqual(['B', 'A', 'D']);
    expect(courseLines(FOUR, { ...MANNER, marked: ['C', 'nobody'] }).highlighted).toEqual(['C']);
  });

  it('leaves a missing month missing in every mode', () => {
    const valuesIn = (mode: 'count' | 'index' | 'share') =>
      courseLines(FOUR, { ...MANNER, mode }).series[2]?.values;
    expect(valuesIn('count')).toEqual([5, 5, null]);
    expect(valuesIn('index')).toEqual([100, 100, null]);
    expect(valuesIn('share')).toEqual([5 / 55, 5 / 65, null]);
  });

  it('is the total alone without a breakdown', () => {
    const lines = courseLines({ ...FOUR, by: null, series: [] }, MANNER);
    expect(lines.series.map(({ name, values }) => [name, values])).toEqual([
      ['合計', [55, 65, 71]],
    ]);
    expect(lines.isFromZero).toBe(false);
  });
});

describe('a course as layers', () => {
  it('adds up to the total in every month, however many parts are drawn together', () => {
    const members = fc.array(fc.nat(9999), { minLength: 3, maxLength: 3 });
    const parts = fc.array(members, { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(parts, fc.boolean(), (rows, isMarked) => {
        const trend = aTrend(rows.map((row, at) => ({ key: `P${at}`, members: row })));
        const marked = isMarked ? ['P0'] : [];
        const { series } = courseLayers(trend, { ...MANNER, marked });
        expect(series.length).toBeLessThanOrEqual(10);
        if (isMarked) expect(series.map(({ key }) => key)).toContain('P0');
        trend.total.members.forEach((total, at) => {
          expect(series.reduce((all, { values }) => all + (values[at] ?? 0), 0)).toBe(total);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('counts nobody where no union stands, and leaves missing what unions have not reported', () => {
    const trend = aTrend([
      { key: 'A', members: [null, 4, 4], unions: [0, 1, 1] },
      { key: 'B', members: [null, 6, 6], unions: [2, 1, 1] },
    ]);
    const values = courseLayers(trend, MANNER).series.map((line) => line.values);
    expect(values).toEqual([
      [0, 4, 4],
      [null, 6, 6],
    ]);
  });

  it('keeps one missing part from making the others together look whole', () => {
    const parts = Array.from({ length: 12 }, (_, at) => ({ key: `P${at}`, members: [at, at, at] }));
    const trend = aTrend([{ key: 'X', members: [null, 0, 0] }, ...parts]);
    const others = courseLayers(trend, MANNER).series.find(({ key }) => key === OTHERS);
    expect(others).toMatchObject({ name: 'その他（4）', values: [null, 3, 3] });
  });

  it('has a bar for every year back from the last month', () => {
    const periods = Array.from(
      { length: 26 },
      (_, at) => `20${10 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
    );
    const bars = courseBars(
      aTrend([{ key: 'A', members: periods.map((_, at) => at) }], periods),
      MANNER,
    );
    expect(bars.rows.map(({ key, values }) => [key, values])).toEqual([
      ['2010-02', [1]],
      ['2011-02', [13]],
      ['2012-02', [25]],
    ]);
  });
});

describe('two periods against each other', () => {
  it('are the first and the last month, from nobody where no union stood', () => {
    const trend = aTrend([
      { key: 'A', members: [null, 4, 5], unions: [0, 1, 1] },
      { key: 'B', members: [8, null, null], unions: [1, 1, 1] },
    ]);
    const ends = (mode: 'count' | 'index' | 'share') =>
      slopeRows(trend, { ...MANNER, mode }).rows.map(({ before, after }) => [before, after]);
    expect(ends('count')).toEqual([
      [0, 5],
      [8, null],
    ]);
    expect(ends('index')).toEqual([
      [null, null],
      [100, null],
    ]);
    expect(ends('share')).toEqual([
      [0, 1],
      [1, null],
    ]);
  });
});

describe('rates year by year', () => {
  it('are those against twelve months before, none against nobody or a missing figure', () => {
    const periods = Array.from(
      { length: 25 },
      (_, at) => `20${10 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
    );
    const members = periods.map((_, at) => ({ 0: 0, 12: 50, 24: 60 })[at] ?? null);
    const rates = yearlyRates(aTrend([{ key: 'A', members }], periods), {
      measure: 'members',
      totalName: '合計',
    });
    expect(rates.columns.map(({ key }) => key)).toEqual(['2011-01', '2012-01']);
    expect(rates.rows.map((row) => row.rates)).toEqual([[null, 0.2]]);
  });
});
