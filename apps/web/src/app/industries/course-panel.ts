import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { type LineData, industryPaint, lineChart } from '@soshiki/charts';
import { CodeTables } from '../api/codes';
import { Language } from '../language/language';
import { PageState } from '../page/page-state';
import { ChartFrame, LineChart } from '../ui/charts';
import { MeasureSwitch } from '../ui/measure-switch';
import { OneIndustryFigures } from './one-industry-figures';
import { PageContext } from './page-context';

/** Ten years of one industry. */
@Component({
  selector: 'app-course-panel',
  imports: [ChartFrame, LineChart, MeasureSwitch],
  template: `
    <sk-chart-frame
      [heading]="title()"
      [unit]="context.unit()"
      [when]="when()"
      [chart]="chart()"
      [status]="trend.status()"
      [problem]="trend.problem()"
      [view]="state.view()"
      [(selected)]="chosen"
      [isSample]="context.isSample()"
      [fileName]="'soshiki-industry-' + context.code()"
      (viewChange)="state.change({ view: $event })"
      (retry)="trend.reload()"
    >
      <app-measure-switch controls />
      @if (lines(); as shown) {
        <sk-line-chart [lines]="shown" [(selected)]="chosen" />
      }
    </sk-chart-frame>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CoursePanel {
  private readonly language = inject(Language);
  private readonly codes = inject(CodeTables);
  protected readonly state = inject(PageState);
  protected readonly context = inject(PageContext);
  protected readonly trend = inject(OneIndustryFigures).trend;
  protected readonly t = this.language.t;
  protected readonly chosen = signal<string | null>(null);

  protected readonly title = computed(() => this.t(`industries.course10.${this.state.measure()}`));
  protected readonly when = computed(() => {
    const periods = this.trend.value()?.periods ?? [];
    return this.context.spanText(periods[0], periods.at(-1));
  });

  protected readonly lines = computed((): LineData | undefined => {
    const trend = this.trend.value();
    if (trend === undefined) return undefined;
    const measure = this.state.measure();
    const code = this.context.code();
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
    };
  });

  protected readonly chart = computed(() => {
    const lines = this.lines();
    return lines && lineChart(lines, 900);
  });
}
