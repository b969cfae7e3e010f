import { ADMIN, EDITOR } from './accounts';
import { dayAfter, instant, lastDay, OPEN_MONTH } from './calendar';

/** The collection of reports for a month. */
export interface CampaignRow {
  /** Last day of the month. */
  readonly period: string;
  readonly opensOn: string;
  readonly dueOn: string;
  readonly createdAt: string;
  readonly createdBy: number;
  readonly steps: readonly CampaignStepRow[];
}

export interface CampaignStepRow {
  readonly state: 'open' | 'closed' | 'locked';
  readonly at: string;
  readonly by: number;
}

/** Days from the end of the month to the due date, the close and the lock. */
const DUE = 28;
const CLOSED = 48;
const LOCKED = 50;

/** One campaign for every month; all are locked but the last, which is open. */
export function sampleCampaigns(): CampaignRow[] {
  return Array.from({ length: OPEN_MONTH + 1 }, (_, month) => campaignOf(month));
}

function campaignOf(month: number): CampaignRow {
  const period = lastDay(month);
  const steps: CampaignStepRow[] = [
    { state: 'open', at: instant(period, 9 * 3600), by: EDITOR },
    { state: 'closed', at: instant(dayAfter(period, CLOSED), 18 * 3600), by: EDITOR },
    { state: 'locked', at: instant(dayAfter(period, LOCKED), 18 * 3600), by: ADMIN },
  ];
  return {
    period,
    opensOn: period,
    dueOn: dayAfter(period, DUE),
    createdAt: instant(dayAfter(period, -10), 10 * 3600),
    createdBy: EDITOR,
    steps: month < OPEN_MONTH ? steps : steps.slice(0, 1),
  };
}
