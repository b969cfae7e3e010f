import { DOCUMENT, DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import { type EntryOutcome, entry } from '@soshiki/contracts';
import { write } from '../../api/writing';
import type { EntryTexts } from './entry-figure';
import type { EntryRow } from './entry-row';
import { EntrySheet } from './entry-sheet';
import { UnsavedEntries } from './unsaved-entries';

/** How long after a row was left it is saved, and after the last key in one that was not. */
const AFTER_LEAVING = 250;
const AFTER_TYPING = 2_000;
/** Pauses between attempts while the server cannot be reached. */
const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 60_000;
/** As many rows as one request may hold. */
const MOST_ROWS = 1_000;
/** So many are submitted at once, so that the progress shows. */
const SUBMITTED_AT_ONCE = 100;

/** Saves rows when they are left, many in one request; keeps what is typed until it is saved, and tries again by itself while
 *  the server cannot be reached. */
@Injectable()
export class EntryWriting {
  private readonly sheet = inject(EntrySheet);
  private readonly unsaved = inject(UnsavedEntries);
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly saving = write(entry.save);
  private readonly submitting = write(entry.submit);
  private readonly lost = signal(this.window?.navigator.onLine === false);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pause = FIRST_PAUSE;
  private underWay: Promise<unknown> = Promise.resolve();

  /** Whether the server cannot be reached. */
  readonly isOffline = this.lost.asReadonly();
  /** Why a whole request was refused. */
  readonly problem = computed(() =>
    this.lost() ? undefined : (this.submitting.problem() ?? this.saving.problem()),
  );
  readonly unsavedRows = computed(() => this.sheet.rows().filter((row) => row.isTouched()));

  constructor() {
    const window = this.window;
    if (window === null) return;
    const onLine = () => void this.flush();
    const offLine = () => this.lost.set(true);
    const onLeave = (event: BeforeUnloadEvent) => {
      if (this.unsavedRows().length > 0) event.preventDefault();
    };
    window.addEventListener('online', onLine);
    window.addEventListener('offline', offLine);
    window.addEventListener('beforeunload', onLeave);
    inject(DestroyRef).onDestroy(() => {
      window.removeEventListener('online', onLine);
      window.removeEventListener('offline', offLine);
      window.removeEventListener('beforeunload', onLeave);
      void this.flush();
      clearTimeout(this.timer);
    });
  }

  /** Something was typed into a row. */
  touch(row: EntryRow): void {
    this.keep(row);
    this.later(AFTER_TYPING);
  }

  /** Rows were left. */
  leave(codes: readonly string[]): void {
    if (codes.some((code) => this.sheet.row(code)?.isTouched() === true)) this.later(AFTER_LEAVING);
  }

  keep(row: EntryRow): void {
    this.unsaved.keep(row.period, row.code, row.kept());
  }

  /** Saves what can be saved now; answers when nothing is under way any more. */
  flush(): Promise<unknown> {
    clearTimeout(this.timer);
    const flushed = this.underWay.then(() => this.save());
    this.underWay = flushed;
    return flushed;
  }

  /** Submits rows, each judged and answered by itself. `heed` learns how many are done, and may say that it is enough. */
  async submit(rows: readonly EntryRow[], heed: (done: number) => boolean): Promise<void> {
    clearTimeout(this.timer);
    await this.underWay;
    let done = 0;
    for (const isPasted of [false, true]) {
      const same = rows.filter((row) => row.isPasted() === isPasted);
      for (let from = 0; from < same.length; from += SUBMITTED_AT_ONCE) {
        if (!heed(done)) return;
        const some = same.slice(from, from + SUBMITTED_AT_ONCE);
        await this.submitSome(some, isPasted ? 'paste' : 'entry');
        done += some.length;
      }
    }
    heed(done);
    this.later(AFTER_LEAVING);
  }

  private async submitSome(rows: readonly EntryRow[], source: 'entry' | 'paste'): Promise<void> {
    const sent = this.sending(rows);
    const bodies = sent.map(({ body, row }) => {
      const reason = row.texts().note.trim();
      return reason === '' || row.data().revision === 0 ? body : { ...body, reason };
    });
    if (bodies.length === 0) return;
    const answer = await this.submitting.send({
      params: { period: this.sheet.period() },
      body: { rows: bodies, source },
    });
    if (answer === undefined) this.failed(sent, this.submitting.problem()?.status ?? 0);
    else this.take(sent, answer.answer);
  }

  private async save(): Promise<void> {
    const rows = this.unsavedRows().filter((row) => row.messages().length === 0);
    const sent = this.sending(rows.slice(0, MOST_ROWS));
    if (sent.length === 0) return;
    const answer = await this.saving.send({
      params: { period: this.sheet.period() },
      body: { rows: sent.map(({ body }) => body) },
    });
    if (answer === undefined) this.failed(sent, this.saving.problem()?.status ?? 0);
    else this.take(sent, answer.answer);
  }

  /** What is kept says what was sent, in case the answer is lost. */
  private sending(rows: readonly EntryRow[]): readonly Sent[] {
    return rows.flatMap((row) => {
      const body = row.body();
      if (body === null) return [];
      const sent = row.send();
      this.keep(row);
      return [{ row, body, ...sent }];
    });
  }

  private take(sent: readonly Sent[], { written, refused }: EntryOutcome): void {
    this.lost.set(false);
    this.pause = FIRST_PAUSE;
    const now = new Map(written.map((row) => [row.code, row]));
    const not = new Map(refused.map((row) => [row.code, row]));
    for (const { row, texts, before } of sent) {
      const [data, refusal] = [now.get(row.code), not.get(row.code)];
      if (data) row.arrive(data, texts);
      else if (refusal) row.refuse(refusal, before);
      this.keep(row);
    }
    if (this.unsavedRows().some((row) => isWaiting(row))) this.later(AFTER_TYPING);
  }

  /** Out of reach or busy: again later, by itself. Refused as a whole: the page says why. */
  private failed(sent: readonly Sent[], status: number): void {
    for (const { row } of sent) row.lost();
    const isOutOfReach = status === 0 || status === 429 || status >= 500;
    this.lost.set(isOutOfReach);
    if (!isOutOfReach) return;
    this.later(this.pause);
    this.pause = Math.min(LONGEST_PAUSE, this.pause * 2);
  }

  private later(pause: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(
      () => void this.flush(),
      this.lost() ? Math.max(pause, this.pause) : pause,
    );
  }
}

/** A row on its way, with what had been sent of it before. */
interface Sent {
  readonly row: EntryRow;
  readonly body: NonNullable<ReturnType<EntryRow['body']>>;
  readonly texts: EntryTexts;
  readonly before: EntryTexts | null;
}

/** Whether a row can be saved by itself: nothing was refused and nobody has to choose. */
function isWaiting(row: EntryRow): boolean {
  return row.messages().length === 0 && row.body() !== null;
}
