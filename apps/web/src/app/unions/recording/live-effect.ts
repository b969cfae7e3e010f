import { type Signal, computed, inject, linkedSignal, resource } from '@angular/core';
import type { Effect } from '@soshiki/contracts';
import { ApiClient, type RouteRequest } from '../../api/api-client';
import type { RecordingRoute } from '../../api/directory-changes';
import { ProblemReader, type ShownProblem } from '../../api/problem-reader';

/** Long enough for the next letter, short enough to be there when one looks. In milliseconds. */
const PAUSE = 600;

/** `waiting`: nothing can be said yet · `checking`: being computed anew · `known` · `refused`: could not be saved so. */
export type EffectState = 'waiting' | 'checking' | 'known' | 'refused';

/** What a write would do to the figures, computed again whenever what would be sent changes. */
export interface LiveEffect {
  readonly state: Signal<EffectState>;
  /** The newest effect computed; while another is being computed, the one before. */
  readonly effect: Signal<Effect | undefined>;
  readonly problem: Signal<ShownProblem | undefined>;
}

/** Asks the API for the effect of `request`, a short while after it last changed; `undefined` waits. Nothing is saved, and
 *  nothing is asked while `isSaving`: what is being saved has no effect any more. Must run in an injection context. */
export function liveEffect<R extends RecordingRoute>(
  route: R,
  request: () => RouteRequest<R> | undefined,
  isSaving: () => boolean,
): LiveEffect {
  const [client, problems] = [inject(ApiClient), inject(ProblemReader)];
  const asked = computed(request, { equal: isAlike });
  const answer = resource({
    params: asked,
    loader: async ({ params, abortSignal }) => {
      do await pause(abortSignal);
      while (isSaving());
      const preview = { ...params, query: { preview: 'true' } } as RouteRequest<R>;
      return (await client.send(route, preview)) as { readonly effect: Effect };
    },
  });
  const kept = linkedSignal<Effect | null | undefined, Effect | undefined>({
    source: () => {
      if (asked() === undefined || answer.status() === 'error') return null;
      return answer.hasValue() ? answer.value().effect : undefined;
    },
    computation: (newest, before) => (newest === null ? undefined : (newest ?? before?.value)),
  });
  return {
    state: computed(() => stateOf(answer.status())),
    effect: kept.asReadonly(),
    problem: computed(() => problems.shown(answer.error())),
  };
}

function stateOf(status: string): EffectState {
  if (status === 'idle') return 'waiting';
  if (status === 'error') return 'refused';
  return status === 'resolved' ? 'known' : 'checking';
}

function isAlike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

async function pause(until: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, PAUSE);
    until.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
  until.throwIfAborted();
}
