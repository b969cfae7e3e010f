import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  type ElementRef,
  computed,
  inject,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import type { Dimension } from '@soshiki/contracts';
import { CodeTables } from '../api/codes';
import { readUnionList } from '../api/unions';
import { Language } from '../language/language';
import { PageState } from '../page/page-state';
import { ComparedThings } from './compared-things';
import { MOST_THINGS, idOf } from './thing';

/** In milliseconds: long enough for the next letter. */
const PAUSE = 300;
const MOST_UNIONS = 20;

const PICKED: readonly Dimension[] = [
  'industry',
  'industryGroup',
  'block',
  'prefecture',
  'union',
  'kind',
  'sizeBand',
  'parent',
];

/** Something that can be picked, with the code it is also found by. */
interface Pick {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** Finds a thing to compare: first what kind of thing, then which, by name or code. */
@Component({
  selector: 'app-thing-picker',
  templateUrl: './thing-picker.html',
  styleUrl: './thing-picker.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ThingPicker {
  private readonly state = inject(PageState);
  private readonly codes = inject(CodeTables);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('words');
  protected readonly things = inject(ComparedThings);
  protected readonly t = inject(Language).t;
  protected readonly dimensions = PICKED;
  protected readonly most = MOST_THINGS;

  /** A half-made choice is not what the page shows: it is not in the address. */
  protected readonly dimension = signal<Dimension>('industry');
  private readonly words = signal('');
  private readonly isWanted = signal(false);
  private waiting: ReturnType<typeof setTimeout> | undefined;

  private readonly unions = readUnionList(() => {
    const [q, asOf] = [this.words().trim(), this.state.asOf()];
    if (this.dimension() !== 'union' || q === '' || asOf === undefined) return undefined;
    return { q, asOf, knownAt: this.state.knownAt(), pageSize: MOST_UNIONS };
  });

  protected readonly found = computed((): Pick[] => {
    const compared = new Set(this.things.things().map(({ id }) => id));
    return this.candidates().filter(({ id }) => !compared.has(id));
  });

  protected readonly needsWords = computed(
    () => this.dimension() === 'union' && this.words().trim() === '',
  );
  protected readonly isOpen = computed(() => this.isWanted() && !this.needsWords());
  protected readonly isSearching = computed(() => this.unions.isLoading());

  /** Place of the thing that Enter picks: the first, until another is gone to. */
  protected readonly active = linkedSignal<readonly Pick[], number>({
    source: this.found,
    computation: () => 0,
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.waiting));
  }

  protected ask(dimension: string): void {
    this.dimension.set(PICKED.find((known) => known === dimension) ?? 'industry');
    this.clear();
  }

  protected typed(event: Event): void {
    const isComposing = event instanceof InputEvent && event.isComposing;
    if (event.target instanceof HTMLInputElement && !isComposing) this.search(event.target.value);
  }

  protected search(words: string): void {
    clearTimeout(this.waiting);
    this.isWanted.set(true);
    const pause = this.dimension() === 'union' ? PAUSE : 0;
    this.waiting = setTimeout(() => this.words.set(words), pause);
  }

  protected press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const act = this.keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  }

  protected open(isWanted: boolean): void {
    this.isWanted.set(isWanted && !this.things.isFull());
  }

  protected async pick(id: string): Promise<void> {
    this.clear();
    this.field().nativeElement.focus();
    await this.things.add(id);
  }

  private readonly keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => this.move(1),
    ArrowUp: () => this.move(-1),
    Enter: () => this.pickActive(),
    Escape: () => this.clear(),
  };

  private candidates(): Pick[] {
    const dimension = this.dimension();
    if (dimension === 'union') {
      const listed = this.needsWords() ? [] : (this.unions.value()?.items ?? []);
      return listed
        .filter(({ kind }) => kind !== 'confederation')
        .map(({ code, name }) => ({ id: idOf('union', code), code, name }));
    }
    const words = this.words().trim().toLowerCase();
    return this.codes
      .options(dimension)
      .filter(({ code, name }) => `${name} ${code}`.toLowerCase().includes(words))
      .map(({ code, name }) => ({ id: idOf(dimension, code), code, name }));
  }

  private move(step: number): void {
    this.isWanted.set(true);
    const { length } = this.found();
    if (length > 0) this.active.set((this.active() + step + length) % length);
  }

  private pickActive(): void {
    const found = this.isOpen() ? this.found()[this.active()] : undefined;
    if (found !== undefined) void this.pick(found.id);
  }

  private clear(): void {
    clearTimeout(this.waiting);
    this.words.set('');
    this.isWanted.set(false);
    this.field().nativeElement.value = '';
  }
}
