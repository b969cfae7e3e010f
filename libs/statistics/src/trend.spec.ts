import { describe, expect, it } from '@jest/globals';
import { parsePeriod } from '@soshiki/base';
import { aLedger, aProfile, aUnion } from './testing/builders';
import { trendOver } from './trend';
import { WHOLE_FEDERATION } from './view';

const range = { from: parsePeriod('2025-10'), to: parsePeriod('2025-12') };

const ledger = aLedger([
  aUnion('0001', { reports: { '2025-10': 10, '2025-12': 12 } }),
  aUnion('0002', {
    profiles: [aProfile({ industry: 'G37' })],
    affiliations: [{ from: '2025-11-01', until: null }],
    reports: { '2025-12': 5 },
  }),
]);

describe('A trend', () => {
  it('has a number per period, null where nothing is known', () => {
    expect(trendOver(ledger, { ...range, by: 'industry' }, WHOLE_FEDERATION)).toEqual({
      periods: ['2025-10', '2025-11', '2025-12'],
      series: [
        { key: 'G37', members: [null, null, 5], unions: [0, 1, 1] },
        { key: 'G39', members: [10, 10, 12], unions: [1, 1, 1] },
      ],
      total: { members: [10, 10, 17], unions: [1, 2, 2] },
    });
  });

  it('is of the total alone when it is by nothing', () => {
    expect(trendOver(ledger, range, WHOLE_FEDERATION).series).toEqual([]);
  });
});
