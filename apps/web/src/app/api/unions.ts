import { unions } from '@soshiki/contracts';
import type { RouteAnswer, RouteQuery } from './api-client';
import { type Reading, read, readQuery } from './reading';

type Routes = typeof unions;
type Answering<Name extends keyof Routes> = Reading<RouteAnswer<Routes[Name]>>;

/** The directory as of a period, filtered and sorted. Runs in an injection context, as all here. */
export function readUnionList(
  query: () => RouteQuery<Routes['list']> | undefined,
): Answering<'list'> {
  return readQuery(unions.list, query);
}

/** One union as of a period; with `knownAt` (an instant), as it was recorded then. */
export function readUnion(
  asked: () => { code: string; asOf: string; knownAt?: string | undefined } | undefined,
): Answering<'show'> {
  return read(unions.show, () => {
    const union = asked();
    if (union === undefined) return undefined;
    const { code, asOf, knownAt } = union;
    return { params: { code }, query: { asOf, knownAt } };
  });
}

/** Every profile version, affiliation and lineage event of a union. */
export function readUnionHistory(code: () => string | undefined): Answering<'history'> {
  return read(unions.history, () => {
    const union = code();
    return union === undefined ? undefined : { params: { code: union } };
  });
}

/** Figures of a union over time, each with where it comes from; with `knownAt`, as they were recorded then. */
export function readUnionFigures(
  asked: () =>
    { code: string; from?: string; to?: string; knownAt?: string | undefined } | undefined,
): Answering<'figures'> {
  return read(unions.figures, () => {
    const figures = asked();
    if (figures === undefined) return undefined;
    const { code, from, to, knownAt } = figures;
    return { params: { code }, query: { from, to, knownAt } };
  });
}
