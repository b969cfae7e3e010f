import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { parsePeriod } from '@soshiki/base';
import { type LineData, lineChart } from '@soshiki/charts';
import { Language } from '../language/language';
import { FigureWords } from '../page/figure-words';
import { PageState } from '../page/page-state';
import { ChartFrame, LineChart } from '../ui/charts';
import { MeasureSwitch } from '../ui/measure-switch';
import { RowsFinder } from '../ui/rows-finder';
import type { RowsOf } from '../ui/rows-link';
import { OverviewFigures } from './overview-figures';
import { PanelFigures } from './panel-figures';

/** Ten years of members or unions. */
@Component({
  selector: 'app-trend-panel',
  imports: [ChartFrame, LineChart, MeasureSwitch, RouterLink],
  template: `
    <sk-chart-frame
      [heading]="title()"
      [unit]="words.unit()"
      [when]="when()"
      [chart]="chart()"
      [status]="reading.status()"
      [problem]="reading.problem()"
      [view]="state.view()"
      [selected]="chosen()"
      [partial]="figures.partial()"
      [isSample]="words.isSample()"
      fileName="soshiki-trend"
      [rowsLink]="rowsLink"
      (viewChange)="state.change({ view: $event, page: state.page() })"
      (selectedChange)="chosen.set($event)"
      (retry)="reading.reload()"
    >
      <app-measure-switch controls />
      @if (line(); as shown) {
        <sk-line-chart [lines]="shown" [(selected)]="chosen" />
      }
      @if (chosen(); as period) {
        <ng-container ngProjectAs="[detail]">
          <button type="button" class="button" (click)="show(period)">
            {{ t('overview.goToPeriod') }}
          </button>
          <a class="button" routerLink="/trends" [queryParams]="state.linkParams()">{{
            t('overview.seeTrends')
          }}</a>
        </ng-container>
      }
    </sk-chart-frame>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TrendPanel {
  private readonly language = inject(Language);
  protected readonly state = inject(PageState);
  protected readonly words = inject(FigureWords);
  protected readonly figures = inject(OverviewFigures);
  private readonly unions = inject(RowsFinder);
  protected readonly reading = inject(PanelFigures).trend;
  protected readonly t = this.language.t;

  /** The period pointed at; not part of the address, which holds only what changes figures. */
  protected readonly chosen = signal<string | null>(null);

  protected readonly title = computed(() => this.t(`overview.trendOf.${this.state.measure()}`));

  protected readonly when = computed(() => {
    const periods = this.reading.value()?.periods ?? [];
    return this.words.spanText(periods[0], periods.at(-1));
  });

  protected readonly line = computed((): LineData | undefined => {
    const trend = this.reading.value();
    if (trend === undefined) return undefined;
    const measure = this.state.measure();
    return {
      title: this.title(),
      quantity: measure,
      periods: trend.periods,
      series: [
        {
          key: 'total',
          name: this.t(`ui.measure.${measure}`),
          values: trend.total[measure],
          paint: { paint: 'series:0', isHatched: false },
        },
      ],
      highlighted: [],
      isFromZero: false,
      language: this.language.code(),
      calendar: this.language.calendar(),
    };
  });

  protected readonly chart = computed(() => {
    const line = this.line();
    return line && lineChart(line, 900);
  });

  protected readonly rowsLink: RowsOf = (row, column) => this.unions.overTime(null)(row, column);

  protected async show(period: string): Promise<void> {
    await this.state.change({ asOf: parsePeriod(period) });
  }
}
