import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { barChart } from '@soshiki/charts';
import type { Breakdown } from '@soshiki/contracts';
import type { Reading } from '../api/reading';
import { CodeTables } from '../api/codes';
import { Language } from '../language/language';
import { PageState } from '../page/page-state';
import { BarChart, ChartFrame } from '../ui/charts';
import { MeasureSwitch } from '../ui/measure-switch';
import { barsOf } from './bars-of';
import { PageContext } from './page-context';

/** Members and unions by the size of the union. */
@Component({
  selector: 'app-size-panel',
  imports: [BarChart, ChartFrame, MeasureSwitch, RouterLink],
  template: `
    <sk-chart-frame
      [heading]="title()"
      [unit]="context.unit()"
      [when]="context.when()"
      [chart]="chart()"
      [status]="sizes().status()"
      [problem]="sizes().problem()"
      [view]="state.view()"
      [(selected)]="chosen"
      [isSample]="context.isSample()"
      fileName="soshiki-size-bands"
      (viewChange)="state.change({ view: $event })"
      (retry)="sizes().reload()"
    >
      <app-measure-switch controls />
      @if (bars(); as shown) {
        <sk-bar-chart [bars]="shown" [(selected)]="chosen" />
      }
      @if (chosen() !== null) {
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
  protected readonly state = inject(PageState);
  protected readonly context = inject(PageContext);
  protected readonly t = this.language.t;
  protected readonly chosen = signal<string | null>(null);

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

  protected readonly unionParams = computed(() => ({
    ...this.state.linkParams(),
    ...(this.industry() === '' ? {} : { industry: this.industry() }),
    sizeBand: this.chosen(),
  }));
}
