import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CountMatrixData, countMatrixChart } from './count-matrix';
import { textWidth } from './text-width';

const columns = [
  { key: 'kanto', name: '関東' },
  { key: 'kyushu', name: '九州・沖縄' },
  { key: '00', name: '未配分' },
];

function aMatrix(more: Partial<CountMatrixData> = {}): CountMatrixData {
  return {
    title: '本部と勤務地',
    dimension: '本部',
    across: '勤務地',
    measure: 'members',
    columns,
    rows: [
      { key: 'kanto', name: '関東', values: [58_300, 4_210, 30] },
      { key: 'kyushu', name: '九州・沖縄', values: [0, 9_000, null] },
    ],
    language: 'ja',
    ...more,
  };
}

describe('a matrix of counts', () => {
  it('says row, column and count of every cell, and tells zero from missing', () => {
    expect(countMatrixChart(aMatrix(), 700).scene.marks.map(({ label }) => label)).toEqual([
      '本部 関東、勤務地 関東：58,300人',
      '本部 関東、勤務地 九州・沖縄：4,210人',
      '本部 関東、勤務地 未配分：30人',
      '本部 九州・沖縄、勤務地 関東：0人',
      '本部 九州・沖縄、勤務地 九州・沖縄：9,000人',
      '本部 九州・沖縄、勤務地 未配分：…',
    ]);
  });

  it('adds up its rows and columns in the table', () => {
    const { rows } = countMatrixChart(aMatrix(), 700).table;
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['関東', 58_300, 4_210, 30, 62_540],
      ['九州・沖縄', 0, 9_000, null, 9_000],
      ['計', 58_300, 13_210, 30, 71_540],
    ]);
  });

  it('tells who stays and the greatest way elsewhere in a sentence', () => {
    expect(countMatrixChart(aMatrix(), 700).summary).toBe(
      '本部と勤務地：71,540人のうち同じ地域は67,300人。ほかで最も多いのは本部 関東、勤務地 九州・沖縄：4,210人。',
    );
  });

  it('frames the cells of one region on both sides', () => {
    const { marks } = countMatrixChart(aMatrix(), 700).scene;
    const framed = marks.filter(({ nodes }) =>
      nodes.some((node) => node.type === 'rect' && node.stroke === 'ink'),
    );
    expect(framed.map(({ key }) => key)).toEqual(['kanto@kanto', 'kyushu@kyushu']);
  });

  it('begins the names of narrow columns so that they differ', () => {
    const names = ['北海道', '東北', '北陸', '東海'];
    const many = names.map((name) => ({ key: name, name }));
    const rows = [{ key: 'x', name: '', values: [1, 2, 3, 4] }];
    const { backdrop } = countMatrixChart(aMatrix({ columns: many, rows }), 80).scene;
    const heads = new Map<number, string>();
    for (const node of backdrop.slice(1)) {
      if (node.type === 'text') heads.set(node.x, (heads.get(node.x) ?? '') + node.text);
    }
    expect([...heads.values()].slice(0, 4)).toEqual(names);
  });

  it('keeps every number inside its cell at any width', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 280, max: 1400 }),
        fc.array(fc.nat(300_000), { minLength: 11, maxLength: 11 }),
        (width, values) => {
          const many = values.map((_, place) => ({ key: String(place), name: '地域' }));
          const rows = [{ key: '0', name: '九州・沖縄', values }];
          const { scene } = countMatrixChart(aMatrix({ columns: many, rows }), width);
          const outside = scene.marks.filter((mark) => {
            const [text] = mark.nodes.filter((node) => node.type === 'text');
            const isWider = textWidth(text?.text ?? '', text?.size ?? 0) > mark.width;
            return isWider || mark.x + mark.width > width;
          });
          expect(outside).toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
