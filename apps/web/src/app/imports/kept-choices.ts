import { DOCUMENT, Injectable, computed, inject, linkedSignal } from '@angular/core';
import * as z from 'zod';
import { ImportDesk } from './import-desk';

const keptChoices = z.object({
  /** Why corrections, or changes of the directory, are made. */
  reason: z.string().default(''),
  /** For every warning without a reason of its own. */
  warningReason: z.string().default(''),
  /** By `code/period/warning`. */
  reasons: z.record(z.string(), z.string()).default({}),
  /** Reports, or unions, not to be written: `code/period`, `code/`. */
  leftOut: z.array(z.string()).default([]),
  withoutFaulty: z.boolean().default(false),
  /** Unions that were chosen by hand for what rows say. */
  matches: z.array(z.object({ given: z.string(), code: z.string(), name: z.string() })).default([]),
});
type Choices = z.infer<typeof keptChoices>;

/** A union chosen for what a row says. */
export type HandMatch = Choices['matches'][number];

/** What one has typed and chosen on the way to applying a file: kept through a reload, in this tab only. */
@Injectable()
export class KeptChoices {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly desk = inject(ImportDesk);
  private readonly kept = linkedSignal<string | undefined, Choices>({
    source: this.desk.id,
    computation: (id) => this.recall(id),
  });

  readonly now = this.kept.asReadonly();
  readonly leftOut = computed(() => new Set(this.now().leftOut));

  set(change: Partial<Choices>): void {
    this.kept.update((before) => ({ ...before, ...change }));
    this.store((storage) => storage.setItem(this.key(), JSON.stringify(this.kept())));
  }

  /** Leaves something out, or takes it in again. */
  toggle(what: string): void {
    const { leftOut } = this.now();
    const isOut = leftOut.includes(what);
    this.set({ leftOut: isOut ? leftOut.filter((one) => one !== what) : [...leftOut, what] });
  }

  setReason(of: string, reason: string): void {
    this.set({ reasons: { ...this.now().reasons, [of]: reason } });
  }

  /** Once the file is applied nothing is left to be kept. */
  forget(): void {
    this.store((storage) => storage.removeItem(this.key()));
  }

  private recall(id: string | undefined): Choices {
    const text = id === undefined ? null : this.store((storage) => storage.getItem(keyOf(id)));
    return keptChoices.parse(parsed(text ?? '') ?? {});
  }

  private key(): string {
    return keyOf(this.desk.id() ?? '');
  }

  private store<Found>(work: (storage: Storage) => Found): Found | null {
    try {
      return this.window ? work(this.window.sessionStorage) : null;
    } catch {
      // Storage can be full or switched off: then what was typed lasts until the page is left.
      return null;
    }
  }
}

function keyOf(id: string): string {
  return `soshiki.import.${id}`;
}

/** What was kept; nothing of an older form or cut off. */
function parsed(text: string): unknown {
  try {
    const { data } = keptChoices.safeParse(JSON.parse(text));
    return data;
  } catch {
    // Nothing was kept, or not as a whole.
    return undefined;
  }
}
