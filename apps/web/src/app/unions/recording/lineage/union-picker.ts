import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  type ElementRef,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { UnionListItem } from '@soshiki/contracts';
import { readUnionList } from '../../../api/unions';
import { Language } from '../../../language/language';
import { Wording } from '../../../language/wording';

/** In milliseconds: long enough for the next letter. */
const PAUSE = 300;
const MOST = 8;

let built = 0;

/** Finds a union by name, kana or code and hands it over; keyboard as in every list to choose from. */
@Component({
  selector: 'app-union-picker',
  templateUrl: './union-picker.html',
  styleUrl: './union-picker.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnionPicker {
  readonly label = input.required<string>();
  /** The directory is searched as of this period. */
  readonly asOf = input.required<string>();
  /** Codes that take part already. */
  readonly without = input<readonly string[]>([]);
  readonly picked = output<UnionListItem>();

  private readonly language = inject(Language);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('words');
  protected readonly t = this.language.t;
  protected readonly wording = inject(Wording);
  protected readonly id = `union-picker-${built++}`;
  protected readonly isFocused = signal(false);
  protected readonly nameLanguage = computed(() => (this.language.code() === 'ja' ? null : 'ja'));
  private readonly words = signal('');
  private waiting: ReturnType<typeof setTimeout> | undefined;

  protected readonly reading = readUnionList(() => {
    const q = this.words().trim();
    return q === '' ? undefined : { q, asOf: this.asOf(), pageSize: MOST + this.without().length };
  });

  protected readonly found = computed(() =>
    (this.reading.value()?.items ?? [])
      .filter(({ code, kind }) => kind !== 'confederation' && !this.without().includes(code))
      .slice(0, MOST),
  );
  protected readonly isOpen = computed(() => this.isFocused() && this.words().trim() !== '');

  /** Place of the union that Enter picks: the first, until another is gone to. */
  protected readonly active = linkedSignal<readonly UnionListItem[], number | null>({
    source: this.found,
    computation: (found) => (found.length === 0 ? null : 0),
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.waiting));
  }

  protected typed(event: Event): void {
    const isComposing = event instanceof InputEvent && event.isComposing;
    if (event.target instanceof HTMLInputElement && !isComposing) this.search(event.target.value);
  }

  protected search(words: string): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.words.set(words), PAUSE);
  }

  protected press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined) this.move(step);
    else if (event.key === 'Enter') this.chooseActive();
    else if (event.key === 'Escape') this.clear();
    else return;
    event.preventDefault();
  }

  protected choose(union: UnionListItem): void {
    this.picked.emit(union);
    this.clear();
    this.field().nativeElement.focus();
  }

  private chooseActive(): void {
    const union = this.isOpen() ? this.found()[this.active() ?? -1] : undefined;
    if (union !== undefined) this.choose(union);
  }

  private move(step: number): void {
    const { length } = this.found();
    if (length > 0) this.active.set(((this.active() ?? 0) + step + length) % length);
  }

  private clear(): void {
    clearTimeout(this.waiting);
    this.words.set('');
    this.field().nativeElement.value = '';
  }
}
