import { revisions } from '@soshiki/contracts';
import type { RouteAnswer, RouteQuery } from './api-client';
import { type Reading, readQuery } from './reading';

type Triangle = typeof revisions.triangle;

/** What was believed of each period when. Runs in an injection context. */
export function readTriangle(
  query: () => RouteQuery<Triangle> | undefined,
): Reading<RouteAnswer<Triangle>> {
  return readQuery(revisions.triangle, query);
}
