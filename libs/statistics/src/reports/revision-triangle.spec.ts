import { describe, expect, it } from '@jest/globals';
import { parsePeriod } from '@soshiki/base';
import { aCell, aFigure } from '../testing/builders';
import {
  figuresKnownAt,
  revisionTriangle,
  revisionTriangleOf,
  type DatedFigure,
} from './revision-triangle';

const approved = (
  period: string,
  members: number,
  more: { readonly revision?: number; readonly approvedAt: string },
): DatedFigure => ({
  ...aFigure(period, members === 0 ? [] : [aCell({ members })], more.revision ?? 1),
  approvedAt: more.approvedAt,
});

const figures = [
  approved('2025-01', 100, { approvedAt: '2025-02-10T00:00:00Z' }),
  approved('2025-03', 120, { approvedAt: '2025-04-10T00:00:00Z' }),
  approved('2025-03', 90, { revision: 2, approvedAt: '2025-06-01T00:00:00Z' }),
];

describe('The revision triangle', () => {
  it('tells for each period what was believed at each time, and what was revised', () => {
    const triangle = revisionTriangleOf(figures, {
      periods: ['2024-12', '2025-01', '2025-03'].map(parsePeriod),
      knownAt: [
        '2025-01-31T00:00:00Z',
        '2025-03-01T00:00:00Z',
        '2025-05-01T00:00:00Z',
        '2025-07-01T00:00:00Z',
      ],
    });
    expect(triangle.members).toEqual([
      [null, null, null, null],
      [null, 100, 100, 100],
      [null, 100, 120, 90],
    ]);
    expect(triangle.isRevised).toEqual([
      [false, false, false, false],
      [false, false, false, false],
      [false, false, true, true],
    ]);
  });

  it('marks a figure that went missing, and not one that came back', () => {
    const course = [5, null, 5, 5, 0];
    const knownAt = course.map((_, place) => `2025-0${place + 1}-01T00:00:00Z`);
    const triangle = revisionTriangle(
      { periods: [parsePeriod('2025-01')], knownAt },
      (_, instant) => course[knownAt.indexOf(instant)] ?? null,
    );
    expect(triangle.isRevised).toEqual([[false, true, false, false, true]]);
  });

  it('knows a figure from the instant of its approval on, in whatever zone it is written', () => {
    expect(figuresKnownAt(figures, '2025-02-10T09:00:00+09:00')).toEqual(figures.slice(0, 1));
    expect(figuresKnownAt(figures, '2025-02-09T23:59:59.999Z')).toEqual([]);
  });
});
