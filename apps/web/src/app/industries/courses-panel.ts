import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  type LineData,
  inMode,
  industryPaint,
  quantityOf,
  smallMultiplesChart,
} from '@soshiki/charts';
import { CodeTables } from '../api/codes';
import { Language } from '../language/language';
import { PageState } from '../page/page-state';
import { ChartFrame, SmallMultiples } from '../ui/charts';
import { MeasureSwitch } from '../ui/measure-switch';
import { IndustryFigures } from './industry-figures';
import { ModeSwitch } from './mode-switch';
import { PageContext } from './page-context';

/** A small chart for each industry: counts, index or share. */
@Component({
  selector: 'app-courses-panel',
  imports: [ChartFrame, MeasureSwitch, ModeSwitch, RouterLink, SmallMultiples],
  templateUrl: './courses-panel.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CoursesPanel {
  private readonly language = inject(Language);
  private readonly codes = inject(CodeTables);
  protected readonly state = inject(PageState);
  protected readonly context = inject(PageContext);
  protected readonly trend = inject(IndustryFigures).trend;
  protected readonly t = this.language.t;

  /** The industry pointed at; it changes no figure, so it is not in the address. */
  protected readonly chosen = signal<string | null>(null);

  protected readonly title = computed(() => this.t(`industries.courses.${this.state.measure()}`));
  protected readonly unit = computed(() => {
    const mode = this.context.mode();
    return mode === 'count' ? this.context.unit() : this.t(`industries.mode.unit.${mode}`);
  });
  protected readonly notes = computed(() => [
    this.t(`industries.mode.note.${this.context.mode()}`),
  ]);
  protected readonly when = computed(() => {
    const periods = this.trend.value()?.periods ?? [];
    return this.context.spanText(periods[0], periods.at(-1));
  });

  protected readonly lines = computed((): LineData | undefined => {
    const trend = this.trend.value();
    if (trend === undefined) return undefined;
    const [mode, measure] = [this.context.mode(), this.state.measure()];
    return {
      title: `${this.title()}（${this.t(`industries.mode.${mode}`)}）`,
      quantity: quantityOf(mode, measure),
      periods: trend.periods,
      series: trend.series.map((line) => ({
        key: line.key,
        name: this.codes.name('industry', line.key, line.name),
        values: inMode({ counts: line[measure], totals: trend.total[measure] }, mode),
        paint: industryPaint(line.key),
      })),
      highlighted: [],
      isFromZero: mode !== 'index',
      language: this.language.code(),
    };
  });

  protected readonly chart = computed(() => {
    const lines = this.lines();
    return lines && smallMultiplesChart(lines, 800);
  });
}
