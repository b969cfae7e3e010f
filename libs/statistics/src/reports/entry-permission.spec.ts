import { describe, expect, it } from '@jest/globals';
import {
  entryPermission,
  type CampaignState,
  type EntryPermission,
  type EntrySide,
} from './entry-permission';

const may = (state: CampaignState, today: string, side: EntrySide): EntryPermission =>
  entryPermission({
    campaign: { state, opensOn: '2026-01-31', dueOn: '2026-02-28' },
    today,
    side,
  });

const inTime = { allowed: true, isLate: false };
const late = { allowed: true, isLate: true };
const refused = (because: string) => ({ allowed: false, because });

describe('Entering a figure', () => {
  it('is for both sides from the opening day to the end of the due day', () => {
    for (const side of ['hq', 'reporter'] as const) {
      expect(may('open', '2026-01-30', side)).toEqual(refused('not-yet-open'));
      expect(may('open', '2026-01-31', side)).toEqual(inTime);
      expect(may('open', '2026-02-28', side)).toEqual(inTime);
    }
  });

  it('is for headquarters alone after the due day, and late', () => {
    expect(may('open', '2026-03-01', 'reporter')).toEqual(refused('past-due'));
    expect(may('open', '2026-03-01', 'hq')).toEqual(late);
  });

  it('is for headquarters alone once the campaign is closed', () => {
    expect(may('closed', '2026-02-10', 'reporter')).toEqual(refused('closed'));
    expect(may('closed', '2026-03-10', 'reporter')).toEqual(refused('closed'));
    expect(may('closed', '2026-02-10', 'hq')).toEqual(inTime);
    expect(may('closed', '2026-03-10', 'hq')).toEqual(late);
    expect(may('closed', '2026-01-30', 'hq')).toEqual(refused('not-yet-open'));
  });

  it('is for nobody once it is locked', () => {
    for (const today of ['2026-01-01', '2026-02-10', '2026-12-31']) {
      expect(may('locked', today, 'hq')).toEqual(refused('locked'));
      expect(may('locked', today, 'reporter')).toEqual(refused('locked'));
    }
  });
});
