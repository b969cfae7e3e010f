import { describe, expect, it } from '@jest/globals';
import { parsePeriod } from '@soshiki/base';
import { headline, periodInBothCalendars } from './headline';

const asOf = parsePeriod('2025-12');

describe('The headline', () => {
  it('is one sentence in both languages', () => {
    expect(headline({ unions: 229, members: 192_048, asOf })).toEqual({
      ja: '229組合、19万2千人（2025年12月現在）',
      en: '229 unions, 192,000 members (as of December 2025)',
    });
  });

  it('rounds both by the rule chosen', () => {
    expect(headline({ unions: 1, members: 1_999, asOf, rounding: 'down' })).toEqual({
      ja: '1組合、1千人（2025年12月現在）',
      en: '1 union, 1,000 members (as of December 2025)',
    });
  });

  it('is exact under 1,000', () => {
    expect(headline({ unions: 2, members: 1, asOf })).toEqual({
      ja: '2組合、1人（2025年12月現在）',
      en: '2 unions, 1 member (as of December 2025)',
    });
  });

  it('has its period in both calendars', () => {
    expect(periodInBothCalendars(asOf)).toBe('2025年12月（令和7年12月）');
  });
});
