import { httpResource } from '@angular/common/http';
import { type Signal, computed, effect, inject, linkedSignal } from '@angular/core';
import type { Route } from '@soshiki/contracts';
import {
  type RouteAnswer,
  type RouteQuery,
  type RouteRequest,
  paramsOf,
  pathOf,
} from './api-client';
import { LiveQuestions } from './live-questions';
import { type ShownProblem, ProblemReader } from './problem-reader';

/** `waiting`: nothing asked yet · `loading`: nothing to show yet · `reloading`: showing the last answer. */
export type ReadingStatus = 'waiting' | 'loading' | 'reloading' | 'ready' | 'failed';

/** What a page knows of one answer of the API. */
export interface Reading<Answer> {
  /** The newest answer; while another is loading or after it failed, the one before. */
  readonly value: Signal<Answer | undefined>;
  readonly status: Signal<ReadingStatus>;
  readonly isLoading: Signal<boolean>;
  /** Why the newest request failed, in the reader's language. */
  readonly problem: Signal<ShownProblem | undefined>;
  /** Entity tag of the newest answer, for `If-Match` of a write to what was read. */
  readonly tag: Signal<string | undefined>;
  readonly reload: () => void;
}

/** Reads `route` again whenever `request` changes; `undefined` waits. Must run in an injection context. */
export function read<R extends Route>(
  route: R,
  request: () => RouteRequest<R> | undefined,
): Reading<RouteAnswer<R>> {
  const problems = inject(ProblemReader);
  const resource = httpResource<RouteAnswer<R>>(() => requestOf(route, request()), {
    parse: (answer) => route.response?.parse(answer) as RouteAnswer<R>,
  });
  const kept = linkedSignal<
    { isWaiting: boolean; answer: RouteAnswer<R> | undefined },
    RouteAnswer<R> | undefined
  >({
    source: () => ({
      isWaiting: resource.status() === 'idle',
      answer: resource.hasValue() ? resource.value() : undefined,
    }),
    computation: ({ isWaiting, answer }, before) =>
      isWaiting ? undefined : (answer ?? before?.value),
  });
  // A linked signal remembers only what it was read as: read it always, whoever else does.
  effect(() => void kept());
  return {
    value: kept.asReadonly(),
    status: computed(() => statusOf(resource.status(), kept() !== undefined)),
    isLoading: resource.isLoading,
    problem: computed(() => problems.shown(resource.error())),
    tag: computed(() => resource.headers()?.get('etag') ?? undefined),
    reload: () => void resource.reload(),
  };
}

/** Reads a route that takes only a query; `undefined` waits. Must run in an injection context. */
export function readQuery<R extends Route>(
  route: R,
  query: () => RouteQuery<R> | undefined,
): Reading<RouteAnswer<R>> {
  inject(LiveQuestions).follow({ route, query });
  return read(route, () => {
    const asked = query();
    return asked === undefined ? undefined : { query: asked };
  });
}

function requestOf<R extends Route>(route: R, request: RouteRequest<R> | undefined) {
  if (request === undefined) return undefined;
  return { url: pathOf(route, request.params), params: paramsOf(request.query) };
}

function statusOf(status: string, hasAnswer: boolean): ReadingStatus {
  if (status === 'idle') return 'waiting';
  if (status === 'error') return 'failed';
  if (status === 'loading' || status === 'reloading') return hasAnswer ? 'reloading' : 'loading';
  return 'ready';
}
