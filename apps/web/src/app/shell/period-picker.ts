import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { parsePeriod } from '@soshiki/base';
import { CodeTables } from '../api/codes';
import { Language } from '../language/language';
import { Wording } from '../language/wording';
import { PageState } from '../page/page-state';
import { Icon } from '../ui/icon';

/** The period everything on the page belongs to, with a step to either side. */
@Component({
  selector: 'app-period-picker',
  imports: [Icon],
  template: `
    <button
      type="button"
      class="button button-icon"
      [disabled]="state.neighbour(-1) === undefined"
      [attr.aria-label]="t('shell.period.previous')"
      [attr.title]="t('shell.period.previous') + ' ['"
      (click)="state.step(-1)"
    >
      <app-icon name="previous" />
    </button>
    <label class="for-screen-readers" for="period">{{ t('shell.period.label') }}</label>
    <select id="period" class="select" #chosen (change)="choose(chosen.value)">
      @for (year of years(); track year.label) {
        <optgroup [label]="year.label">
          @for (period of year.periods; track period) {
            <option [value]="period" [selected]="period === state.asOf()">
              {{ wording.period(period) }}
            </option>
          }
        </optgroup>
      }
    </select>
    <button
      type="button"
      class="button button-icon"
      [disabled]="state.neighbour(1) === undefined"
      [attr.aria-label]="t('shell.period.next')"
      [attr.title]="t('shell.period.next') + ' ]'"
      (click)="state.step(1)"
    >
      <app-icon name="next" />
    </button>
  `,
  styles: `
    :host {
      display: flex;
      gap: 0.25rem;
      min-width: 0;
    }
    .select {
      flex: 1;
      min-width: 0;
      font-size: var(--text);
      font-weight: 700;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PeriodPicker {
  private readonly codes = inject(CodeTables);
  protected readonly state = inject(PageState);
  protected readonly wording = inject(Wording);
  protected readonly t = inject(Language).t;

  /** Periods by year as the reader writes it, newest first; the one shown is there even without a campaign. */
  protected readonly years = computed(() => {
    const shown = this.state.asOf();
    const periods = this.codes.periods().map(({ period }) => period);
    const all = shown === undefined || periods.includes(shown) ? periods : [shown, ...periods];
    const newestFirst = [...all].sort().reverse();
    const labels = [...new Set(newestFirst.map(this.wording.year))];
    return labels.map((label) => ({
      label,
      periods: newestFirst.filter((period) => this.wording.year(period) === label),
    }));
  });

  protected async choose(period: string): Promise<void> {
    await this.state.change({ asOf: parsePeriod(period) });
  }
}
