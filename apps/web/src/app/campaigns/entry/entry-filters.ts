import { ChangeDetectionStrategy, Component, DestroyRef, inject, output } from '@angular/core';
import { CodeTables } from '../../api/codes';
import { Language } from '../../language/language';
import { EntrySheet } from './entry-sheet';
import { SHOWN_STATES, type ShownState } from './entry-states';

const REST_MILLISECONDS = 300;

/** Which rows the sheet shows. Enter or ↓ in the search goes on to the first row. */
@Component({
  selector: 'app-entry-filters',
  template: `
    <div class="filters no-print" role="search" [attr.aria-label]="t('entrySheet.filters')">
      <label>
        <span class="note">{{ t('entrySheet.rows') }}</span>
        <select #state class="select" (change)="showState(state.value)">
          @for (option of states; track option) {
            <option [value]="option" [selected]="option === sheet.filter().state">
              {{ t('entrySheet.states.' + option) }}
            </option>
          }
        </select>
      </label>
      <label>
        <span class="note">{{ t('ui.dimension.industry') }}</span>
        <select #industry class="select" (change)="showIndustry(industry.value)">
          <option value="" [selected]="sheet.filter().industry === null">
            {{ t('entrySheet.anyIndustry') }}
          </option>
          @for (slice of sheet.industries(); track slice.code) {
            <option [value]="slice.code" [selected]="slice.code === sheet.filter().industry">
              {{ codes.name('industry', slice.code, slice.name) }}
            </option>
          }
        </select>
      </label>
      <label class="words">
        <span class="note">{{ t('entrySheet.words') }}</span>
        <input
          #words
          type="search"
          autocomplete="off"
          maxlength="100"
          [value]="sheet.filter().words"
          (input)="type($event, words.value)"
          (compositionend)="later(words.value)"
          (keydown)="go($event, words.value)"
        />
      </label>
    </div>
  `,
  styles: `
    .filters {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem 1rem;
      align-items: end;
    }
    label {
      display: grid;
      min-width: 0;
      max-width: 100%;
    }
    .words {
      flex: 1 1 12rem;
      max-width: 24rem;
    }
    input {
      width: 100%;
      min-height: var(--target);
      padding: 0.375rem 0.75rem;
      border: 1px solid var(--line-strong);
      border-radius: var(--radius);
      background: var(--surface);
      font-size: var(--text-small);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EntryFilters {
  /** The person goes on to the rows. */
  readonly begun = output();
  protected readonly sheet = inject(EntrySheet);
  protected readonly codes = inject(CodeTables);
  protected readonly t = inject(Language).t;
  protected readonly states = SHOWN_STATES;
  private rest: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.rest));
  }

  protected async showState(state: string): Promise<void> {
    await this.sheet.show({ state: state as ShownState });
  }

  protected async showIndustry(industry: string): Promise<void> {
    await this.sheet.show({ industry: industry === '' ? null : industry });
  }

  protected type(event: Event, words: string): void {
    if (!(event instanceof InputEvent && event.isComposing)) this.later(words);
  }

  protected later(words: string): void {
    clearTimeout(this.rest);
    this.rest = setTimeout(() => void this.sheet.show({ words }), REST_MILLISECONDS);
  }

  /** What was typed is looked for first, so that one comes to its row. */
  protected async go(event: KeyboardEvent, words: string): Promise<void> {
    if (event.isComposing || !['Enter', 'ArrowDown'].includes(event.key)) return;
    event.preventDefault();
    clearTimeout(this.rest);
    if (words !== this.sheet.filter().words) await this.sheet.show({ words });
    this.begun.emit();
  }
}
