import { Injectable, computed, inject, linkedSignal, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { isPeriod } from '@soshiki/base';
import { type ReviewItem, reports } from '@soshiki/contracts';
import { readReviewQueue } from '../../api/reports';
import { write } from '../../api/writing';
import { type Decided, type QueueEntry, nextWaiting, queueOnPage } from './queue-on-page';

interface ShownQueue {
  readonly period: string;
  readonly entries: readonly QueueEntry[];
}

const NO_DECISIONS: ReadonlyMap<string, Decided> = new Map();

/** Goes through what waits for a decision, one after another. */
@Injectable()
export class ReviewDesk {
  private readonly params = toSignal(inject(ActivatedRoute).paramMap, { requireSync: true });
  private readonly approving = write(reports.approve);
  private readonly returning = write(reports.return);

  readonly period = computed(() => this.params().get('period') ?? '');
  readonly reading = readReviewQueue(() => (isPeriod(this.period()) ? this.period() : undefined));

  /** By period: decisions of one campaign say nothing of another. */
  private readonly decided = linkedSignal({
    source: () => this.period(),
    computation: () => NO_DECISIONS,
  });
  private readonly chosen = signal<string | null>(null);
  private readonly told = signal<Decided['outcome'] | null>(null);
  private readonly lastName = signal('');

  private readonly shown = linkedSignal<
    { answer: ReturnType<ReviewDesk['reading']['value']>; decided: ReadonlyMap<string, Decided> },
    ShownQueue
  >({
    source: () => ({ answer: this.reading.value(), decided: this.decided() }),
    computation: ({ answer, decided }, before) => {
      const period = answer?.period ?? '';
      const kept = before?.value.period === period ? before.value.entries : [];
      return { period, entries: queueOnPage(kept, answer?.items ?? [], decided) };
    },
  });

  readonly queue = computed(() => this.shown().entries);
  readonly now = computed(() => this.reading.value()?.now);
  readonly onceAllApproved = computed(() => this.reading.value()?.onceAllApproved);
  readonly waiting = computed(() => this.queue().filter(({ outcome }) => outcome === null).length);
  readonly isSending = computed(() => this.approving.isSending() || this.returning.isSending());
  readonly problem = computed(() => this.approving.problem() ?? this.returning.problem());
  /** What was done last, for who cannot see it. */
  readonly last = computed(() => {
    const outcome = this.told();
    return outcome && { outcome, name: this.lastName() };
  });

  readonly place = computed(() => {
    const place = this.queue().findIndex(({ item }) => item.union.code === this.chosen());
    return place === -1 ? 0 : place;
  });
  readonly entry = computed((): QueueEntry | undefined => this.queue()[this.place()]);

  choose(code: string): void {
    this.chosen.set(code);
    this.approving.forget();
    this.returning.forget();
  }

  /** Goes `steps` on in the queue (back when negative), as far as it reaches. */
  step(steps: number): void {
    const code = this.queue()[this.place() + steps]?.item.union.code;
    if (code !== undefined) this.choose(code);
  }

  async approve(): Promise<void> {
    const entry = this.decidable();
    if (entry?.mayApprove !== true) return;
    await this.decide(entry, 'approved', () =>
      this.approving.send({ ...this.requestFor(entry), body: {} }),
    );
  }

  /** Answers whether it was returned. */
  async return(comment: string): Promise<boolean> {
    const entry = this.decidable();
    if (entry === undefined || comment.trim() === '') return false;
    return this.decide(entry, 'returned', () =>
      this.returning.send({ ...this.requestFor(entry), body: { comment: comment.trim() } }),
    );
  }

  private decidable(): ReviewItem | undefined {
    const entry = this.entry();
    return entry?.outcome === null && !this.isSending() ? entry.item : undefined;
  }

  private requestFor({ union, version }: ReviewItem) {
    return { params: { period: this.period(), code: union.code }, ifMatch: `"${version}"` };
  }

  private async decide(
    { union, revision }: ReviewItem,
    outcome: Decided['outcome'],
    send: () => Promise<unknown>,
  ): Promise<boolean> {
    const isDone = (await send()) !== undefined;
    if (isDone) {
      this.decided.update((decided) => new Map(decided).set(union.code, { revision, outcome }));
      this.told.set(outcome);
      this.lastName.set(union.name);
      this.chosen.set(nextWaiting(this.queue(), union.code));
    }
    this.reading.reload();
    return isDone;
  }
}
