import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  type LineData,
  inMode,
  industryPaint,
  quantityOf,
  smallMultiplesChart,
} from '@soshiki/charts';
import { CodeTables } from '../api/codes';
import { MarkedKey } from '../findings/marked-key';
import { Language } from '../language/language';
import { FigureWords } from '../page/figure-words';
import { PageState } from '../page/page-state';
import { ChartFrame, SmallMultiples } from '../ui/charts';
import { MeasureSwitch } from '../ui/measure-switch';
import { RowsFinder } from '../ui/rows-finder';
import type { RowsOf } from '../ui/rows-link';
import { IndustryFigures } from './industry-figures';
import { ModeSwitch } from './mode-switch';

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
  protected readonly words = inject(FigureWords);
  private readonly unions = inject(RowsFinder);
  protected readonly trend = inject(IndustryFigures).trend;
  protected readonly t = this.language.t;

  protected readonly pointed = inject(MarkedKey).among(
    () => this.trend.value()?.series.map(({ key }) => key) ?? [],
  );

  protected readonly title = computed(() => this.t(`industries.courses.${this.state.measure()}`));
  protected readonly unit = computed(() => {
    const mode = this.state.mode();
    return mode === 'count' ? this.words.unit() : this.t(`industries.mode.unit.${mode}`);
  });
  protected readonly notes = computed(() => [this.t(`industries.mode.note.${this.state.mode()}`)]);
  protected readonly when = computed(() => {
    const periods = this.trend.value()?.periods ?? [];
    return this.words.spanText(periods[0], periods.at(-1));
  });

  protected readonly lines = computed((): LineData | undefined => {
    const trend = this.trend.value();
    if (trend === undefined) return undefined;
    const [mode, measure] = [this.state.mode(), this.state.measure()];
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
      calendar: this.language.calendar(),
    };
  });

  /** Counts lead to their unions; an index or a share is the sum of none. */
  protected readonly rowsLink: RowsOf = (row, column) =>
    this.state.mode() === 'count' ? this.unions.overTime('industry')(row, column) : null;

  protected readonly chart = computed(() => {
    const lines = this.lines();
    return lines && smallMultiplesChart(lines, 800);
  });
}
