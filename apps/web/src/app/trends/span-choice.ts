import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { addMonths, isPeriod } from '@soshiki/base';
import { CodeTables } from '../api/codes';
import { Language } from '../language/language';
import { Wording } from '../language/wording';
import { FigureWords } from '../page/figure-words';
import { PageState } from '../page/page-state';

const YEARS = [1, 3, 5, 10] as const;
const USUAL_YEARS = 10;

/** How far back a course goes: a number of years, or any first period. */
@Component({
  selector: 'app-span-choice',
  template: `
    <div class="button-group" role="group" [attr.aria-label]="t('trends.span.label')">
      @for (preset of presets(); track preset.years) {
        <button
          type="button"
          class="button"
          [attr.aria-pressed]="preset.isChosen"
          (click)="state.change({ from: preset.from })"
        >
          {{ t('trends.span.years', { years: preset.years }) }}
        </button>
      }
    </div>
    <label>
      <span class="note">{{ t('trends.span.first') }}</span>
      <select class="select" #chosen (change)="choose(chosen.value)">
        @for (period of periods(); track period) {
          <option [value]="period" [selected]="period === first()">
            {{ wording.month(period) }}
          </option>
        }
      </select>
    </label>
  `,
  styles: `
    :host,
    label {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 0.25rem 0.5rem;
      align-items: center;
    }
    :host {
      gap: 0.5rem 1rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SpanChoice {
  private readonly codes = inject(CodeTables);
  private readonly words = inject(FigureWords);
  protected readonly state = inject(PageState);
  protected readonly wording = inject(Wording);
  protected readonly t = inject(Language).t;

  protected readonly first = computed((): string => this.words.span()?.from ?? '');

  /** Ten years are what the page shows by itself: nothing need be said in the address. */
  protected readonly presets = computed(() => {
    const asOf = this.state.asOf();
    if (asOf === undefined) return [];
    const chosen = this.state.from();
    return YEARS.map((years) => {
      const from = addMonths(asOf, -12 * years);
      const isChosen = chosen === from || (chosen === null && years === USUAL_YEARS);
      return { years, isChosen, from: years === USUAL_YEARS ? null : from };
    });
  });

  /** Every period before the one shown, and the first one shown whatever it is. */
  protected readonly periods = computed(() => {
    const asOf = this.state.asOf() ?? '';
    const earlier = this.codes
      .periods()
      .map(({ period }): string => period)
      .filter((period) => period < asOf);
    const first = this.first();
    return earlier.includes(first) || first === '' ? earlier : [...earlier, first];
  });

  protected async choose(period: string): Promise<void> {
    if (isPeriod(period)) await this.state.change({ from: period });
  }
}
