import { computed, inject, signal } from '@angular/core';
import { type BoardItem, type Report, reports } from '@soshiki/contracts';
import { ApiClient } from '../../api/api-client';
import { ProblemReader, type ShownProblem } from '../../api/problem-reader';
import { write } from '../../api/writing';
import { type SeenReport, versionIn } from '../report/report-on-page';
import { submissionFault, unreasoned } from '../report/submission-fault';
import {
  type TypedFigure,
  bodyOf,
  isBreakdown,
  oddnessOf,
  oddnessText,
  readTyped,
  typedFrom,
} from '../report/typed-figure';
import { UnsavedFigures } from '../report/unsaved-figures';
import { EMPTY_FIGURE, isEnterable } from './entry-states';

/** Refusals that say that somebody else was faster. */
const CONFLICTS = [409, 412];

/** One union in the entry sheet: what is typed, what is saved, and its submission. The report itself is read when the row is
 *  first needed. Must be made in an injection context. */
export class EntryRow {
  private readonly client = inject(ApiClient);
  private readonly problems = inject(ProblemReader);
  private readonly unsaved = inject(UnsavedFigures);
  private readonly saving = write(reports.save);
  private readonly submitting = write(reports.submit);

  private readonly seen = signal<SeenReport | undefined>(undefined);
  private readonly shown = signal<TypedFigure>(EMPTY_FIGURE);
  private readonly touched = signal(false);
  private readonly conflict = signal(false);
  private readonly failure = signal<unknown>(undefined);
  private readonly isHeld = signal(false);
  private readonly wasEntered = signal(false);
  private readonly wasAsked = signal(false);
  private reading: Promise<void> | undefined;
  private underWay: Promise<unknown> = Promise.resolve();
  readonly code: string;
  readonly typed = this.shown.asReadonly();
  readonly report = computed((): Report | undefined => this.seen()?.report);
  readonly isTouched = this.touched.asReadonly();
  readonly hasConflict = this.conflict.asReadonly();
  /** Whether a figure was typed here since the page was opened. */
  readonly isEnteredHere = this.wasEntered.asReadonly();
  /** Whether a submission was tried. */
  readonly isAsked = this.wasAsked.asReadonly();
  readonly isSubmitting = this.isHeld.asReadonly();
  readonly isSaving = this.saving.isSending;

  readonly state = computed(() => this.report()?.state ?? this.item.state);
  /** A report in parts is entered on its own page: the total alone would lose them. */
  readonly hasParts = computed(() => isBreakdown(this.report()?.cells ?? []));
  private readonly isOpen = computed(
    () => isEnterable(this.state()) && this.report()?.allowed.edit !== false,
  );
  readonly isEnterable = computed(() => this.isOpen() && !this.hasParts());
  readonly figure = computed(() => readTyped(this.shown()));
  readonly odd = computed(() => {
    const report = this.report();
    return report && this.isOpen() ? oddnessOf(report, this.figure()) : [];
  });
  readonly oddTexts = computed(() => {
    const report = this.report();
    if (!report) return [];
    return this.odd().map((code) => ({ code, text: oddnessText(code, report, this.figure()) }));
  });
  readonly unreasoned = computed(() => unreasoned(this.shown(), this.odd()));
  readonly revision = computed(() => this.report()?.revision ?? this.item.revision);
  readonly fault = computed(() =>
    submissionFault(this.shown(), this.figure(), { odd: this.odd(), revision: this.revision() }),
  );
  /** What a request would say; `null` while nothing may or can be sent. */
  private readonly body = computed(() =>
    this.isOpen() && !this.conflict() ? bodyOf(this.shown(), this.odd()) : null,
  );
  readonly problem = computed(
    (): ShownProblem | undefined =>
      this.submitting.problem() ?? this.saving.problem() ?? this.problems.shown(this.failure()),
  );
  /** Members as they stand: typed, or of the newest revision where nothing can be typed. */
  readonly members = computed(() =>
    this.isOpen() ? this.figure().members : (this.report()?.members ?? this.item.members),
  );

  constructor(
    readonly item: BoardItem,
    private readonly period: string,
  ) {
    this.code = item.code;
    const total = item.members === null ? '' : String(item.members);
    this.shown.set({ ...EMPTY_FIGURE, total, isZero: item.members === 0 });
    if (this.unsaved.recall(this.name()) !== undefined) void this.load();
  }

  /** Reads the report, once. */
  load(): Promise<void> {
    this.reading ??= this.read();
    return this.reading;
  }

