import { describe, expect, it } from '@jest/globals';
import { parsePeriod } from '@soshiki/base';
import { figureAt } from './figure-at';
import { aCell, aFigure } from './testing/builders';

const at = (period: string, figures: Parameters<typeof figureAt>[0]): unknown => {
  const { status, members, fromPeriod, reason } = figureAt(figures, parsePeriod(period));
  return { status, members, fromPeriod, reason };
};

describe('The figure of a union at a period', () => {
  it('is the newest approved revision for it', () => {
    const figures = [
      aFigure('2025-12', [aCell({ members: 12 })], 2),
      aFigure('2025-12', [aCell({ members: 11 })], 1),
    ];
    expect(at('2025-12', figures)).toEqual({
      status: 'reported',
      members: 12,
      fromPeriod: '2025-12',
      reason: 'reported',
    });
  });

  it('is carried forward for twelve months and no longer', () => {
    const figures = [aFigure('2024-12', [aCell({ members: 11 })])];
    expect(at('2025-12', figures)).toEqual({
      status: 'carried',
      members: 11,
      fromPeriod: '2024-12',
      reason: 'carriedForward',
    });
    expect(at('2026-01', figures)).toEqual({
      status: 'missing',
      members: null,
      fromPeriod: null,
      reason: 'tooOld',
    });
  });

  it('is missing, not zero, before the first report', () => {
    const figures = [aFigure('2024-12', [aCell()])];
    expect(at('2024-11', figures)).toMatchObject({ members: null, reason: 'neverReported' });
  });

  it('is zero when zero was reported, also when carried', () => {
    const figures = [aFigure('2025-06', [])];
    expect(at('2025-06', figures)).toMatchObject({ status: 'reported', members: 0 });
    expect(at('2025-12', figures)).toMatchObject({ status: 'carried', members: 0 });
  });
});
