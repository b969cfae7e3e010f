import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { barChart } from '@soshiki/charts';
import type { Breakdown } from '@soshiki/contracts';
import type { Reading } from '../api/reading';
import { CodeTables } from '../api/codes';
import { MarkedKey } from '../findings/marked-key';
import { Language } from '../language/language';
import { FigureWords } from '../page/figure-words';
import type { PageFilters } from '../page/page-query';
import { PageState } from '../page/page-state';
import { BarChart, ChartFrame } from '../ui/charts';
import { MeasureSwitch } from '../ui/measure-switch';
import { RowsFinder } from '../ui/rows-finder';
import type { RowsOf } from '../ui/rows-link';
import { barsOf } from './bars-of';

/** Members and unions by the size of the union. */
@Component({
  selector: 'app-size-panel',
  imports: [BarChart, ChartFrame, MeasureSwitch, RouterLink],
  template: `
    <sk-chart-frame
      [heading]="title()"
      [unit]="words.unit()"
      [when]="words.asOf(sizes().value()?.asOf)"
      [chart]="chart()"
      [status]="sizes().status()"
      [problem]="sizes().problem()"
      [view]="state.view()"
      [selected]="pointed.key()"
      [isSample]="words.isSample()"
      fileName="soshiki-size-bands"
      [rowsLink]="rowsLink"
      (selectedChange)="pointed.point($event)"
      (viewChange)="state.change({ view: $event })"
      (retry)="sizes().reload()"
    >
      <app-measure-switch controls />
      @if (bars(); as shown) {
        <sk-bar-chart
          [bars]="shown"
          [selected]="pointed.key()"
          (selectedChange)="pointed.point($event)"
        />
      }
      @if (pointed.key() !== null) {
        <a
          ngProjectAs="[detail]"
          class="button"
          routerLink="/unions"
          [queryParams]="unionParams()"
          >{{ t('industries.unions') }}</a
        >
      }
    </sk-chart-frame>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SizePanel {
  readonly sizes = input.required<Reading<Breakdown>>();
  /** Industry that the unions of a band are to be listed for; empty: as filtered. */
  readonly industry = input('');

  private readonly language = inject(Language);
  private readonly codes = inject(CodeTables);
  private readonly unions = inject(RowsFinder);
  protected readonly state = inject(PageState);
  protected readonly words = inject(FigureWords);
  protected readonly t = this.language.t;
  protected readonly pointed = inject(MarkedKey).among(
    () =>
      this.sizes()
        .value()
        ?.rows.map(({ keys }) => keys[0] ?? '') ?? [],
  );

  protected readonly title = computed(() => this.t(`industries.sizes.${this.state.measure()}`));

  protected readonly bars = computed(() => {
    const breakdown = this.sizes().value();
    return (
      breakdown &&
      barsOf(breakdown, {
        title: this.title(),
        dimension: this.t('ui.dimension.sizeBand'),
        measure: this.state.measure(),
        language: this.language.code(),
        name: (code, otherwise) => this.codes.name('sizeBand', code, otherwise),
        paint: { paint: 'series:1', isHatched: false },
      })
    );
  });

  protected readonly chart = computed(() => {
    const bars = this.bars();
    return bars && barChart(bars, 720);
  });

  protected readonly unionParams = computed(
    () => this.unions.of({ ...this.within(), sizeBand: [this.pointed.key() ?? ''] }).params,
  );

  protected readonly rowsLink: RowsOf = (row, column) =>
    this.unions.by('sizeBand', this.within())(row, column);

  private within(): PageFilters {
    return this.industry() === '' ? {} : { industry: [this.industry()] };
  }
}
