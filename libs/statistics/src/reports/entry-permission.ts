export type CampaignState = 'open' | 'closed' | 'locked';

/** Who enters: a union's own reporter, or headquarters on its behalf. */
export type EntrySide = 'hq' | 'reporter';

/** Why nothing may be entered. */
export type EntryRefusal = 'not-yet-open' | 'past-due' | 'closed' | 'locked';

export type EntryPermission =
  | { readonly allowed: true; readonly isLate: boolean }
  | { readonly allowed: false; readonly because: EntryRefusal };

/** Days `YYYY-MM-DD` in Japan. */
export interface CampaignDates {
  readonly opensOn: string;
  /** The last day on which a union may report. */
  readonly dueOn: string;
}

/** An attempt to enter a figure. */
export interface EntryAttempt {
  readonly campaign: CampaignDates & { readonly state: CampaignState };
  /** The day in Japan. */
  readonly today: string;
  readonly side: EntrySide;
}

/** Whether a figure may be entered: by nobody once locked or before the opening day; by headquarters alone once closed or
 *  after the due day, and then late. Source: product brief, Vocabulary (campaign). */
export function entryPermission({ campaign, today, side }: EntryAttempt): EntryPermission {
  const isLate = today > campaign.dueOn;
  if (campaign.state === 'locked') return { allowed: false, because: 'locked' };
  if (today < campaign.opensOn) return { allowed: false, because: 'not-yet-open' };
  if (side === 'hq') return { allowed: true, isLate };
  if (campaign.state === 'closed') return { allowed: false, because: 'closed' };
  return isLate ? { allowed: false, because: 'past-due' } : { allowed: true, isLate };
}
