import { describe, expect, it } from '@jest/globals';
import { campaignCounts, type CountedReport } from './campaign-counts';

const report = (more: Partial<CountedReport>): CountedReport => ({
  state: 'notStarted',
  correction: null,
  figure: 'carried',
  hasWarnings: false,
  isLate: false,
  ...more,
});

describe('The counts of a campaign', () => {
  it('add up to the unions expected, each in one state', () => {
    const counts = campaignCounts([
      report({}),
      report({ figure: 'missing' }),
      report({ state: 'draft' }),
      report({ state: 'submitted', hasWarnings: true }),
      report({ state: 'submitted', figure: 'missing' }),
      report({ state: 'returned', hasWarnings: true, isLate: true }),
      report({ state: 'approved', figure: 'reported', correction: 'submitted', hasWarnings: true }),
      report({ state: 'approved', figure: 'reported' }),
    ]);
    expect(counts).toEqual({
      expected: 8,
      notStarted: 2,
      draft: 1,
      submitted: 2,
      returned: 1,
      approved: 2,
      carriedForward: 4,
      missing: 2,
      needsReview: 1,
      correcting: 1,
      late: 1,
    });
  });

  it('are all zero when no union is expected', () => {
    expect(Object.values(campaignCounts([])).every((count) => count === 0)).toBe(true);
  });
});
