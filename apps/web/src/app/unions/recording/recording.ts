import { type Signal, type WritableSignal, computed, inject, signal } from '@angular/core';
import { type FieldTree, type SchemaPath, form, submit } from '@angular/forms/signals';
import { type ChangeOutcome, directoryChanges } from '@soshiki/contracts';
import type { RouteRequest } from '../../api/api-client';
import { CodeTables } from '../../api/codes';
import type { RecordingRoute } from '../../api/directory-changes';
import type { ShownProblem } from '../../api/problem-reader';
import { type Writing, write } from '../../api/writing';
import { type PlaceOf, faultsAtFields, validateAs } from './fields-of';
import { KeptInput } from './kept-input';
import { type LiveEffect, liveEffect } from './live-effect';

/** What a page says of the write it prepares. */
export interface RecordingPlan<R extends RecordingRoute, Model extends object> {
  readonly route: R;
  readonly model: WritableSignal<Model>;
  /** What is sent for what was entered. Empty fields are left out or `null`. */
  readonly bodyOf: (model: Model) => object;
  /** Where a part of the body stands in the form; by default at the same path. */
  readonly placeOf?: PlaceOf;
  /** Path parameters and entity tag; `undefined` while they are not known. */
  readonly target: () => RecordingTarget | undefined;
  /** Whether there is anything to record; by default always. */
  readonly isWorth?: (model: Model) => boolean;
}

export interface RecordingTarget {
  readonly params?: Readonly<Record<string, string>>;
  readonly ifMatch?: string | undefined;
}

/** A form of the directory: its fields, what saving would do, and what came of it. */
export interface Recording<Model extends object = object> {
  readonly fields: FieldTree<Model>;
  readonly live: LiveEffect;
  readonly isSending: Signal<boolean>;
  /** Whether what is written to has been read. */
  readonly isReady: Signal<boolean>;
  /** Why saving was refused. What is wrong with a field is said there, too. */
  readonly problem: Signal<ShownProblem | undefined>;
  readonly outcome: Signal<ChangeOutcome | undefined>;
  readonly save: () => Promise<void>;
  /** Takes away what was said of the last attempt. */
  readonly forget: () => void;
  /** Leaves the confirmation for another one. */
  readonly again: () => void;
}

/** Binds a form to a write of the directory. Must run in an injection context. */
export function recording<R extends RecordingRoute, Model extends object>(
  plan: RecordingPlan<R, Model>,
): Recording<Model> {
  const placeOf = plan.placeOf ?? ((path) => path);
  const writing = write<RecordingRoute>(plan.route);
  const outcome = signal<ChangeOutcome | undefined>(undefined);
  if (plan.route.id !== directoryChanges.undo.id) inject(KeptInput).bind(plan.model);
  const fields = form(plan.model, (path) => {
    validateAs(path as SchemaPath<Model>, plan.route.body, { bodyOf: plan.bodyOf, placeOf });
  });
  const request = () => {
    const model = plan.model();
    if (outcome() !== undefined || plan.isWorth?.(model) === false) return undefined;
    const body = withoutWords(plan.route, plan.bodyOf(model));
    return plan.route.body.safeParse(body).success ? requestOf<R>(plan.target(), body) : undefined;
  };
  const send = sending(plan, { writing, outcome });
  return {
    fields,
    live: liveEffect(plan.route, request, writing.isSending),
    isSending: writing.isSending,
    isReady: computed(() => plan.target() !== undefined),
    problem: writing.problem,
    outcome: outcome.asReadonly(),
    forget: writing.forget,
    again: () => {
      outcome.set(undefined);
      fields().reset();
    },
    save: async () => {
      const tree = fields as FieldTree<unknown>;
      await submit(tree, async () => {
        await send();
        return faultsAtFields(tree, writing.problem()?.issues ?? [], placeOf);
      });
      tree().errorSummary()[0]?.fieldTree().focusBoundControl();
    },
  };
}

function sending<R extends RecordingRoute, Model extends object>(
  plan: RecordingPlan<R, Model>,
  to: {
    readonly writing: Writing<RecordingRoute>;
    readonly outcome: WritableSignal<ChangeOutcome | undefined>;
  },
): () => Promise<void> {
  const codes = inject(CodeTables);
  return async () => {
    const request = requestOf(plan.target(), plan.bodyOf(plan.model()));
    if (request === undefined) return;
    const saved = await to.writing.send(request);
    if (saved === undefined) return;
    to.outcome.set(saved.answer);
    // A confederation may have come, gone or changed its name.
    codes.reading.reload();
  };
}

function requestOf<R extends RecordingRoute>(
  target: RecordingTarget | undefined,
  body: object,
): RouteRequest<R> | undefined {
  return target && ({ ...target, body } as RouteRequest<R>);
}

/** Why something is done changes no figure: the effect is not computed again for every word of it. */
function withoutWords(route: RecordingRoute, body: object): object {
  return 'reason' in route.body.shape ? { ...body, reason: '−' } : { ...body, note: undefined };
}
