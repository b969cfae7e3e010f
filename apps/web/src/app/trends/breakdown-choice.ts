import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { Dimension } from '@soshiki/contracts';
import { Language } from '../language/language';
import { PageState } from '../page/page-state';
import { BREAKDOWNS, TrendChoices } from './trend-choices';

/** What the course is broken down by. Series brought out belong to a breakdown: another one starts without. */
@Component({
  selector: 'app-breakdown-choice',
  template: `
    <label>
      <span class="note">{{ t('trends.by') }}</span>
      <select class="select" #chosen (change)="choose(chosen.value)">
        <option value="" [selected]="choices.by() === null">{{ t('trends.noBreakdown') }}</option>
        @for (dimension of dimensions; track dimension) {
          <option [value]="dimension" [selected]="choices.by() === dimension">
            {{ t('ui.dimension.' + dimension) }}
          </option>
        }
      </select>
    </label>
  `,
  styles: `
    label {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 0.25rem 0.5rem;
      align-items: center;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BreakdownChoice {
  private readonly state = inject(PageState);
  protected readonly choices = inject(TrendChoices);
  protected readonly t = inject(Language).t;
  protected readonly dimensions: readonly Dimension[] = BREAKDOWNS;

  protected async choose(by: string): Promise<void> {
    const dimension = this.dimensions.find((known) => known === by) ?? null;
    await this.state.change({ by: dimension, mark: [] });
  }
}
