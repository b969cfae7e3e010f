import { type OutlineFormat, outline } from '@soshiki/contracts';
import { type RouteAnswer, type RouteQuery, paramsOf, pathOf } from './api-client';
import { type Reading, readQuery } from './reading';

export type OutlineQuery = RouteQuery<typeof outline.draft>;

/** The draft outline of a period. Runs in an injection context. */
export function readOutline(
  query: () => OutlineQuery | undefined,
): Reading<RouteAnswer<typeof outline.draft>> {
  return readQuery(outline.draft, query);
}

/** Address of the draft outline as a document, for links that download it. */
export function outlineDocument(
  format: OutlineFormat,
  query: RouteQuery<typeof outline.rendered>,
): string {
  return `${pathOf(outline.rendered, { format })}?${paramsOf(query).toString()}`;
}
