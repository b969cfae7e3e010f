import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { isPeriod } from '@soshiki/base';
import {
  type HeatData,
  heatMapChart,
  lineChart,
  lineTable,
  smallMultiplesChart,
} from '@soshiki/charts';
import { CodeTables } from '../api/codes';
import { Language } from '../language/language';
import { FigureWords } from '../page/figure-words';
import { PageState } from '../page/page-state';
import { ChartFrame, HeatMap, LineChart, SmallMultiples } from '../ui/charts';
import { MeasureSwitch } from '../ui/measure-switch';
import { RowsFinder } from '../ui/rows-finder';
import type { RowsOf } from '../ui/rows-link';
import { type CourseManner, TOTAL, courseLines } from './course-lines';
import { FormSwitch } from './form-switch';
import { CourseModeSwitch } from './mode-switch';
import { PartPaints } from './part-paints';
import { TrendChoices } from './trend-choices';
import { TrendFigures } from './trend-figures';
import { yearlyRates } from './year-steps';

const PICTURE_WIDTH = 900;

/** Any breakdown over time, as lines, areas, bars, a heat map or small charts. */
@Component({
  selector: 'app-trends-course-panel',
  imports: [
    ChartFrame,
    CourseModeSwitch,
    FormSwitch,
    HeatMap,
    LineChart,
    MeasureSwitch,
    RouterLink,
    SmallMultiples,
  ],
  templateUrl: './course-panel.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CoursePanel {
  private readonly language = inject(Language);
  private readonly words = inject(FigureWords);
  private readonly paints = inject(PartPaints);
  private readonly finder = inject(RowsFinder);
  protected readonly state = inject(PageState);
  protected readonly codes = inject(CodeTables);
  protected readonly choices = inject(TrendChoices);
  protected readonly trend = inject(TrendFigures).trend;
  protected readonly t = this.language.t;

  /** The period, part or cell pointed at; it changes no figure, so it is not in the address. */
  protected readonly pointed = linkedSignal<unknown, string | null>({
    source: () => [this.choices.form(), this.choices.by()],
    computation: () => null,
  });

  protected readonly pointedPeriod = computed(() => {
    const [period = ''] = (this.pointed() ?? '').split('@').reverse();
    return isPeriod(period) ? period : null;
  });

  protected readonly title = computed(() =>
    this.t(`trends.course.${this.state.measure()}`, { by: this.choices.dimensionName() }),
  );

  protected readonly unit = computed(() => {
    if (this.choices.form() === 'heat') return this.t('trends.percent');
    const mode = this.choices.mode();
    return mode === 'count' ? this.words.unit() : this.t(`trends.mode.unit.${mode}`);
  });

  protected readonly notes = computed(() => [
    this.t(`trends.form.note.${this.choices.form()}`),
    ...(this.choices.mode() === 'count' ? [] : [this.t(`trends.mode.note.${this.choices.mode()}`)]),
    ...(this.choices.overlaps() ? [this.t('trends.overlaps')] : []),
  ]);

  protected readonly when = computed(() => {
    const periods = this.trend.value()?.periods ?? [];
    return this.words.spanText(periods[0], periods.at(-1));
  });

  private readonly manner = computed((): CourseManner => ({
    title: this.title(),
    measure: this.state.measure(),
    mode: this.choices.mode(),
    name: (key, own) => this.choices.name(key, own),
    totalName: this.t('trends.total'),
    paint: this.paints.of(this.choices.by(), this.choices.marked()),
    marked: this.choices.marked(),
    language: this.language.code(),
  }));

  protected readonly lines = computed(() => {
    const trend = this.trend.value();
    return trend && courseLines(trend, this.manner());
  });

  protected readonly heat = computed((): HeatData | undefined => {
    const trend = this.trend.value();
    if (trend === undefined) return undefined;
    const [measure, totalName] = [this.state.measure(), this.t('trends.total')];
    const { columns, rows } = yearlyRates(trend, { measure, totalName });
    return {
      title: this.title(),
      dimension: this.choices.dimensionName(),
      columns,
      rows: rows.map((row) => ({ ...row, name: this.choices.name(row.key, row.name) })),
      language: this.language.code(),
    };
  });

  /** What is drawn, for files; the table always has every period and every part. */
  protected readonly chart = computed(() => {
    const [lines, heat] = [this.lines(), this.heat()];
    if (lines === undefined || heat === undefined) return undefined;
    if (this.choices.form() === 'heat') return heatMapChart(heat, PICTURE_WIDTH);
    const draw = this.choices.form() === 'small' ? smallMultiplesChart : lineChart;
    return { ...draw(lines, PICTURE_WIDTH), table: lineTable(lines) };
  });

  /** Numbers of the table lead to the unions of their period and part; a rate is the sum of no rows. */
  protected readonly rows = computed((): RowsOf | undefined =>
    this.choices.form() === 'heat' ? undefined : this.finder.overTime(this.choices.by()),
  );

  /** The unions behind what is pointed at: of a period, a part, or a part in a period. */
  protected readonly behind = computed(() => {
    const pointed = this.pointed();
    if (pointed === null) return null;
    const part = pointed.split('@').find((key) => !isPeriod(key)) ?? TOTAL;
    const period = this.pointedPeriod() ?? this.state.asOf() ?? '';
    return this.finder.overTime(this.choices.by())(period, part);
  });

  protected async show(period: string): Promise<void> {
    if (isPeriod(period)) await this.state.change({ asOf: period });
  }
}
