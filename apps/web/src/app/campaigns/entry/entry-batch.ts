import { Injectable, computed, signal } from '@angular/core';
import type { EntryRow } from './entry-row';

/** What became of one row of a batch. */
export interface BatchResult {
  readonly row: EntryRow;
  readonly isSubmitted: boolean;
}

/** Submits many rows, one after another, so that each gets its own answer and none is sent twice. */
@Injectable()
export class EntryBatch {
  private readonly queue = signal<readonly EntryRow[]>([]);
  private readonly finished = signal<readonly BatchResult[]>([]);
  private readonly running = signal(false);
  private readonly stopped = signal(false);

  readonly isRunning = this.running.asReadonly();
  readonly results = this.finished.asReadonly();
  readonly count = computed(() => this.queue().length);
  readonly submitted = computed(() => this.finished().filter((one) => one.isSubmitted).length);
  readonly refused = computed(() =>
    this.finished().flatMap(({ row, isSubmitted }) => (isSubmitted ? [] : [row])),
  );

  async run(rows: readonly EntryRow[]): Promise<void> {
    if (this.running()) return;
    this.running.set(true);
    this.stopped.set(false);
    this.queue.set(rows);
    this.finished.set([]);
    try {
      for (const row of rows) {
        if (this.stopped()) return;
        const isSubmitted = await row.submit();
        this.finished.update((before) => [...before, { row, isSubmitted }]);
      }
    } finally {
      this.running.set(false);
    }
  }

  /** Sends no further row; the one under way comes to its end. */
  stop(): void {
    this.stopped.set(true);
  }
}
