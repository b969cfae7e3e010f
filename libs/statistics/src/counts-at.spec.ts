import { describe, expect, it } from '@jest/globals';
import { parsePeriod } from '@soshiki/base';
import { countingProfileOn, countsAt } from './counts-at';
import { aProfile, aUnion } from './testing/builders';

describe('Whether a union counts', () => {
  it('is decided by the last day of the month', () => {
    const union = aUnion('0001', { affiliations: [{ from: '2025-04-30', until: '2025-06-30' }] });
    expect(
      ['2025-03', '2025-04', '2025-05', '2025-06'].map((text) =>
        countsAt(union, parsePeriod(text)),
      ),
    ).toEqual([false, true, true, false]);
  });

  it('is no for a confederation, and yes for its unions', () => {
    const confederation = aUnion('0900', { profiles: [aProfile({ kind: 'confederation' })] });
    const member = aUnion('0001', { profiles: [aProfile({ parent: '0900' })] });
    expect(countsAt(confederation, parsePeriod('2025-12'))).toBe(false);
    expect(countsAt(member, parsePeriod('2025-12'))).toBe(true);
  });

  it('is by the profile of that day', () => {
    const union = aUnion('0001', {
      profiles: [
        aProfile({ industry: 'E15', until: '2025-04-01' }),
        aProfile({ industry: 'G39', from: '2025-04-01' }),
      ],
    });
    expect(countingProfileOn(union, '2025-03-31')?.industry).toBe('E15');
    expect(countingProfileOn(union, '2025-04-01')?.industry).toBe('G39');
  });
});
