import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type LineMode, slopeChart } from '@soshiki/charts';
import { CodeTables } from '../api/codes';
import { Language } from '../language/language';
import { FigureWords } from '../page/figure-words';
import { PageState } from '../page/page-state';
import { ChartFrame, Slope } from '../ui/charts';
import { CompareChoice } from '../ui/compare-choice';
import { MeasureSwitch } from '../ui/measure-switch';
import { RowsFinder } from '../ui/rows-finder';
import type { RowsLink, RowsOf } from '../ui/rows-link';
import { CourseManners } from './course-manners';
import { CourseModeSwitch } from './mode-switch';
import { slopeRows } from './slope-rows';
import { TrendChoices } from './trend-choices';
import { TrendFigures } from './trend-figures';

const PICTURE_WIDTH = 720;

/** Every part at the period compared with and at the one shown. */
@Component({
  selector: 'app-trends-slope-panel',
  imports: [ChartFrame, CompareChoice, CourseModeSwitch, MeasureSwitch, RouterLink, Slope],
  templateUrl: './slope-panel.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SlopePanel {
  private readonly language = inject(Language);
  private readonly words = inject(FigureWords);
  protected readonly manners = inject(CourseManners);
  private readonly finder = inject(RowsFinder);
  protected readonly state = inject(PageState);
  protected readonly codes = inject(CodeTables);
  protected readonly choices = inject(TrendChoices);
  protected readonly reading = inject(TrendFigures).ends;
  protected readonly t = this.language.t;

  /** The part pointed at; it changes no figure, so it is not in the address. */
  protected readonly pointed = linkedSignal<unknown, string | null>({
    source: this.choices.by,
    computation: () => null,
  });

  protected readonly title = computed(() =>
    this.t(`trends.slope.${this.state.measure()}`, { by: this.choices.dimensionName() }),
  );
  protected readonly unit = computed(() => this.manners.unit(this.choices.plainMode()));
  protected readonly notes = computed(() => this.manners.notes(this.choices.plainMode()));

  protected readonly slope = computed(() => this.slopeIn(this.choices.plainMode()));

  protected readonly when = computed(() =>
    this.words.spanText(this.slope()?.from, this.slope()?.to),
  );

  /** Drawn in the mode chosen; the table has the counts, their difference and rate. */
  protected readonly chart = computed(() => {
    const [slope, counted] = [this.slope(), this.slopeIn('count')];
    if (slope === undefined || counted === undefined) return undefined;
    return { ...slopeChart(slope, PICTURE_WIDTH), table: slopeChart(counted, PICTURE_WIDTH).table };
  });

  /** A number of a period leads to its unions, a difference to what made it up. */
  protected readonly rows = computed((): RowsOf => {
    const [by, slope] = [this.choices.by(), this.slope()];
    return (part, column) => {
      if (by === null || slope === undefined) return null;
      if (column === 'difference') return this.changeOf(part);
      if (column !== 'before' && column !== 'after') return null;
      const period = column === 'before' ? slope.from : slope.to;
      return this.finder.of({ [by]: [part] }, { period });
    };
  });

  protected readonly pointedLinks = computed(() => {
    const part = this.pointed();
    if (part === null) return null;
    return { part, unions: this.rows()(part, 'after'), change: this.changeOf(part) };
  });

  private slopeIn(mode: LineMode) {
    const trend = this.reading.value();
    return trend && slopeRows(trend, this.manners.of(this.title(), mode));
  }

  private changeOf(part: string): RowsLink | null {
    const [by, slope] = [this.choices.by(), this.slope()];
    if (by === null || slope === undefined) return null;
    const params = { ...this.state.linkParams(), asOf: slope.to, cmp: slope.from, [by]: [part] };
    return { path: '/overview', params };
  }
}
