import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { lineChart } from '@soshiki/charts';
import { CodeTables } from '../api/codes';
import { Language } from '../language/language';
import { FigureWords } from '../page/figure-words';
import { PageState } from '../page/page-state';
import { CourseModeSwitch } from '../trends/mode-switch';
import { ChartFrame, LineChart } from '../ui/charts';
import { MeasureSwitch } from '../ui/measure-switch';
import { RowsFinder } from '../ui/rows-finder';
import type { RowsOf } from '../ui/rows-link';
import { allReadings, reloadFailed } from './all-readings';
import { comparedLines } from './compared-lines';
import type { ThingFigures } from './thing-figures';

/** The courses of all things, one over the other. */
@Component({
  selector: 'app-compare-course-panel',
  imports: [ChartFrame, CourseModeSwitch, LineChart, MeasureSwitch],
  template: `
    <sk-chart-frame
      [heading]="title()"
      [unit]="unit()"
      [when]="when()"
      [chart]="chart()"
      [status]="all().status"
      [problem]="all().problem"
      [view]="state.view()"
      [(selected)]="pointed"
      [notes]="notes()"
      [highlighted]="state.mark()"
      [isSample]="codes.isSample()"
      [rowsLink]="rows()"
      fileName="soshiki-compare"
      (viewChange)="state.change({ view: $event })"
      (highlightedChange)="state.change({ mark: $event })"
      (retry)="reload()"
    >
      <app-measure-switch controls />
      <app-course-mode-switch controls [shown]="state.mode()" />
      @if (lines(); as shown) {
        <sk-line-chart [lines]="shown" [(selected)]="pointed" />
      }
    </sk-chart-frame>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CoursePanel {
  readonly columns = input.required<readonly ThingFigures[]>();

  private readonly language = inject(Language);
  private readonly words = inject(FigureWords);
  private readonly finder = inject(RowsFinder);
  protected readonly state = inject(PageState);
  protected readonly codes = inject(CodeTables);
  protected readonly t = this.language.t;

  /** The period pointed at; it changes no figure, so it is not in the address. */
  protected readonly pointed = signal<string | null>(null);

  private readonly readings = computed(() =>
    this.columns().flatMap(({ trend, whole }) => [trend, whole]),
  );
  protected readonly all = computed(() => allReadings(this.readings()));

  protected readonly title = computed(() => this.t(`compare.course.${this.state.measure()}`));
  protected readonly unit = computed(() => {
    const mode = this.state.mode();
    return mode === 'count' ? this.words.unit() : this.t(`trends.mode.unit.${mode}`);
  });
  protected readonly notes = computed(() => {
    const mode = this.state.mode();
    if (mode === 'count') return [];
    return [this.t(mode === 'share' ? 'compare.shareNote' : 'trends.mode.note.index')];
  });
  protected readonly when = computed(() => {
    const periods = this.lines()?.periods ?? [];
    return this.words.spanText(periods[0], periods.at(-1));
  });

  protected readonly lines = computed(() => {
    const things = this.columns().map((column) => ({
      key: column.thing().id,
      name: column.name(),
      paint: column.paint(),
      trend: column.trend.value(),
      whole: column.whole.value(),
    }));
    if (things.every(({ trend }) => trend === undefined)) return undefined;
    return comparedLines(things, {
      title: this.title(),
      measure: this.state.measure(),
      mode: this.state.mode(),
      highlighted: this.state.mark(),
      language: this.language.code(),
      calendar: this.language.calendar(),
    });
  });

  protected readonly chart = computed(() => {
    const lines = this.lines();
    return lines && lineChart(lines, 900);
  });

  protected readonly rows = computed((): RowsOf => {
    const filters = new Map(this.columns().map((column) => [column.thing().id, column.filters()]));
    return (period, id) => {
      const more = filters.get(id);
      return more === undefined ? null : this.finder.of(more, { period });
    };
  });

  protected reload(): void {
    reloadFailed(this.readings());
  }
}
