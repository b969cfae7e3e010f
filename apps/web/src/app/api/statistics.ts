import { decomposition, findings, regionalBases, statistics } from '@soshiki/contracts';
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

/** What the figures of a period say, in numbers and sentences. */
export function readFindings(
  query: () => RouteQuery<typeof findings.read> | undefined,
): Reading<RouteAnswer<typeof findings.read>> {
  return readQuery(findings.read, query);
}

/** The change over a span, step by step. */
export function readDecomposition(
  query: () => RouteQuery<typeof decomposition.read> | undefined,
): Reading<RouteAnswer<typeof decomposition.read>> {
  return readQuery(decomposition.read, query);
}

/** Both regional bases side by side. */
export function readRegionalBases(
  query: () => RouteQuery<typeof regionalBases.read> | undefined,
): Reading<RouteAnswer<typeof regionalBases.read>> {
  return readQuery(regionalBases.read, query);
}
