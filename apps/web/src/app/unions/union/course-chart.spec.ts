import { describe, expect, it } from '@jest/globals';
import { type CourseInput, courseChart } from './course-chart';
import type { FigureFlag, FigureRow } from './figure-rows';

const row = (period: string, members: number | null, flag: FigureFlag = 'reported'): FigureRow => ({
  period,
  members,
  flag,
  difference: null,
  status: flag === 'corrected' ? 'reported' : flag,
  figurePeriod: null,
  revision: null,
  isCorrected: flag === 'corrected',
  correctionReason: null,
  enteredBy: null,
  enteredAt: null,
  approvedAt: null,
});

const course = (rows: readonly FigureRow[], wish: Partial<CourseInput> = {}): CourseInput => ({
  title: '甲労組の組合員数',
  rows,
  events: [],
  language: 'ja',
  words: {
    flags: {
      reported: '報告値',
      corrected: '訂正',
      carried: '繰越',
      missing: '未報告',
      'not-affiliated': '加盟期間外',
    },
    columns: { period: '調査期', members: '組合員数', flag: '区分' },
    unit: '人',
    members: (members) => (members === null ? '…' : `${members}人`),
  },
  ...wish,
});

const ROWS = [
  row('2025-08', 100),
  row('2025-09', 100, 'carried'),
  row('2025-10', null, 'missing'),
  row('2025-11', 90, 'corrected'),
  row('2025-12', 91),
];

describe('the ten-year line of a union', () => {
  it('says of every month where its figure comes from', () => {
    const { scene, table } = courseChart(course(ROWS), 900);
    expect(scene.marks.map(({ label }) => label)).toEqual([
      '2025年8月：100人（報告値）',
      '2025年9月：100人（繰越）',
      '2025年10月：…（未報告）',
      '2025年11月：90人（訂正）',
      '2025年12月：91人（報告値）',
    ]);
    expect(table.rows.map(({ cells }) => cells[1])).toEqual([100, 100, null, 90, 91]);
  });

  it('dots what was carried, greys what is missing and marks what was corrected', () => {
    const { backdrop } = courseChart(course(ROWS), 900).scene;
    const paths = backdrop.filter((node) => node.type === 'path');
    const grounds = backdrop.filter((node) => node.type === 'rect' && node.fill === 'grid');
    expect(paths.filter(({ dash }) => dash === '2 3')).toHaveLength(1);
    expect(grounds).toHaveLength(1);
    expect(paths.filter(({ stroke }) => stroke === 'decrease')).toHaveLength(1);
  });

  it('puts what happened at its month, in the chart and in the words', () => {
    const events = [{ period: '2025-11', label: '合併' }];
    const { scene } = courseChart(course(ROWS, { events }), 900);
    const texts = scene.backdrop.flatMap((node) => (node.type === 'text' ? [node.text] : []));
    expect(texts).toContain('合併');
    expect(scene.marks[3]?.label).toBe('2025年11月：90人（訂正、合併）');
  });

  it('never draws a month outside the federation as nobody', () => {
    const { table } = courseChart(course([row('2025-12', null, 'not-affiliated')]), 900);
    expect(table.rows[0]?.cells[1]).toBe('−');
  });

  it('is empty without figures', () => {
    const { table, summary } = courseChart(course([]), 900);
    expect(table.rows).toEqual([]);
    expect(summary).toBe('甲労組の組合員数');
  });
});
