import { describe, expect, it } from '@jest/globals';
import { EMPLOYMENTS, GENDERS, PREFECTURES } from '@soshiki/base';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { figureDigest, figureText } from './figure-digest';

const aCell = fc.record({
  prefecture: fc.constantFrom(...PREFECTURES.map(({ code }) => code)),
  gender: fc.constantFrom(...GENDERS.map(({ code }) => code)),
  employment: fc.constantFrom(...EMPLOYMENTS.map(({ code }) => code)),
  members: fc.integer({ min: 1, max: 200_000 }),
});

const aFigure = fc.record({
  union: fc.integer({ min: 1, max: 9999 }).map((number) => String(number).padStart(4, '0')),
  period: fc.constantFrom('2016-01', '2025-12'),
  rev: fc.integer({ min: 1, max: 9 }),
  members: fc.integer({ min: 0, max: 200_000 }),
  cells: fc.uniqueArray(aCell, {
    maxLength: 12,
    selector: ({ prefecture, gender, employment }) => `${prefecture}${gender}${employment}`,
  }),
});

const inPlaceOrder = (
  cells: readonly { prefecture: string; gender: string; employment: string }[],
) =>
  [...cells].sort((left, right) => {
    const [one, other] = [left, right].map(
      ({ prefecture, gender, employment }) => `${prefecture} ${gender} ${employment}`,
    ) as [string, string];
    return one < other ? -1 : 1;
  });

describe('Digest of a figure', () => {
  it('is taken of the text that RFC 8785 prescribes', () => {
    fc.assert(
      fc.property(aFigure, (figure) => {
        const canonical = canonicalize({ ...figure, cells: inPlaceOrder(figure.cells) });
        expect(figureText(figure)).toBe(canonical);
      }),
      { numRuns: 1_000 },
    );
  });

  it('does not depend on the order in which the cells come', () => {
    fc.assert(
      fc.property(aFigure, (figure) => {
        const turned = { ...figure, cells: [...figure.cells].reverse() };
        expect(figureDigest(turned)).toBe(figureDigest(figure));
      }),
      { numRuns: 1_000 },
    );
  });

  it('changes with every number in it', () => {
    const cell = { prefecture: '13', gender: 'male', employment: 'regular', members: 10 };
    const figure = { union: '0001', period: '2025-12', rev: 1, members: 10, cells: [cell] };
    const others = [
      { ...figure, union: '0002' },
      { ...figure, period: '2025-11' },
      { ...figure, rev: 2 },
      { ...figure, members: 11 },
      { ...figure, cells: [{ ...cell, members: 11 }] },
      { ...figure, cells: [{ ...cell, prefecture: '14' }] },
      { ...figure, cells: [] },
    ];
    expect(new Set([figure, ...others].map(figureDigest)).size).toBe(others.length + 1);
  });

  it('is not taken of anything but whole numbers', () => {
    const figure = { union: '0001', period: '2025-12', rev: 1, members: 1.5, cells: [] };
    expect(() => figureDigest(figure)).toThrow(RangeError);
  });
});
