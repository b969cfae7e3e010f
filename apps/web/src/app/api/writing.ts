import { type Signal, inject, signal } from '@angular/core';
import type { Route } from '@soshiki/contracts';
import { ApiClient, type RouteAnswer, type RouteRequest, type Tagged } from './api-client';
import { ProblemReader, type ShownProblem } from './problem-reader';

/** What a page knows of one kind of write: whether one is under way, and why the last was refused. */
export interface Writing<R extends Route> {
  readonly isSending: Signal<boolean>;
  /** Why the newest write was refused, in the reader's language. */
  readonly problem: Signal<ShownProblem | undefined>;
  /** Sends; answers `undefined` when it was refused, and then `problem` says why. A request that is sent again
   *  unchanged after a failure carries the same idempotency key, so nothing is done twice. */
  readonly send: (request: RouteRequest<R>) => Promise<Tagged<RouteAnswer<R>> | undefined>;
  readonly forget: () => void;
}

/** Writes through `route`. Must run in an injection context. */
export function write<R extends Route>(route: R): Writing<R> {
  const [client, problems] = [inject(ApiClient), inject(ProblemReader)];
  const isSending = signal(false);
  const problem = signal<ShownProblem | undefined>(undefined);
  const keys = new IntentKeys();
  return {
    isSending: isSending.asReadonly(),
    problem: problem.asReadonly(),
    forget: () => problem.set(undefined),
    send: async (request) => {
      isSending.set(true);
      problem.set(undefined);
      try {
        const idempotencyKey = route.idempotent === true ? keys.of(request) : undefined;
        const tagged = await client.sendTagged(route, { ...request, idempotencyKey });
        keys.done();
        return tagged;
      } catch (error: unknown) {
        problem.set(problems.shown(error));
        return undefined;
      } finally {
        isSending.set(false);
      }
    },
  };
}

/** One key for as long as one and the same request has not succeeded. */
class IntentKeys {
  private intent: { readonly text: string; readonly key: string } | undefined;

  of(request: unknown): string {
    const text = JSON.stringify(request);
    if (this.intent?.text !== text) this.intent = { text, key: crypto.randomUUID() };
    return this.intent.key;
  }

  done(): void {
    this.intent = undefined;
  }
}
