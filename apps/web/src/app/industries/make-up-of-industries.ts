import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type StackedBarData, stackedBarChart } from '@soshiki/charts';
import { CodeTables } from '../api/codes';
import { MAKE_UPS } from '../findings/make-up';
import { MarkedKey } from '../findings/marked-key';
import { partPaint } from '../findings/part-paint';
import { Language } from '../language/language';
import { FigureWords } from '../page/figure-words';
import { PageState } from '../page/page-state';
import { ChartFrame, StackedBars } from '../ui/charts';
import { RowsFinder } from '../ui/rows-finder';
import type { RowsOf } from '../ui/rows-link';
import { IndustryFigures } from './industry-figures';
import { makeUpRows } from './make-up-rows';

/** What the members of each industry are made up of: gender, employment, kind or size of union. */
@Component({
  selector: 'app-make-up-of-industries',
  imports: [ChartFrame, RouterLink, StackedBars],
  templateUrl: './make-up-of-industries.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MakeUpOfIndustries {
  private readonly codes = inject(CodeTables);
  private readonly language = inject(Language);
  private readonly rows = inject(RowsFinder);
  private readonly figures = inject(IndustryFigures);
  protected readonly state = inject(PageState);
  protected readonly words = inject(FigureWords);
  protected readonly t = this.language.t;
  protected readonly reading = this.figures.makeUp;
  protected readonly dimensions = MAKE_UPS;

  /** What the figures shown are by: still the one before while another is being read. */
  protected readonly by = computed(
    () => MAKE_UPS.find((by) => by === this.reading.value()?.by[1]) ?? this.figures.makeUpBy(),
  );
  protected readonly asked = this.figures.makeUpBy;

  protected readonly title = computed(() => this.t(`industries.makeUp.${this.by()}`));

  private readonly order = computed(() => this.codes.options(this.by()).map(({ code }) => code));

  private readonly table = computed(() => {
    const breakdown = this.reading.value();
    return breakdown && makeUpRows(breakdown, this.order());
  });

  protected readonly pointed = inject(MarkedKey).among(
    () => this.table()?.rows.map(({ key }) => key) ?? [],
  );

  protected readonly bars = computed((): StackedBarData | undefined => {
    const table = this.table();
    return (
      table && {
        title: this.title(),
        dimension: this.t('ui.dimension.industry'),
        measure: 'members',
        parts: table.parts.map((code, place) => ({
          ...{ key: code, name: this.codes.name(this.by(), code), paint: partPaint(code, place) },
        })),
        rows: table.rows.map(({ key, name, values }) => ({
          ...{ key, values, name: this.codes.name('industry', key, name) },
        })),
        isShare: true,
        language: this.language.code(),
      }
    );
  });

  protected readonly chart = computed(() => {
    const bars = this.bars();
    return bars && stackedBarChart(bars, 900);
  });

  protected readonly rowsLink: RowsOf = (row, column) =>
    column === 'name' ? null : this.rows.by(this.by(), { industry: [row] })(column, 'members');
}
