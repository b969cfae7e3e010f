import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { axisStyle, periodTicks } from './axis';
import { lineChart, OLD_DEFINITION_DASH } from './line-chart';
import { lineDomain, type LineData } from './line-data';
import { inMode } from './line-modes';
import { spreadLabels } from './spread-labels';
import { sparklineScene, sparklineText } from './sparkline';
import type { PathNode } from './scene';

function someLines(more: Partial<LineData> = {}): LineData {
  return {
    title: '人員の推移',
    quantity: 'members',
    periods: ['2025-09', '2025-10', '2025-11', '2025-12'],
    series: [
      {
        key: 'a',
        name: '情報通信',
        values: [100_000, null, 101_000, 102_000],
        paint: { paint: 'series:0', isHatched: false },
      },
      {
        key: 'b',
        name: '建築',
        values: [700, 690, 0, 680],
        paint: { paint: 'series:2', isHatched: true },
      },
    ],
    highlighted: [],
    isFromZero: true,
    language: 'ja',
    ...more,
  };
}

const paths = (input: LineData) =>
  lineChart(input, 800).scene.backdrop.filter(
    (node): node is PathNode => node.type === 'path' && node.stroke !== 'grid',
  );

describe('a line chart', () => {
  it('breaks a line where a figure is missing, and never draws it as 0', () => {
    const [first] = paths(someLines());
    expect(first?.d.match(/M/g)).toHaveLength(2);
  });

  it('draws a true 0 as a point of the line', () => {
    const second = paths(someLines())[1];
    expect(second?.d.match(/M/g)).toHaveLength(1);
    expect(second?.dash).toBe('2 3');
  });

  it('dashes what lies before a change of definition, and joins it to what follows', () => {
    const drawn = paths(someLines({ definitionChangedAt: '2025-11' }));
    expect(drawn.some(({ dash }) => dash === OLD_DEFINITION_DASH)).toBe(true);
  });

  it('greys what is not brought out, and labels only what is', () => {
    const { scene, legend } = lineChart(someLines({ highlighted: ['b'] }), 800);
    const words = scene.backdrop.flatMap((node) => (node.type === 'text' ? [node.text] : []));
    expect(words).toContain('建築');
    expect(words).not.toContain('情報通信');
    expect(legend.map(({ paint }) => paint)).toEqual(['faded', 'series:2']);
  });

  it('states every period in words, missing as missing', () => {
    const labels = lineChart(someLines(), 800).scene.marks.map(({ label }) => label);
    expect(labels[1]).toBe('2025年10月：情報通信 …、建築 690人');
    expect(labels[2]).toBe('2025年11月：情報通信 101,000人、建築 0人');
  });

  it('has a row for each period and a column for each series', () => {
    const { table, summary } = lineChart(someLines(), 800);
    expect(table.rows[1]).toEqual({ key: '2025-10', cells: ['2025年10月', null, 690] });
    expect(summary).toBe(
      '人員の推移（2025年9月から2025年12月）：情報通信は100,000人から102,000人へ、建築は700人から680人へ。',
    );
  });

  it('keeps every value inside its axis, and counts never below 0', () => {
    const values = fc.array(fc.option(fc.nat(300_000)), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(values, fc.boolean(), (counts, isFromZero) => {
        const series = someLines().series.map((line) => ({ ...line, values: counts }));
        const [low, high] = lineDomain(someLines({ series, isFromZero }));
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeGreaterThan(low);
        for (const count of counts) {
          if (count !== null) expect(count >= low && count <= high).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('axes', () => {
  it('are in 万人 from ten thousand on, else in persons', () => {
    const many = axisStyle(200_000, 'members', 'ja');
    expect([many.unit, many.format(195_000)]).toEqual(['万人', '19.5']);
    expect(axisStyle(9_999, 'members', 'ja').unit).toBe('人');
    expect(axisStyle(250, 'unions', 'ja').format(250)).toBe('250');
    expect(axisStyle(1, 'share', 'en').format(0.5)).toBe('50');
  });

  it('name Januaries, thinned to the room there is', () => {
    const periods = Array.from(
      { length: 48 },
      (_, month) => `${2016 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
    );
    expect(periodTicks(periods, 2)).toEqual(['2016-01', '2018-01']);
  });
});

describe('labels at the ends of lines', () => {
  it('keep their order and their distance, inside their room', () => {
    const heights = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 10 });
    fc.assert(
      fc.property(heights, (wanted) => {
        const places = spreadLabels(wanted, 16, [0, 300]);
        const sorted = [...places].sort((a, b) => a - b);
        sorted.slice(1).forEach((place, rank) => {
          expect(place - (sorted[rank] ?? 0)).toBeGreaterThanOrEqual(16 - 1e-9);
        });
        expect(places.every((place) => place >= -1e-9 && place <= 300 + 1e-9)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('modes', () => {
  it('set an index on the first count there is, and shares on the total of each period', () => {
    const course = { counts: [null, 50, 0, 75], totals: [0, 100, 100, 300] };
    expect(inMode(course, 'index')).toEqual([null, 100, 0, 150]);
    expect(inMode(course, 'share')).toEqual([null, 0.5, 0, 0.25]);
    expect(inMode(course, 'count')).toEqual(course.counts);
  });
});

describe('a sparkline', () => {
  const spark = {
    periods: ['2025-10', '2025-11', '2025-12'],
    values: [10, null, 30],
    measure: 'members',
    paint: 'series:0',
    language: 'ja',
  } as const;

  it('breaks at what is missing and marks the last point', () => {
    const [path, dot] = sparklineScene(spark, [100, 28]).backdrop;
    expect((path as PathNode).d.match(/M/g)).toHaveLength(2);
    expect(dot?.type).toBe('rect');
  });

  it('draws nothing where nothing is known', () => {
    expect(sparklineScene({ ...spark, values: [null, null, null] }, [100, 28]).backdrop).toEqual(
      [],
    );
  });

  it('says where it starts and ends', () => {
    expect(sparklineText(spark)).toBe('2025年10月 10人 → 2025年12月 30人');
  });
});
