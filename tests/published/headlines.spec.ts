import { describe, expect, it } from '@jest/globals';
import { parsePeriod } from '@soshiki/base';
import { headline } from '@soshiki/statistics';

/**
 * Source: the counts 情報労連 (ICTJ) published of itself in press releases and on its web site. It publishes
 * thousands; the persons here round to them, and those of December 2025 are the sample data's.
 */
const PUBLISHED = [
  { asOf: '2018-03', unions: 256, members: 204_000, ja: '256組合、20万4千人（2018年3月現在）' },
  { asOf: '2021-10', unions: 250, members: 193_000, ja: '250組合、19万3千人（2021年10月現在）' },
  { asOf: '2025-12', unions: 229, members: 192_048, ja: '229組合、19万2千人（2025年12月現在）' },
] as const;

describe('The published headlines', () => {
  it.each(PUBLISHED)('of $asOf reads $ja', ({ asOf, unions, members, ja }) => {
    expect(headline({ unions, members, asOf: parsePeriod(asOf) }).ja).toBe(ja);
  });

  it.each(PUBLISHED)('of $asOf reads the same for every person up to 499 more', (published) => {
    const { asOf, unions, ja } = published;
    const members = Math.round(published.members / 1000) * 1000 + 499;
    expect(headline({ unions, members, asOf: parsePeriod(asOf) }).ja).toBe(ja);
  });

  it('of December 2025 reads in English as published', () => {
    const { en } = headline({ unions: 229, members: 192_048, asOf: parsePeriod('2025-12') });
    expect(en).toBe('229 unions, 192,000 members (as of December 2025)');
  });
});
