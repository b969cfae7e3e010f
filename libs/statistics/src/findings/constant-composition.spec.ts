import { describe, expect, it } from '@jest/globals';
import { parsePeriod } from '@soshiki/base';
import { changeSubjects } from '../change/change-subject';
import { aCell, aFigure, aLedger, aProfile, aUnion } from '../testing/builders';
import { WHOLE_FEDERATION } from '../view';
import { constantComposition } from './constant-composition';

const range = { from: parsePeriod('2024-12'), to: parsePeriod('2025-12') };
const both = (before: number, after: number): Record<string, number> => ({
  '2024-12': before,
  '2025-12': after,
});

describe('The constant composition', () => {
  it('compares the unions with a figure at both ends, and no others', () => {
    const ledger = aLedger([
      aUnion('0001', { reports: both(100, 90) }),
      aUnion('0002', { reports: both(50, 60) }),
      aUnion('0003', { reports: { '2023-10': 70, '2025-12': 80 } }),
      aUnion('0004', {
        affiliations: [{ from: '2025-04-01', until: null }],
        reports: { '2025-12': 30 },
      }),
      aUnion('0005', {
        affiliations: [{ from: '1991-07-01', until: '2025-04-01' }],
        reports: { '2024-12': 40 },
      }),
      aUnion('0006', {
        profiles: [
          aProfile({ industry: 'E15', until: '2025-04-01' }),
          aProfile({ from: '2025-04-01' }),
        ],
        reports: both(5, 6),
      }),
    ]);
    const whole = changeSubjects(ledger, range, WHOLE_FEDERATION);
    expect(constantComposition(whole)).toEqual({
      unions: 3,
      membersBefore: 155,
      members: 156,
      rate: 1 / 155,
    });
    const view = { ...WHOLE_FEDERATION, filters: { industry: ['G39'] } };
    expect(constantComposition(changeSubjects(ledger, range, view))).toMatchObject({
      unions: 2,
      membersBefore: 150,
      members: 150,
      rate: 0,
    });
  });

  it('takes a union under a filter on cells only when it has such a member at both ends', () => {
    const ledger = aLedger([
      aUnion('0001', {
        figures: [
          aFigure('2024-12', [aCell()]),
          aFigure('2025-12', [aCell({ gender: 'female', members: 4 })]),
        ],
      }),
    ]);
    const view = { ...WHOLE_FEDERATION, filters: { gender: ['female'] } };
    expect(constantComposition(changeSubjects(ledger, range, view))).toEqual({
      unions: 0,
      membersBefore: 0,
      members: 0,
      rate: null,
    });
  });
});
