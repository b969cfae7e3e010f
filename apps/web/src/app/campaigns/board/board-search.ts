import { ChangeDetectionStrategy, Component, DestroyRef, inject } from '@angular/core';
import { Language } from '../../language/language';
import { BoardState } from './board-state';

/** Long enough for the next letter, short enough to feel immediate. */
const PAUSE = 350;

/** Search in the board while typing; Japanese input is left alone until it is composed. */
@Component({
  selector: 'app-board-search',
  template: `
    <form
      role="search"
      class="field"
      [attr.aria-label]="t('campaigns.board.search')"
      (submit)="submit($event, words.value)"
    >
      <label class="for-screen-readers" for="board-search">{{ t('campaigns.board.search') }}</label>
      <input
        #words
        id="board-search"
        type="search"
        autocomplete="off"
        enterkeyhint="search"
        maxlength="100"
        [attr.placeholder]="t('campaigns.board.search')"
        [value]="board.q()"
        (input)="typed($event, words.value)"
        (compositionend)="later(words.value)"
      />
    </form>
  `,
  styles: `
    :host {
      flex: 1 1 16rem;
      max-width: 28rem;
    }
    input::placeholder {
      color: var(--ink-soft);
      opacity: 1;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BoardSearch {
  protected readonly board = inject(BoardState);
  protected readonly t = inject(Language).t;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.waiting));
  }

  protected typed(event: Event, words: string): void {
    if (!(event instanceof InputEvent && event.isComposing)) this.later(words);
  }

  protected later(words: string): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void this.search(words), PAUSE);
  }

  protected submit(event: Event, words: string): void {
    event.preventDefault();
    clearTimeout(this.waiting);
    void this.search(words);
  }

  /** Each letter replaces the address: going back leaves the search, not its last letter. */
  private async search(words: string): Promise<void> {
    const q = words.trim();
    if (q !== this.board.q()) await this.board.change({ q }, { replace: true });
  }
}
