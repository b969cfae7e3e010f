import { computed, signal } from '@angular/core';
import type { EntryOutcome, EntryRowData } from '@soshiki/contracts';
import { PLAUSIBILITY_SEVERITY, type PlausibilityCode } from '@soshiki/statistics';
import { submissionFault } from '../report/submission-fault';
import { type Reasons, isBreakdown, oddnessOf, oddnessText } from '../report/typed-figure';
import { type EntryTexts, isStored, judgingOf, readEntry, shapeOf, textsOf } from './entry-figure';
import { isEnterable } from './entry-states';

type Refusal = EntryOutcome['refused'][number];

/** What was typed into a row and is not saved, with the version it was typed into and what was last sent of it. */
export interface KeptEntry {
  readonly texts: EntryTexts;
  readonly seen: string;
  readonly sent: EntryTexts | null;
}

/** One union of the sheet: what is stored, what is typed, and what stands between. */
export class EntryRow {
  private readonly stored;
  private readonly typed;
  private readonly touched = signal(false);
  private readonly sending = signal(false);
  private last: EntryTexts | null = null;
  private readonly theirs = signal<EntryRowData | null>(null);
  private readonly refusals = signal<readonly string[]>([]);
  private readonly asked = signal(false);
  private readonly nobody = signal(false);
  private readonly entered = signal(false);
  private readonly pasted = signal(false);

  readonly code: string;
  /** What is stored, as far as is known here. */
  readonly data;
  readonly texts;
  /** Whether something typed is not saved. */
  readonly isTouched = this.touched.asReadonly();
  /** What somebody else stored meanwhile. */
  readonly conflict = this.theirs.asReadonly();
  /** Why the row was refused. */
  readonly messages = this.refusals.asReadonly();
  readonly isSending = this.sending.asReadonly();
  /** Whether a submission was tried. */
  readonly isAsked = this.asked.asReadonly();
  readonly isEnteredHere = this.entered.asReadonly();
  readonly isPasted = this.pasted.asReadonly();

  readonly state = computed(() => this.stored().state);
  readonly isOpen = computed(() => this.stored().isEditable && isEnterable(this.state()));
  readonly shape = computed(() => shapeOf(this.stored()));
  /** A report in parts is entered on its own page: the total alone would lose them. */
  readonly isEnterable = computed(() => this.isOpen() && this.shape().is !== 'parts');
  readonly figure = computed(() => {
    const { members, cells } = this.stored();
    if (this.shape().is !== 'parts') return readEntry(this.typed(), this.shape());
    return { members, cells, sum: members ?? 0 };
  });
  private readonly judging = computed(() => judgingOf(this.stored(), this.period));
  readonly odd = computed((): readonly PlausibilityCode[] =>
    this.isOpen() ? oddnessOf(this.judging(), this.figure()) : [],
  );
  readonly oddTexts = computed(() =>
    this.odd().map((code) => ({
      ...{ code, isError: PLAUSIBILITY_SEVERITY[code] === 'error' },
      text: oddnessText(code, this.judging(), this.figure()),
    })),
  );
  /** Members as they stand: typed, or stored where nothing can be typed. */
  readonly members = computed(() =>
    this.isEnterable() ? this.figure().members : this.stored().members,
  );
  readonly isZero = computed(() => this.nobody() || this.stored().members === 0);
  readonly fault = computed(() => {
    const typed = { reasons: this.reasons(), reason: this.typed().note, isZero: this.isZero() };
    const asked = { odd: [...this.odd()], revision: this.stored().revision };
    const form = { mode: 'total', total: '', cells: [], ...typed } as const;
    return submissionFault(form, this.figure(), asked);
  });
  /** Whether the note has to say why. */
  readonly wantsNote = computed(() => {
    const isOdd = this.oddTexts().some(({ isError }) => !isError);
    return isOdd || (this.stored().revision > 0 && (this.entered() || this.asked()));
  });

  constructor(
    data: EntryRowData,
    readonly period: string,
  ) {
    this.code = data.code;
    this.stored = signal(data);
    this.typed = signal(textsOf(data));
    this.data = this.stored.asReadonly();
    this.texts = this.typed.asReadonly();
  }

  edit(change: Partial<EntryTexts>, { isPasted = false } = {}): void {
    if (!this.isEnterable()) return;
    this.typed.update((texts) => ({ ...texts, ...change }));
    this.touched.set(true);
    this.entered.set(true);
    this.pasted.set(isPasted);
    this.refusals.set([]);
  }

