import { describe, expect, it } from '@jest/globals';
import type { PlausibilityCode } from '../plausibility/judged-report';
import { compareForReview, reviewSeverity, type ReviewSubject } from './review-order';

const report = (
  code: string,
  warnings: PlausibilityCode[],
  difference: number | null = 0,
): ReviewSubject => ({ code, warnings, difference });

describe('The review queue', () => {
  it('weighs a report by its gravest warning', () => {
    expect(reviewSeverity({ warnings: ['afterWithdrawal'] })).toBe(5);
    expect(reviewSeverity({ warnings: ['largeChange', 'tenfold'] })).toBe(4);
    expect(reviewSeverity({ warnings: ['unchangedForLong', 'gendersSwapped'] })).toBe(2);
    expect(reviewSeverity({ warnings: [] })).toBe(0);
  });

  it('puts slips of the hand first, then large changes, swapped genders, the unchanged and the rest', () => {
    const queue = [
      report('0007', []),
      report('0006', ['unchangedForLong']),
      report('0005', ['gendersSwapped']),
      report('0004', ['largeChange'], -9_000),
      report('0003', ['looksLikeThousands'], -1),
      report('0002', ['tenth'], -2),
      report('0001', ['largeChange', 'tenfold'], 3),
    ];
    expect(queue.sort(compareForReview).map(({ code }) => code)).toEqual([
      '0001',
      '0002',
      '0003',
      '0004',
      '0005',
      '0006',
      '0007',
    ]);
  });

  it('puts the larger difference first within a severity, then the lower code', () => {
    const queue = [
      report('0005', [], null),
      report('0004', [], 10),
      report('0003', [], -10),
      report('0002', [], 0),
      report('0001', [], -11),
    ];
    expect(queue.sort(compareForReview).map(({ code }) => code)).toEqual([
      '0001',
      '0003',
      '0004',
      '0002',
      '0005',
    ]);
  });
});
