import { DestroyRef, Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import { reports } from '@soshiki/contracts';
import { write } from '../../api/writing';
import { ReportOnPage, type SeenReport, versionIn } from './report-on-page';
import { submissionFault } from './submission-fault';
import {
  type TypedFigure,
  bodyOf,
  oddnessOf,
  oddnessText,
  readTyped,
  typedFrom,
} from './typed-figure';
import { UnsavedFigures } from './unsaved-figures';

/** How long the hands must rest before a draft is saved. */
const REST_MILLISECONDS = 800;
/** Refusals that say that somebody else was faster. */
const CONFLICTS = [409, 412];

export type SaveState =
  'untouched' | 'waiting' | 'saving' | 'saved' | 'unreadable' | 'failed' | 'conflict' | 'here';

/** What is being typed of the report on the page: read, judged by rule 10, and saved as a draft when the hands rest. Until it
 *  is saved it outlives a reload; when the report has meanwhile become another, the person chooses. */
@Injectable()
export class FigureDraft {
  private readonly page = inject(ReportOnPage);
  private readonly unsaved = inject(UnsavedFigures);
  private readonly saving = write(reports.save);
  private readonly shown = signal<TypedFigure | undefined>(undefined);
  private readonly isTouched = signal(false);
  private readonly isRefused = signal(false);
  private readonly isConflict = signal(false);
  private rest: ReturnType<typeof setTimeout> | undefined;
  private underWay: Promise<void> = Promise.resolve();

  readonly typed = this.shown.asReadonly();
  readonly hasConflict = this.isConflict.asReadonly();
  readonly problem = this.saving.problem;
  readonly savedAt = computed(() => this.page.report()?.draft?.savedAt ?? null);

  readonly figure = computed(() => {
    const typed = this.shown();
    return typed && readTyped(typed);
  });

  readonly odd = computed(() => {
    const [report, figure] = [this.page.report(), this.figure()];
    return report && figure ? oddnessOf(report, figure) : [];
  });

  /** The same in words. */
  readonly oddTexts = computed(() => {
    const [report, figure] = [this.page.report(), this.figure()];
    if (!report || !figure) return [];
    return this.odd().map((code) => ({ code, text: oddnessText(code, report, figure) }));
  });

  readonly body = computed(() => {
    const typed = this.shown();
    return typed ? bodyOf(typed, this.odd()) : null;
  });

  readonly fault = computed(() => {
    const [typed, figure, report] = [this.shown(), this.figure(), this.page.report()];
    if (!typed || !figure || !report) return 'nothing';
    return submissionFault(typed, figure, { odd: this.odd(), revision: report.revision });
  });

  readonly saveState = computed((): SaveState => {
    if (this.isConflict()) return 'conflict';
    if (this.saving.isSending()) return 'saving';
    if (!this.isTouched()) return this.savedAt() === null ? 'untouched' : 'saved';
    return this.unsavedState();
  });

  constructor() {
    effect(() => {
      const seen = this.page.arrived();
      if (seen) untracked(() => this.start(seen));
    });
    inject(DestroyRef).onDestroy(() => void this.saveNow());
  }

  /** Takes over what was typed; the draft is saved when the hands rest. */
  edit(change: Partial<TypedFigure>): void {
    this.shown.update((typed) => typed && { ...typed, ...change });
    this.isTouched.set(true);
    this.isRefused.set(false);
    this.keep(this.keptTag());
    this.schedule();
  }

  /** Saves at once what is not saved yet. Answers when nothing is under way any more. */
  async saveNow(): Promise<void> {
    clearTimeout(this.rest);
    await this.underWay;
    this.underWay = this.save();
    await this.underWay;
  }

  /** Lets a save that is under way come to its end and starts no other. */
  async settle(): Promise<void> {
    clearTimeout(this.rest);
    await this.underWay;
  }

  /** Keeps what is typed although it was saved: a submission of it was refused. */
  hold(): void {
    this.keep(this.page.tag());
  }

  /** Somebody else changed the report: keep what was typed here, in place of theirs. */
  async keepMine(): Promise<void> {
    this.isConflict.set(false);
    this.isRefused.set(false);
    this.keep(this.page.tag());
    await this.saveNow();
  }

  /** The form as the report on the page has it; what was typed is dropped. */
  startOver(): void {
    const report = this.page.report();
    this.unsaved.forget(this.name());
    this.isConflict.set(false);
    this.isTouched.set(false);
    this.shown.set(report && typedFrom(report));
  }

  private start({ report, tag }: SeenReport): void {
    const kept = this.unsaved.recall(this.name());
    if (kept === undefined) {
      this.startOver();
      return;
    }
    this.shown.set(kept.typed);
    this.isTouched.set(true);
    const isSame = versionIn(kept.tag) === versionIn(tag);
    this.isConflict.set(!isSame && report.allowed.edit);
    if (isSame && !this.isRefused()) this.schedule();
  }

  private schedule(): void {
    clearTimeout(this.rest);
    this.rest = setTimeout(() => void this.saveNow(), REST_MILLISECONDS);
  }

  private async save(): Promise<void> {
    const [params, typed, body] = [this.page.address(), this.shown(), this.body()];
    if (!params || body === null || !this.isTouched() || !this.maySave()) return;
    const saved = await this.saving.send({ params, body, ifMatch: this.page.tag() });
    if (saved === undefined) {
      this.refused();
      return;
    }
    this.page.take(saved);
    if (typed === this.shown()) this.allSaved();
    else this.keep(saved.tag);
  }

  private allSaved(): void {
    this.isTouched.set(false);
    // The draft on the server has no reason of the revision: this one stays here until the submission.
    if (this.shown()?.reason === '') this.unsaved.forget(this.name());
    else this.keep(this.page.tag());
  }

  private refused(): void {
    this.isRefused.set(true);
    if (CONFLICTS.includes(this.problem()?.status ?? 0)) this.page.reading.reload();
  }

  private maySave(): boolean {
    return !this.isConflict() && this.page.report()?.allowed.edit === true;
  }

  private unsavedState(): SaveState {
    if (this.page.report()?.allowed.edit !== true) return 'here';
    if (this.isRefused()) return 'failed';
    return this.body() === null ? 'unreadable' : 'waiting';
  }

  private keptTag(): string | undefined {
    return this.isConflict() ? this.unsaved.recall(this.name())?.tag : this.page.tag();
  }

  private keep(tag: string | undefined): void {
    const typed = this.shown();
    if (typed && tag !== undefined) this.unsaved.keep(this.name(), { typed, tag });
  }

  private name(): string {
    return `${this.page.period()}.${this.page.code()}`;
  }
}