  /** Nobody is reported on purpose. */
  confirmZero(): void {
    this.nobody.set(true);
    this.touched.set(true);
  }

  ask(): void {
    this.asked.set(true);
  }

  /** What a request says of this row; `null` while nothing can or may be sent. */
  body() {
    const { members, cells } = this.figure();
    const numbers = [members, ...cells.map((cell) => cell.members)];
    const isBlocked = this.theirs() !== null || !this.isOpen();
    if (isBlocked || numbers.some((number) => Number.isNaN(number))) return null;
    if (this.odd().includes('cellsDifferFromTotal')) return null;
    const named = { code: this.code, seen: this.stored().version, reasons: this.reasons() };
    const isWhole = !isBreakdown(cells) || cells.length === 0;
    return isWhole ? { ...named, members } : { ...named, cells: [...cells] };
  }

  /** What is typed is on its way. Answers what was sent before, if nothing came back of it. */
  send(): { readonly texts: EntryTexts; readonly before: EntryTexts | null } {
    const [texts, before] = [this.typed(), this.last];
    this.last = texts;
    this.sending.set(true);
    return { texts, before };
  }

  /** Nothing came back: whether it arrived is not known. */
  lost(): void {
    this.sending.set(false);
  }

  /** The row was written as `texts` said. */
  arrive(data: EntryRowData, texts: EntryTexts): void {
    this.answered();
    this.refusals.set([]);
    this.theirs.set(null);
    this.stored.set(data);
    if (!this.isOpen()) this.takeStored();
    else if (texts === this.typed()) this.touched.set(false);
  }

  /** The row was not written. What is there now may be what was sent before an answer was lost: then nothing is amiss. */
  refuse({ because, messages, now }: Refusal, before: EntryTexts | null): void {
    this.answered();
    if (because === 'stale' && now !== null) this.meet(now, before);
    else this.refusals.set(messages);
  }

  /** Brings back what was typed before a reload. */
  recall({ texts, seen, sent }: KeptEntry): void {
    this.typed.set(texts);
    this.touched.set(true);
    this.entered.set(true);
    const now = this.stored();
    if (seen !== now.version) this.meet(now, sent);
    else if (this.isSaved()) this.touched.set(false);
  }

  /** In place of theirs. */
  keepMine(): void {
    const theirs = this.theirs();
    if (theirs === null) return;
    this.theirs.set(null);
    this.stored.set(theirs);
    this.touched.set(true);
    // Submitted by somebody meanwhile, it waits for a decision: there is no place for another figure.
    if (!this.isOpen()) this.takeStored();
  }

  takeTheirs(): void {
    const theirs = this.theirs();
    if (theirs !== null) this.stored.set(theirs);
    this.takeStored();
  }

  /** What has to outlive a reload; `null` when everything is stored. */
  kept(): KeptEntry | null {
    const isNoteStored = this.typed().note === textsOf(this.stored()).note;
    if (!this.isOpen() || (!this.touched() && isNoteStored)) return null;
    return { texts: this.typed(), seen: this.stored().version, sent: this.last };
  }

  private answered(): void {
    this.sending.set(false);
    this.last = null;
  }

  private meet(now: EntryRowData, sent: EntryTexts | null): void {
    const shape = shapeOf(now);
    const own = [this.typed(), ...(sent === null ? [] : [sent])];
    if (!own.some((texts) => isStored(readEntry(texts, shape), now))) {
      this.theirs.set(now);
      return;
    }
    this.stored.set(now);
    this.touched.set(!this.isSaved());
    if (!this.isOpen()) this.takeStored();
  }

  private isSaved(): boolean {
    return (
      isStored(this.figure(), this.stored()) && this.typed().note === textsOf(this.stored()).note
    );
  }

  private takeStored(): void {
    this.typed.set(textsOf(this.stored()));
    this.touched.set(false);
    this.theirs.set(null);
    this.refusals.set([]);
    this.asked.set(false);
    this.nobody.set(false);
  }

  /** The note is the reason of everything odd; one that was not touched keeps the reasons as they were given. */
  private reasons(): Reasons {
    const { note } = this.typed();
    if (note === textsOf(this.stored()).note) return this.stored().reasons;
    const text = note.trim();
    const odd = this.oddTexts().filter(({ isError }) => !isError);
    return Object.fromEntries(text === '' ? [] : odd.map(({ code }) => [code, text]));
  }
}
