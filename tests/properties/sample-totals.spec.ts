import { describe, expect, it } from '@jest/globals';
import { parsePeriod, periodsFromTo } from '@soshiki/base';
import { SAMPLE_SEED } from '../../apps/api/src/sample/generate-sample';
import { countedAt, readSample, sumOfMembers, type CountedUnion } from './sample-reading';

const read = readSample(SAMPLE_SEED);
const at = (period: string) => countedAt(read, parsePeriod(period));
const confederation = read.directory.profiles.find(({ kind }) => kind === 'confederation');
const inside = (unions: readonly CountedUnion[]) =>
  unions.filter(({ profile }) => profile.parentId === confederation?.unionId);

describe('Totals of the sample', () => {
  it.each([
    ['2018-03', 256, 204_118],
    ['2021-10', 250, 193_206],
    ['2025-12', 229, 192_048],
  ])('are at %s those that were published', (period, unions, members) => {
    expect(at(period)).toHaveLength(unions);
    expect(sumOfMembers(at(period))).toBe(members);
  });

  it('lie within what was published in thousands', () => {
    expect(Math.abs(sumOfMembers(at('2018-03')) - 204_000)).toBeLessThanOrEqual(499);
    expect(Math.abs(sumOfMembers(at('2021-10')) - 193_000)).toBeLessThanOrEqual(499);
  });

  it.each([
    ['2017-01', 45, 16_243],
    ['2025-07', 43, 20_861],
  ])('are at %s inside 通建連合 those that were published', (period, unions, members) => {
    expect(inside(at(period))).toHaveLength(unions);
    expect(sumOfMembers(inside(at(period)))).toBe(members);
  });

  it('hold for other seeds as well', () => {
    for (const seed of [1, 2]) {
      const other = readSample(seed);
      const unions = countedAt(other, parsePeriod('2025-12'));
      expect([unions.length, sumOfMembers(unions)]).toEqual([229, 192_048]);
    }
  });

  it('move slowly from month to month', () => {
    const totals = periodsFromTo(parsePeriod('2024-01'), parsePeriod('2025-12')).map((period) =>
      sumOfMembers(at(period)),
    );
    totals.slice(1).forEach((total, index) => {
      expect(Math.abs(total / (totals[index] ?? 0) - 1)).toBeLessThan(0.02);
    });
  });
});

describe('Unions of the sample at 2025-12', () => {
  const unions = at('2025-12');

  it('are three carried forward, one reporting nobody, and none missing', () => {
    const carried = unions.filter(({ figurePeriod }) => figurePeriod !== '2025-12');
    expect(carried).toHaveLength(3);
    expect(unions.filter(({ members }) => members === 0)).toHaveLength(1);
    expect(unions.filter(({ members }) => members === null)).toHaveLength(0);
  });

  it('are one large, a few middling and many small ones', () => {
    const sizes = unions.map(({ members }) => members ?? 0).sort((left, right) => left - right);
    const largest = sizes.at(-1) ?? 0;
    expect(largest / 192_048).toBeGreaterThan(0.55);
    expect(largest / 192_048).toBeLessThan(0.7);
    expect(sizes[114]).toBeGreaterThanOrEqual(100);
    expect(sizes[114]).toBeLessThanOrEqual(140);
  });

  it('were missing for a while in two cases, and known again', () => {
    const missing = ['2023-09', '2024-06'].map((period) =>
      at(period).filter(({ members }) => members === null),
    );
    expect(missing.map(({ length }) => length)).toEqual([1, 1]);
  });
});
