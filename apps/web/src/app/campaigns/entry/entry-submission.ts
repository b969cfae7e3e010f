import { Injectable, computed, inject, signal } from '@angular/core';
import { Language } from '../../language/language';
import type { EntryRow } from './entry-row';
import { isEnterable } from './entry-states';
import { EntryWriting } from './entry-writing';

/** Submits rows, and knows what became of each. */
@Injectable()
export class EntrySubmission {
  private readonly writing = inject(EntryWriting);
  private readonly t = inject(Language).t;
  private readonly queue = signal<readonly EntryRow[]>([]);
  private readonly finished = signal(0);
  private readonly running = signal(false);
  private readonly stopped = signal(false);

  readonly isRunning = this.running.asReadonly();
  readonly done = this.finished.asReadonly();
  readonly count = computed(() => this.queue().length);
  private readonly tried = computed(() => this.queue().slice(0, this.finished()));
  readonly submitted = computed(() => this.tried().filter((row) => !isEnterable(row.state())));
  readonly refused = computed(() => this.tried().filter((row) => isEnterable(row.state())));

  /** Submits what nothing stands in the way of; the others say what does. */
  async run(rows: readonly EntryRow[]): Promise<void> {
    if (this.running() || rows.length === 0) return;
    this.running.set(true);
    this.stopped.set(false);
    this.finished.set(0);
    this.queue.set(rows);
    for (const row of rows) row.ask();
    try {
      await this.writing.submit(
        rows.filter((row) => row.fault() === null),
        (done) => {
          this.finished.set(done);
          return !this.stopped();
        },
      );
      if (!this.stopped()) this.finished.set(rows.length);
    } finally {
      this.running.set(false);
    }
  }

  /** Sends nothing further; what is under way comes to its end. */
  stop(): void {
    this.stopped.set(true);
  }

  /** Why a row was not submitted. */
  why(row: EntryRow): string {
    if (row.conflict() !== null) return this.t('reports.conflict.title');
    if (row.messages().length > 0) return row.messages().join(' ');
    const fault = row.fault();
    if (fault !== null) return this.t(`reports.fault.${fault}`);
    if (this.writing.isOffline()) return this.t('entrySheet.told.offline');
    return this.writing.problem()?.title ?? '';
  }
}
