import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { divergingBarChart } from '@soshiki/charts';
import { CodeTables } from '../api/codes';
import { Language } from '../language/language';
import { Wording } from '../language/wording';
import { FigureWords } from '../page/figure-words';
import { PageState } from '../page/page-state';
import { ChartFrame, DivergingBars } from '../ui/charts';
import { MeasureSwitch } from '../ui/measure-switch';
import type { RowsOf } from '../ui/rows-link';
import { changeBars } from './change-bars';
import { CourseManners } from './course-manners';
import { TrendChoices } from './trend-choices';
import { TrendFigures } from './trend-figures';
import { YearDetail } from './year-detail';

const PICTURE_WIDTH = 900;

/** What made the change of each year; a year pressed shows its components and the unions behind them. */
@Component({
  selector: 'app-trends-steps-panel',
  imports: [ChartFrame, DivergingBars, MeasureSwitch, YearDetail],
  template: `
    <sk-chart-frame
      [heading]="title()"
      [unit]="words.unit()"
      [when]="when()"
      [chart]="chart()"
      [status]="years.status()"
      [problem]="years.problem()"
      [view]="state.view()"
      [selected]="year()?.to ?? null"
      [notes]="[t('trends.years.note')]"
      [partial]="manners.partial()"
      [isSample]="codes.isSample()"
      [rowsLink]="rows()"
      fileName="soshiki-change-by-year"
      (viewChange)="state.change({ view: $event })"
      (selectedChange)="choices.pointAt($event)"
      (retry)="years.reload()"
    >
      <app-measure-switch controls />
      @if (bars(); as shown) {
        <sk-diverging-bars
          [bars]="shown"
          [selected]="year()?.to ?? null"
          (selectedChange)="choices.pointAt($event)"
        />
      }
      @if (year(); as step) {
        <app-year-detail ngProjectAs="[rows]" [year]="step" />
      }
    </sk-chart-frame>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StepsPanel {
  private readonly language = inject(Language);
  private readonly wording = inject(Wording);
  private readonly figures = inject(TrendFigures);
  protected readonly words = inject(FigureWords);
  protected readonly state = inject(PageState);
  protected readonly codes = inject(CodeTables);
  protected readonly manners = inject(CourseManners);
  protected readonly choices = inject(TrendChoices);
  protected readonly years = this.figures.years;
  protected readonly year = this.figures.year;
  protected readonly t = this.language.t;

  protected readonly title = computed(() => this.t(`trends.years.${this.state.measure()}`));
  protected readonly when = computed(() => {
    const years = this.years.value();
    return this.words.spanText(years?.from, years?.to);
  });

  protected readonly bars = computed(() => {
    const years = this.years.value();
    return (
      years &&
      changeBars(years, {
        title: this.title(),
        dimension: this.t('trends.years.step'),
        measure: this.state.measure(),
        language: this.language.code(),
        period: this.wording.month,
      })
    );
  });

  protected readonly chart = computed(() => {
    const bars = this.bars();
    return bars && divergingBarChart(bars, PICTURE_WIDTH);
  });

  /** A number leads to the change of its year, which lists the unions behind every component. */
  protected readonly rows = computed((): RowsOf => {
    const starts = new Map(this.years.value()?.steps.map(({ from, to }) => [to, from]));
    return (to, column) => {
      const from = starts.get(to);
      if (from === undefined || column === 'name') return null;
      return { path: '/overview', params: { ...this.state.linkParams(), asOf: to, cmp: from } };
    };
  });
}
