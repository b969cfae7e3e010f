import { describe, expect, it } from '@jest/globals';
import { parsePeriod } from '@soshiki/base';
import { nextCampaign, type PlannedCampaign } from './next-campaign';

const december: PlannedCampaign = {
  period: parsePeriod('2025-12'),
  opensOn: '2025-12-15',
  dueOn: '2026-01-20',
};
const january: PlannedCampaign = {
  period: parsePeriod('2026-01'),
  opensOn: '2026-01-31',
  dueOn: '2026-02-28',
};

describe('The campaign proposed next', () => {
  it('is of the month after the newest one, as far from its reference day', () => {
    expect(nextCampaign([january, december], '2026-02-10')).toEqual({
      period: '2026-02',
      opensOn: '2026-02-28',
      dueOn: '2026-03-28',
    });
    expect(nextCampaign([december], '2026-01-25')).toEqual({
      period: '2026-01',
      opensOn: '2026-01-15',
      dueOn: '2026-02-20',
    });
  });

  it('keeps its distance over a leap day and the end of a year', () => {
    const before = { period: parsePeriod('2024-01'), opensOn: '2024-01-31', dueOn: '2024-02-29' };
    expect(nextCampaign([before], '2024-02-01').dueOn).toBe('2024-03-29');
    const november = { period: parsePeriod('2025-11'), opensOn: '2025-11-30', dueOn: '2025-12-28' };
    expect(nextCampaign([november], '2025-12-01').period).toBe('2025-12');
  });

  it('leaves as many days to report when its own due day is already over', () => {
    expect(nextCampaign([january], '2026-03-29')).toEqual({
      period: '2026-02',
      opensOn: '2026-03-29',
      dueOn: '2026-04-26',
    });
    expect(nextCampaign([january], '2026-03-28').opensOn).toBe('2026-02-28');
  });

  it('is of the present month when there was none before', () => {
    expect(nextCampaign([], '2026-06-10')).toEqual({
      period: '2026-06',
      opensOn: '2026-06-30',
      dueOn: '2026-07-28',
    });
  });
});
