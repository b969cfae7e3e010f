import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { type HeatData, heatMapChart } from '@soshiki/charts';
import { CodeTables } from '../api/codes';
import { Language } from '../language/language';
import { PageState } from '../page/page-state';
import { ChartFrame, HeatMap } from '../ui/charts';
import { IndustryFigures } from './industry-figures';
import { PageContext } from './page-context';
import { yearlyRates } from './yearly-rates';

/** Change of each industry against a year before, year by year. */
@Component({
  selector: 'app-heat-panel',
  imports: [ChartFrame, HeatMap],
  template: `
    <sk-chart-frame
      [heading]="title()"
      [unit]="t('industries.percent')"
      [when]="when()"
      [chart]="chart()"
      [status]="trend.status()"
      [problem]="trend.problem()"
      [view]="state.view()"
      [(selected)]="chosen"
      [notes]="[t('industries.heatNote')]"
      [isSample]="context.isSample()"
      fileName="soshiki-industry-rates"
      (viewChange)="state.change({ view: $event })"
      (retry)="trend.reload()"
    >
      @if (heat(); as shown) {
        <sk-heat-map [heat]="shown" [(selected)]="chosen" />
      }
    </sk-chart-frame>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HeatPanel {
  private readonly language = inject(Language);
  private readonly codes = inject(CodeTables);
  protected readonly state = inject(PageState);
  protected readonly context = inject(PageContext);
  protected readonly trend = inject(IndustryFigures).trend;
  protected readonly t = this.language.t;

  /** The cell pointed at; it changes no figure, so it is not in the address. */
  protected readonly chosen = signal<string | null>(null);

  protected readonly title = computed(() => this.t(`industries.heat.${this.state.measure()}`));

  private readonly years = computed(() => {
    const trend = this.trend.value();
    return trend === undefined ? undefined : yearlyRates(trend, this.state.measure());
  });

  protected readonly when = computed(() => {
    const periods = this.years()?.periods ?? [];
    return this.context.spanText(periods[0], periods.at(-1));
  });

  protected readonly heat = computed((): HeatData | undefined => {
    const years = this.years();
    return (
      years && {
        title: this.title(),
        dimension: this.t('ui.dimension.industry'),
        columns: years.periods.map((period) => ({
          key: period,
          name: period.slice(0, 4),
        })),
        rows: years.rows.map(({ key, name, rates }) => ({
          key,
          name: this.codes.name('industry', key, name),
          rates,
        })),
        language: this.language.code(),
      }
    );
  });

  protected readonly chart = computed(() => {
    const heat = this.heat();
    return heat && heatMapChart(heat, 800);
  });
}
