import { httpResource } from '@angular/common/http';
import { type Signal, linkedSignal } from '@angular/core';
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

/** The draft outline as plain text, exactly as it is downloaded; the last one while another loads. */
export function readOutlineText(
  query: () => RouteQuery<typeof outline.rendered> | undefined,
): Signal<string | undefined> {
  const resource = httpResource.text(() => {
    const asked = query();
    return asked && outlineDocument('txt', asked);
  });
  return linkedSignal<string | undefined, string | undefined>({
    source: () => (resource.hasValue() ? resource.value() : undefined),
    computation: (text, before) => text ?? before?.value,
  });
}
