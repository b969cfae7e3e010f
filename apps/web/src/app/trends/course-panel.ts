import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { isPeriod } from '@soshiki/base';
import { CodeTables } from '../api/codes';
import { Language } from '../language/language';
import { FigureWords } from '../page/figure-words';
import { PageState } from '../page/page-state';
import {
  AreaChart,
  ChartFrame,
  HeatMap,
  LineChart,
  SmallMultiples,
  StackedBars,
} from '../ui/charts';
import { MeasureSwitch } from '../ui/measure-switch';
import { RowsFinder } from '../ui/rows-finder';
import type { RowsOf } from '../ui/rows-link';
import { CourseDrawings } from './course-drawings';
import { TOTAL } from './course-lines';
import { CourseManners } from './course-manners';
import { FormSwitch } from './form-switch';
import { CourseModeSwitch } from './mode-switch';
import { TrendChoices } from './trend-choices';
import { TrendFigures } from './trend-figures';
import { yearPlaces } from './year-steps';

/** More links make a table slow to open. */
const MOST_LINKS = 1500;

/** Any breakdown over time, as lines, areas, bars, a heat map or small charts. */
@Component({
  selector: 'app-trends-course-panel',
  imports: [
    AreaChart,
    ChartFrame,
    CourseModeSwitch,
    FormSwitch,
    HeatMap,
    LineChart,
    MeasureSwitch,
    RouterLink,
    SmallMultiples,
    StackedBars,
  ],
  templateUrl: './course-panel.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CoursePanel {
  private readonly words = inject(FigureWords);
  protected readonly manners = inject(CourseManners);
  private readonly finder = inject(RowsFinder);
  protected readonly state = inject(PageState);
  protected readonly codes = inject(CodeTables);
  protected readonly choices = inject(TrendChoices);
  protected readonly drawn = inject(CourseDrawings);
  protected readonly trend = inject(TrendFigures).trend;
  protected readonly t = inject(Language).t;

  /** The period, part or cell pointed at; it changes no figure, so it is not in the address. */
  protected readonly pointed = linkedSignal<unknown, string | null>({
    source: () => [this.choices.form(), this.choices.by()],
    computation: () => null,
  });

  protected readonly pointedPeriod = computed(() => {
    const [period = ''] = (this.pointed() ?? '').split('@').reverse();
    return isPeriod(period) ? period : null;
  });

  /** The part pointed at, where there is a breakdown. */
  protected readonly pointedPart = computed(() => {
    const part = this.pointed()
      ?.split('@')
      .find((key) => !isPeriod(key));
    return this.choices.by() === null ? undefined : part;
  });

  protected readonly unit = computed(() =>
    this.choices.form() === 'heat'
      ? this.t('trends.percent')
      : this.manners.unit(this.choices.mode()),
  );

  protected readonly notes = computed(() => [
    ...(this.choices.by() === null ? [] : [this.t(`trends.form.note.${this.choices.form()}`)]),
    ...this.manners.notes(this.choices.mode()),
    ...(this.linked().isLarge ? [this.t('trends.yearlyLinks')] : []),
  ]);

  protected readonly when = computed(() => {
    const periods = this.trend.value()?.periods ?? [];
    return this.words.spanText(periods[0], periods.at(-1));
  });

  /** Months whose numbers are links: all, or in a table of thousands of numbers one a year. */
  private readonly linked = computed(() => {
    const { periods = [], series = [] } = this.trend.value() ?? {};
    const isLarge = periods.length * series.length > MOST_LINKS;
    const months = isLarge ? yearPlaces(periods).map((place) => periods[place] ?? '') : periods;
    return { isLarge, months: new Set(months) };
  });

  /** Numbers of the table lead to the unions of their period and part; a rate is the sum of no rows. */
  protected readonly rows = computed((): RowsOf | undefined => {
    if (this.choices.form() === 'heat') return undefined;
    const [lead, { months }] = [this.finder.overTime(this.choices.by()), this.linked()];
    return (period, part) => (months.has(period) ? lead(period, part) : null);
  });

  /** The unions behind what is pointed at: of a period, a part, or a part in a period. */
  protected readonly behind = computed(() => {
    if (this.pointed() === null) return null;
    const part = this.pointedPart() ?? TOTAL;
    const period = this.pointedPeriod() ?? this.state.asOf() ?? '';
    return this.finder.overTime(this.choices.by())(period, part);
  });

  protected async show(period: string): Promise<void> {
    if (isPeriod(period)) await this.state.change({ asOf: period });
  }
}
