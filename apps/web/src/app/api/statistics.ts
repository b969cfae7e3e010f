import { statistics } from '@soshiki/contracts';
import type { RouteAnswer, RouteQuery } from './api-client';
import { type Reading, readQuery } from './reading';

type Routes = typeof statistics;
type Asking<Name extends keyof Routes> = () => RouteQuery<Routes[Name]> | undefined;
type Answering<Name extends keyof Routes> = Reading<RouteAnswer<Routes[Name]>>;

/** The sentence of a period with its breakdowns and change. Runs in an injection context, as all here. */
export function readOverview(query: Asking<'overview'>): Answering<'overview'> {
  return readQuery(statistics.overview, query);
}

/** Unions and members of a period by one or two dimensions. */
export function readBreakdown(query: Asking<'breakdown'>): Answering<'breakdown'> {
  return readQuery(statistics.breakdown, query);
}

/** Unions and members over time, in total or by one dimension. */
export function readTrend(query: Asking<'trend'>): Answering<'trend'> {
  return readQuery(statistics.trend, query);
}

/** The change between two periods, explained to the last person. */
export function readChange(query: Asking<'change'>): Answering<'change'> {
  return readQuery(statistics.change, query);
}
