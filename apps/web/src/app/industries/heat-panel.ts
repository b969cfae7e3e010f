import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { isPeriod } from '@soshiki/base';
import { type HeatData, heatMapChart } from '@soshiki/charts';
import { CodeTables } from '../api/codes';
import { MarkedKey } from '../findings/marked-key';
import { Language } from '../language/language';
import { FigureWords } from '../page/figure-words';
import { PageState } from '../page/page-state';
import { ChartFrame, HeatMap } from '../ui/charts';
import type { RowsOf } from '../ui/rows-link';
import { IndustryFigures } from './industry-figures';
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
      [selected]="pointed.key()"
      [notes]="[t('industries.heatNote')]"
      [isSample]="words.isSample()"
      fileName="soshiki-industry-rates"
      [rowsLink]="rowsLink"
      (selectedChange)="pointed.point($event)"
      (viewChange)="state.change({ view: $event })"
      (retry)="trend.reload()"
    >
      @if (heat(); as shown) {
        <sk-heat-map
          [heat]="shown"
          [selected]="pointed.key()"
          (selectedChange)="pointed.point($event)"
        />
      }
    </sk-chart-frame>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HeatPanel {
  private readonly language = inject(Language);
  private readonly codes = inject(CodeTables);
  protected readonly state = inject(PageState);
  protected readonly words = inject(FigureWords);
  protected readonly trend = inject(IndustryFigures).trend;
  protected readonly t = this.language.t;

  protected readonly pointed = inject(MarkedKey).among(
    () => this.chart()?.scene.marks.map(({ key }) => key) ?? [],
  );

  protected readonly title = computed(() => this.t(`industries.heat.${this.state.measure()}`));

  private readonly years = computed(() => {
    const trend = this.trend.value();
    return trend === undefined ? undefined : yearlyRates(trend, this.state.measure());
  });

  protected readonly when = computed(() => {
    const periods = this.years()?.periods ?? [];
    return this.words.spanText(periods[0], periods.at(-1));
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
        calendar: this.language.calendar(),
      }
    );
  });

  /** A rate leads to what explains it: the industry as of that year. */
  protected readonly rowsLink: RowsOf = (row, asOf) =>
    isPeriod(asOf)
      ? {
          path: `/industries/${row}`,
          params: { ...this.state.linkParams(), industry: null, asOf, cmp: null },
        }
      : null;

  protected readonly chart = computed(() => {
    const heat = this.heat();
    return heat && heatMapChart(heat, 800);
  });
}
