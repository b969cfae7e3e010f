import { ChangeDetectionStrategy, Component, DestroyRef, inject } from '@angular/core';
import { Language } from '../../language/language';
import { PageState } from '../../page/page-state';
import { Icon } from '../../ui/icon';
import { DirectoryState } from './directory-state';

/** Long enough for the next letter, short enough to feel immediate. */
const PAUSE = 350;

/** Search in the directory while typing; Japanese input is left alone until it is composed. */
@Component({
  selector: 'app-directory-search',
  imports: [Icon],
  template: `
    <form role="search" [attr.aria-label]="t('unions.search.label')" (submit)="submit($event)">
      <label for="directory-search">{{ t('unions.search.label') }}</label>
      <div class="box">
        <app-icon name="search" />
        <input
          #words
          id="directory-search"
          type="search"
          autocomplete="off"
          enterkeyhint="search"
          maxlength="100"
          aria-describedby="directory-search-note"
          [value]="state.q()"
          (input)="typed($event)"
          (compositionend)="later(words.value)"
        />
      </div>
      <p id="directory-search-note" class="note">{{ t('unions.search.note') }}</p>
    </form>
  `,
  styles: `
    label {
      display: block;
      font-size: var(--text-small);
      font-weight: 700;
    }
    .box {
      display: flex;
      gap: 0.5rem;
      align-items: center;
      max-width: 32rem;
      padding-inline-start: 0.75rem;
      border: 1px solid var(--line-strong);
      border-radius: var(--radius);
      background: var(--surface);
      color: var(--ink-soft);

      &:focus-within {
        outline: 3px solid var(--focus);
        outline-offset: 2px;
      }
    }
    input {
      flex: 1;
      min-width: 0;
      min-height: var(--target);
      border: 0;
      background: transparent;
      color: var(--ink);
      outline: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DirectorySearch {
  private readonly directory = inject(DirectoryState);
  protected readonly state = inject(PageState);
  protected readonly t = inject(Language).t;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private words = '';

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.waiting));
  }

  protected typed(event: Event): void {
    const isComposing = event instanceof InputEvent && event.isComposing;
    if (event.target instanceof HTMLInputElement && !isComposing) this.later(event.target.value);
  }

  protected later(words: string): void {
    clearTimeout(this.waiting);
    this.words = words;
    this.waiting = setTimeout(() => void this.search(), PAUSE);
  }

  protected submit(event: Event): void {
    event.preventDefault();
    const form = event.target;
    const field = form instanceof HTMLFormElement ? form.querySelector('input') : null;
    clearTimeout(this.waiting);
    this.words = field?.value ?? '';
    void this.search();
  }

  /** Each letter replaces the address: going back leaves the search, not its last letter. */
  private async search(): Promise<void> {
    const q = this.words.trim();
    if (q !== this.state.q()) await this.directory.change({ q }, { replace: true });
  }
}
