import { campaigns } from '@soshiki/contracts';
import type { RouteAnswer, RouteQuery } from './api-client';
import { type Reading, read, readQuery } from './reading';

type Routes = typeof campaigns;
type Answering<Name extends keyof Routes> = Reading<RouteAnswer<Routes[Name]>>;

/** Query of the status board. */
export type BoardQuery = RouteQuery<Routes['board']>;

/** Campaigns, newest first. Runs in an injection context, as all here. */
export function readCampaigns(
  query: () => RouteQuery<Routes['list']> | undefined,
): Answering<'list'> {
  return readQuery(campaigns.list, query);
}

/** One campaign; its tag is what a change of its days names. */
export function readCampaign(period: () => string | undefined): Answering<'show'> {
  return read(campaigns.show, () => ofPeriod(period()));
}

/** The status board of a campaign. */
export function readBoard(
  asked: () => { period: string; query: BoardQuery } | undefined,
): Answering<'board'> {
  return read(campaigns.board, () => {
    const board = asked();
    return board && { params: { period: board.period }, query: board.query };
  });
}

/** Letters that were sent in a campaign, newest first. */
export function readReminders(period: () => string | undefined): Answering<'reminders'> {
  return read(campaigns.reminders, () => ofPeriod(period()));
}

function ofPeriod(period: string | undefined) {
  return period === undefined ? undefined : { params: { period } };
}
