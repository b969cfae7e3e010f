import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  computed,
  inject,
  linkedSignal,
  signal,
} from '@angular/core';
import { readUnionList } from '../api/unions';
import { Language } from '../language/language';
import { PageState } from '../page/page-state';
import { FilterDraft } from './filter-draft';

/** In milliseconds: long enough for the next letter. */
const PAUSE = 300;
const MOST_FOUND = 10;
/** As many as one answer of the directory holds. */
const MOST_NAMED = 200;

interface Named {
  readonly code: string;
  readonly name: string;
}

/** Unions to filter by: those chosen, then what a part of a name, kana or code finds. */
@Component({
  selector: 'app-filter-unions',
  templateUrl: './filter-unions.html',
  styleUrl: './filter-group.scss',
  styles: `
    .search {
      display: grid;
      gap: 0.25rem;
      padding-bottom: 0.25rem;
    }
    .search label {
      min-height: 0;
      padding: 0;
    }
    [type='search'] {
      width: min(100%, 28rem);
      height: auto;
      min-height: var(--target);
      padding: 0.375rem 0.75rem;
      border: 1px solid var(--line-strong);
      border-radius: var(--radius);
      background: var(--ground);
      color: var(--ink);

      &:focus-visible {
        outline: 3px solid var(--focus);
      }
    }
    .options {
      grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr));
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FilterUnions {
  private readonly state = inject(PageState);
  private readonly language = inject(Language);
  protected readonly draft = inject(FilterDraft);
  protected readonly t = this.language.t;
  protected readonly nameLanguage = computed(() => (this.language.code() === 'ja' ? null : 'ja'));
  protected readonly words = signal('');
  private waiting: ReturnType<typeof setTimeout> | undefined;

  protected readonly chosen = computed(() => this.draft.of('union'));

  protected readonly finding = readUnionList(() => {
    const q = this.words().trim().slice(0, 100);
    return q === '' ? undefined : { ...this.asked(), q, pageSize: MOST_FOUND };
  });

  /** Unions of the address are known by their code only. */
  private readonly naming = readUnionList(() => {
    const union = this.state.filters().union ?? [];
    if (union.length === 0 || union.length > MOST_NAMED) return undefined;
    return { ...this.asked(), union: [...union], status: 'all', pageSize: MOST_NAMED };
  });

  private readonly found = computed(() =>
    this.words().trim() === '' ? [] : (this.finding.value()?.items ?? []),
  );

  /** Names of all that was ever found here, so that a choice keeps its name when the search goes on. */
  private readonly names = linkedSignal<readonly Named[], ReadonlyMap<string, string>>({
    source: () => [...(this.naming.value()?.items ?? []), ...this.found()],
    computation: (found, before) =>
      new Map([...(before?.value ?? []), ...found.map(({ code, name }) => [code, name] as const)]),
  });

  protected readonly options = computed(() => {
    const codes = [...this.chosen(), ...this.found().map(({ code }) => code)];
    return [...new Set(codes)].map((code) => ({ code, name: this.names().get(code) ?? code }));
  });

  /** What the search found, in words for screen readers. */
  protected readonly outcome = computed(() => {
    const found = this.finding.value();
    if (this.words().trim() === '' || found === undefined) return '';
    return this.t('shell.filters.found', { count: found.total, shown: found.items.length });
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.waiting));
  }

  protected typed(event: Event): void {
    const isComposing = event instanceof InputEvent && event.isComposing;
    if (event.target instanceof HTMLInputElement && !isComposing) this.later(event.target.value);
  }

  protected later(words: string): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.words.set(words), PAUSE);
  }

  private asked() {
    return { asOf: this.state.asOf(), knownAt: this.state.knownAt() };
  }
}
