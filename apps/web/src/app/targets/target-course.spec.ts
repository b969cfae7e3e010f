import { describe, expect, it } from '@jest/globals';
import { parsePeriod } from '@soshiki/base';
import type { Target, Trend } from '@soshiki/contracts';
import { courseSpan, targetCourse } from './target-course';
import { neededPerMonth, standingOf } from './target-words';

const target: Target = {
  id: 1,
  scope: { kind: 'federation', code: null, name: '情報労連' },
  period: '2026-04',
  members: 140,
  note: null,
  recordedAt: '2025-07-10T01:00:00Z',
  recordedBy: null,
  current: { asOf: '2025-12', members: 100 },
  difference: 40,
  progress: 100 / 140,
  monthsLeft: 4,
  requiredPerMonth: 10,
  growthPerMonth: -60,
  isReached: false,
};
const trend: Trend = {
  periods: ['2025-11', '2025-12'],
  basis: 'workplace',
  by: null,
  series: [],
  total: { members: [110, 100], unions: [2, 2] },
};
const words = { title: '目標', actual: '実績', wanted: '目標まで', language: 'ja' } as const;

describe('the course of a target', () => {
  it('goes straight from where one is to where one wants to be', () => {
    const { periods, series } = targetCourse(trend, target, words);
    expect(periods).toEqual(['2025-11', '2025-12', '2026-01', '2026-02', '2026-03', '2026-04']);
    expect(series.map(({ values }) => values)).toEqual([
      [110, 100, null, null, null, null],
      [null, 100, 110, 120, 130, 140],
    ]);
  });

  it('of a time that is over is the target alone', () => {
    const past = { ...target, period: '2025-11' };
    const { periods, series } = targetCourse(trend, past, words);
    expect(periods).toEqual(['2025-11', '2025-12']);
    expect(series[1]?.values).toEqual([140, null]);
  });

  it('of what is missing shows where it should lead, and no way', () => {
    const missing = { ...target, current: { asOf: '2025-12', members: null } };
    const [, wanted] = targetCourse(trend, missing, words).series;
    expect(wanted?.values).toEqual([null, null, null, null, null, 140]);
  });

  it('shows five years, but none before the first period there is', () => {
    const asOf = parsePeriod('2025-12');
    expect(courseSpan(asOf, '2016-01')).toEqual({ from: '2020-12', to: '2025-12' });
    expect(courseSpan(asOf, '2024-03')).toEqual({ from: '2024-03', to: '2025-12' });
    expect(courseSpan(asOf, undefined)).toEqual({ from: '2020-12', to: '2025-12' });
  });
});

describe('a target', () => {
  it('stands where its period and members put it', () => {
    expect(standingOf(target)).toBe('ahead');
    expect(standingOf({ ...target, isReached: true })).toBe('reached');
    expect(standingOf({ ...target, period: '2025-12' })).toBe('ahead');
    expect(standingOf({ ...target, period: '2025-11' })).toBe('missed');
    expect(standingOf({ ...target, current: { asOf: '2025-12', members: null } })).toBe('unknown');
  });

  it('wants whole persons, never fewer than it takes', () => {
    expect(neededPerMonth({ ...target, requiredPerMonth: 132.1 })).toBe(133);
    expect(neededPerMonth({ ...target, requiredPerMonth: null })).toBeNull();
    expect(neededPerMonth({ ...target, requiredPerMonth: 0, isReached: true })).toBeNull();
  });
});
