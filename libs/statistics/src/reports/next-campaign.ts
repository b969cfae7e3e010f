import {
  addDays,
  addMonths,
  comparePeriods,
  daysBetween,
  periodOfDay,
  referenceDay,
  type Period,
} from '@soshiki/base';
import type { CampaignDates } from './entry-permission';

/** A campaign by its period and its days. */
export interface PlannedCampaign extends CampaignDates {
  readonly period: Period;
}

/** Days from the reference day to the due day of the very first campaign, which has none to follow. */
const FIRST_DUE_DAYS = 28;

/** The campaign to propose: of the month after the newest one, opening and due as many days from its reference day. When
 *  that due day is over by `today` (a day in Japan), it opens today and leaves as many days to report. Without any
 *  campaign yet, today's month, from its reference day for four weeks. */
export function nextCampaign(
  campaigns: readonly PlannedCampaign[],
  today: string,
): PlannedCampaign {
  const newest = newestOf(campaigns);
  const period = newest === null ? periodOfDay(today) : addMonths(newest.period, 1);
  const end = referenceDay(period);
  const opensOn = addDays(end, newest === null ? 0 : daysAfterReference(newest, 'opensOn'));
  const dueOn = addDays(
    end,
    newest === null ? FIRST_DUE_DAYS : daysAfterReference(newest, 'dueOn'),
  );
  if (dueOn >= today) return { period, opensOn, dueOn };
  return { period, opensOn: today, dueOn: addDays(today, daysBetween(opensOn, dueOn)) };
}

function daysAfterReference(campaign: PlannedCampaign, day: 'opensOn' | 'dueOn'): number {
  return daysBetween(referenceDay(campaign.period), campaign[day]);
}

function newestOf(campaigns: readonly PlannedCampaign[]): PlannedCampaign | null {
  return campaigns.reduce<PlannedCampaign | null>(
    (newest, campaign) =>
      newest === null || comparePeriods(campaign.period, newest.period) > 0 ? campaign : newest,
    null,
  );
}
