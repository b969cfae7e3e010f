import { Injectable, computed, inject } from '@angular/core';
import {
  type Chart,
  type HeatData,
  areaChart,
  heatMapChart,
  lineChart,
  lineTable,
  smallMultiplesChart,
  stackedBarChart,
} from '@soshiki/charts';
import { Language } from '../language/language';
import { PageState } from '../page/page-state';
import { courseLines } from './course-lines';
import { CourseManners } from './course-manners';
import { courseBars, courseLayers } from './course-stack';
import { type Form, TrendChoices } from './trend-choices';
import { TrendFigures } from './trend-figures';
import { yearlyRates } from './year-steps';

const PICTURE_WIDTH = 900;

/** The course of the page in each of its forms. */
@Injectable()
export class CourseDrawings {
  private readonly language = inject(Language);
  private readonly state = inject(PageState);
  private readonly manners = inject(CourseManners);
  private readonly choices = inject(TrendChoices);
  private readonly trend = inject(TrendFigures).trend;

  readonly title = computed(() =>
    this.language.t(`trends.course.${this.state.measure()}`, { by: this.choices.dimensionName() }),
  );

  private readonly manner = computed(() => this.manners.of(this.title(), this.choices.mode()));

  readonly lines = computed(() => {
    const trend = this.trend.value();
    return trend && courseLines(trend, this.manner());
  });

  readonly layers = computed(() => {
    const trend = this.trend.value();
    return trend && courseLayers(trend, this.manner());
  });

  readonly bars = computed(() => {
    const trend = this.trend.value();
    return trend && courseBars(trend, this.manner());
  });

  readonly heat = computed((): HeatData | undefined => {
    const trend = this.trend.value();
    if (trend === undefined) return undefined;
    const { measure, totalName, language, calendar } = this.manner();
    const { columns, rows } = yearlyRates(trend, { measure, totalName });
    return {
      title: this.title(),
      dimension: this.choices.dimensionName(),
      columns,
      rows: rows.map((row) => ({ ...row, name: this.choices.name(row.key, row.name) })),
      language,
      calendar,
    };
  });

  /** What the legend shows as brought out. */
  readonly highlighted = computed(
    () => (this.choices.isStacked() ? this.layers() : this.lines())?.highlighted ?? [],
  );

  /** What is drawn, as files have it; the table has every period and every part, whatever the form shows together. */
  readonly chart = computed((): Chart | undefined => {
    const [lines, drawn] = [this.lines(), this.drawings[this.choices.form()]()];
    if (this.choices.form() === 'heat') return drawn;
    return lines && drawn && { ...drawn, table: lineTable(lines) };
  });

  private readonly drawings: Readonly<Record<Form, () => Chart | undefined>> = {
    line: () => drawing(this.lines(), lineChart),
    area: () => drawing(this.layers(), areaChart),
    bars: () => drawing(this.bars(), stackedBarChart),
    heat: () => drawing(this.heat(), heatMapChart),
    small: () => drawing(this.lines(), smallMultiplesChart),
  };
}

function drawing<Data>(
  data: Data | undefined,
  draw: (data: Data, width: number) => Chart,
): Chart | undefined {
  return data && draw(data, PICTURE_WIDTH);
}