  edit(change: Partial<TypedFigure>): void {
    if (!this.isEnterable() || this.isHeld()) return;
    this.shown.update((typed) => ({ ...typed, ...change }));
    this.touched.set(true);
    this.wasEntered.set(true);
    this.saving.forget();
    this.submitting.forget();
    const tag = this.seen()?.tag;
    if (tag !== undefined && !this.conflict()) this.keep(tag);
  }

  /** Back to what is saved. */
  restore(): void {
    const report = this.report();
    this.unsaved.forget(this.name());
    this.conflict.set(false);
    this.touched.set(false);
    this.saving.forget();
    this.submitting.forget();
    this.failure.set(undefined);
    if (report) this.shown.set(typedFrom(report));
  }

  /** Saves what was typed as a draft, if there is anything to save. */
  save(): Promise<void> {
    const saved = this.underWay.then(() => this.saveNow());
    this.underWay = saved;
    return saved;
  }

  /** Somebody else changed the report: keep what was typed here, in place of theirs. */
  async keepMine(): Promise<void> {
    this.conflict.set(false);
    this.touched.set(true);
    await this.save();
  }

  /** Submits the row, once: a row under way or submitted is left alone. Answers whether it was submitted now. */
  async submit(): Promise<boolean> {
    if (this.isHeld()) return false;
    this.wasAsked.set(true);
    this.isHeld.set(true);
    try {
      await this.underWay;
      await this.load();
      return await this.submitNow();
    } finally {
      this.isHeld.set(false);
    }
  }

  private async read(): Promise<void> {
    try {
      const { answer, tag } = await this.client.sendTagged(reports.show, {
        params: this.params(),
      });
      this.failure.set(undefined);
      this.arrive({ report: answer, tag: tag ?? '*' });
    } catch (error) {
      // The row says why, and asks again when it is needed next.
      this.failure.set(error);
      this.reading = undefined;
    }
  }

  /** What was typed stays; against another report than it was typed into, the person chooses. */
  private arrive(seen: SeenReport): void {
    const kept = this.unsaved.recall(this.name());
    const basis = (kept ?? this.seen())?.tag;
    this.seen.set(seen);
    if (this.hasParts()) this.touched.set(false);
    if (kept) this.take(kept.typed);
    else if (!this.touched()) this.shown.set(typedFrom(seen.report));
    if (this.touched()) this.compare(basis, seen.tag);
  }

  /** What was typed before a reload, unless something was typed since. */
  private take(typed: TypedFigure): void {
    if (!this.touched()) this.shown.set(typed);
    this.touched.set(true);
  }

  private compare(basis: string | undefined, tag: string): void {
    const isSame = basis === undefined || versionIn(basis) === versionIn(tag);
    this.conflict.set(!isSame && this.isOpen());
    if (isSame) this.keep(tag);
  }

  private async saveNow(): Promise<void> {
    if (!this.touched()) return;
    await this.load();
    const [typed, body] = [this.shown(), this.body()];
    if (body === null) return;
    const saved = await this.saving.send({ ...this.request(), body });
    if (saved === undefined) await this.refused(this.saving.problem());
    else this.saved({ report: saved.answer, tag: saved.tag ?? '*' }, typed);
  }

  private saved(seen: SeenReport, typed: TypedFigure): void {
    this.seen.set(seen);
    if (typed === this.shown()) this.touched.set(false);
    // The draft on the server has no reason of the revision: this one stays here until the submission.
    if (this.touched() || typed.reason !== '') this.keep(seen.tag);
    else this.unsaved.forget(this.name());
  }

  private async submitNow(): Promise<boolean> {
    const body = this.body();
    if (body === null || this.fault() !== null) return false;
    const reason = this.shown().reason.trim();
    const told = reason === '' ? body : { ...body, reason };
    const sent = await this.submitting.send({ ...this.request(), body: told });
    if (sent === undefined) {
      await this.refused(this.submitting.problem());
      return false;
    }
    this.seen.set({ report: sent.answer, tag: sent.tag ?? '*' });
    this.touched.set(false);
    this.unsaved.forget(this.name());
    return true;
  }

  /** After a conflict the row shows both values: its own, and what is there now. */
  private async refused(problem: ShownProblem | undefined): Promise<void> {
    if (!CONFLICTS.includes(problem?.status ?? 0)) return;
    this.touched.set(true);
    await this.read();
  }

  private keep(tag: string): void {
    this.unsaved.keep(this.name(), { typed: this.shown(), tag });
  }

  private params() {
    return { period: this.period, code: this.code };
  }

  private request() {
    return { params: this.params(), ifMatch: this.seen()?.tag };
  }

  private name(): string {
    return `${this.period}.${this.code}`;
  }
}
