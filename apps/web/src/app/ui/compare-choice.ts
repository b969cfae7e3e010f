import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { addMonths, parsePeriod } from '@soshiki/base';
import { CodeTables } from '../api/codes';
import { Language } from '../language/language';
import { Wording } from '../language/wording';
import { PageState } from '../page/page-state';

const SPANS = [1, 12, 36, 60, 120] as const;

/** The period that figures are compared with: usual spans first, then every earlier period. */
@Component({
  selector: 'app-compare-choice',
  template: `
    <label>
      <span class="note">{{ t('ui.compare.label') }}</span>
      <select class="select" #chosen (change)="choose(chosen.value)">
        <optgroup [label]="t('ui.compare.usual')">
          @for (usual of usuals(); track usual.period) {
            <option [value]="usual.period" [selected]="usual.period === state.compareTo()">
              {{ usual.label }}
            </option>
          }
        </optgroup>
        <optgroup [label]="t('ui.compare.all')">
          @for (period of others(); track period) {
            <option [value]="period" [selected]="period === state.compareTo()">
              {{ wording.month(period) }}
            </option>
          }
        </optgroup>
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
export class CompareChoice {
  private readonly codes = inject(CodeTables);
  protected readonly state = inject(PageState);
  protected readonly wording = inject(Wording);
  protected readonly t = inject(Language).t;

  private readonly earlier = computed(() => {
    const asOf = this.state.asOf() ?? '';
    return this.codes
      .periods()
      .map(({ period }) => period)
      .filter((period) => period < asOf);
  });

  protected readonly usuals = computed(() => {
    const asOf = this.state.asOf();
    if (asOf === undefined) return [];
    return SPANS.map((months) => ({ months, period: addMonths(asOf, -months) }))
      .filter(({ period }) => this.earlier().includes(period))
      .map(({ months, period }) => ({
        period,
        label: this.t(`ui.compare.months${months}`, { month: this.wording.month(period) }),
      }));
  });

  protected readonly others = computed(() => {
    const usual = new Set<string>(this.usuals().map(({ period }) => period));
    const chosen = this.state.compareTo();
    const rest = this.earlier().filter((period) => !usual.has(period));
    const isListed = chosen === undefined || usual.has(chosen) || rest.includes(chosen);
    return isListed ? rest : [chosen, ...rest];
  });

  protected async choose(period: string): Promise<void> {
    await this.state.change({ cmp: parsePeriod(period) });
  }
}
