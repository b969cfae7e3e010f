import { describe, expect, it } from '@jest/globals';
import { parsePeriod } from '@soshiki/base';
import { overviewAt } from './overview';
import { aLedger, aProfile, aUnion } from './testing/builders';
import { WHOLE_FEDERATION } from './view';

const periods = { asOf: parsePeriod('2025-12'), compareTo: parsePeriod('2024-12') };

const ledger = aLedger([
  aUnion('0001', { reports: { '2024-12': 100, '2025-12': 90 } }),
  aUnion('0002', { reports: { '2025-06': 10 }, awaitingDecision: [parsePeriod('2025-12')] }),
  aUnion('0003', { profiles: [aProfile({ industry: 'G37' })] }),
]);

describe('The overview', () => {
  const overview = overviewAt(ledger, periods, WHOLE_FEDERATION);

  it('states the two numbers and their change, in persons and as a fraction', () => {
    expect(overview).toMatchObject({ unions: 3, members: 100 });
    expect(overview.change).toEqual({ unions: 0, members: 0, rate: 0 });
  });

  it('says which reports stand behind them', () => {
    expect(overview.reporting).toEqual({
      expected: 3,
      approved: 1,
      submitted: 1,
      carriedForward: 1,
      missing: 1,
    });
  });

  it('breaks them down by industry, with the change of each, and by prefecture', () => {
    expect(overview.byIndustry).toEqual([
      { code: 'G37', unions: 1, members: null, share: null, change: 0 },
      { code: 'G39', unions: 2, members: 100, share: 1, change: 0 },
    ]);
    expect(overview.byPrefecture).toEqual([{ code: '13', unions: 2, members: 100, share: 1 }]);
  });
});
