import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { parsePeriod } from '@soshiki/base';
import { type LineData, industryPaint, lineChart } from '@soshiki/charts';
import { CodeTables } from '../api/codes';
import { Language } from '../language/language';
import { FigureWords } from '../page/figure-words';
import { PageState } from '../page/page-state';
import { ChartFrame, LineChart } from '../ui/charts';
import { MeasureSwitch } from '../ui/measure-switch';
import { RowsFinder } from '../ui/rows-finder';
import type { RowsOf } from '../ui/rows-link';
import { OneIndustryFigures } from './one-industry-figures';

/** The course of one industry. */
@Component({
  selector: 'app-course-panel',
  imports: [ChartFrame, LineChart, MeasureSwitch],
  template: `
    <sk-chart-frame
      [heading]="title()"
      [unit]="words.unit()"
      [when]="when()"
      [chart]="chart()"
      [status]="trend.status()"
      [problem]="trend.problem()"
      [view]="state.view()"
      [(selected)]="chosen"
      [isSample]="words.isSample()"
      [fileName]="'soshiki-industry-' + code()"
      [rowsLink]="rowsLink"
      (viewChange)="state.change({ view: $event })"
      (retry)="trend.reload()"
    >
      <app-measure-switch controls />
      @if (lines(); as shown) {
        <sk-line-chart [lines]="shown" [(selected)]="chosen" />
      }
      @if (chosen(); as period) {
        <button detail type="button" class="button" (click)="show(period)">
          {{ t('industries.goToPeriod') }}
        </button>
      }
    </sk-chart-frame>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CoursePanel {
  private readonly language = inject(Language);
  private readonly codes = inject(CodeTables);
  protected readonly state = inject(PageState);
  protected readonly words = inject(FigureWords);
  private readonly unions = inject(RowsFinder);
  private readonly figures = inject(OneIndustryFigures);
  protected readonly code = this.figures.code;
  protected readonly trend = this.figures.trend;
  protected readonly t = this.language.t;
  /** The period pointed at; not part of the address, which holds only what changes figures. */
  protected readonly chosen = signal<string | null>(null);

  protected readonly title = computed(() => this.t(`industries.course10.${this.state.measure()}`));
  protected readonly when = computed(() => {
    const periods = this.trend.value()?.periods ?? [];
    return this.words.spanText(periods[0], periods.at(-1));
  });

  protected readonly lines = computed((): LineData | undefined => {
    const trend = this.trend.value();
    if (trend === undefined) return undefined;
    const measure = this.state.measure();
    const code = this.code();
    return {
      title: `${this.codes.name('industry', code)} ${this.title()}`,
      quantity: measure,
      periods: trend.periods,
      series: [
        {
          key: code,
          name: this.codes.name('industry', code),
          values: trend.total[measure],
          paint: industryPaint(code),
        },
      ],
      highlighted: [],
      isFromZero: false,
      language: this.language.code(),
      calendar: this.language.calendar(),
    };
  });

  protected readonly rowsLink: RowsOf = (row, column) =>
    this.unions.overTime(null, { industry: [this.code()] })(row, column);

  protected readonly chart = computed(() => {
    const lines = this.lines();
    return lines && lineChart(lines, 900);
  });

  protected async show(period: string): Promise<void> {
    await this.state.change({ asOf: parsePeriod(period) });
  }
}
