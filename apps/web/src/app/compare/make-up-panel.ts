import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { stackedBarChart } from '@soshiki/charts';
import { CodeTables } from '../api/codes';
import { Language } from '../language/language';
import { FigureWords } from '../page/figure-words';
import { PageState } from '../page/page-state';
import { ChartFrame, StackedBars } from '../ui/charts';
import { RowsFinder } from '../ui/rows-finder';
import type { RowsOf } from '../ui/rows-link';
import { allReadings, reloadFailed } from './all-readings';
import { MAKE_UPS, type MakeUp, makeUpBars } from './make-up';
import type { ThingFigures } from './thing-figures';

/** What the members of each thing are made of, in shares of the thing. */
@Component({
  selector: 'app-compare-make-up-panel',
  imports: [ChartFrame, RouterLink, StackedBars],
  templateUrl: './make-up-panel.html',
  styles: `
    .button-group {
      flex-wrap: wrap;
      row-gap: 0.25rem;
    }
    .button {
      white-space: nowrap;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MakeUpPanel {
  readonly columns = input.required<readonly ThingFigures[]>();

  private readonly language = inject(Language);
  private readonly finder = inject(RowsFinder);
  protected readonly words = inject(FigureWords);
  protected readonly state = inject(PageState);
  protected readonly codes = inject(CodeTables);
  protected readonly t = this.language.t;
  protected readonly makeUps = MAKE_UPS;

  /** The thing pointed at; it changes no figure, so it is not in the address. */
  protected readonly pointed = signal<string | null>(null);

  protected readonly by = computed(
    (): MakeUp => MAKE_UPS.find((by) => by === this.state.by()) ?? MAKE_UPS[0],
  );
  protected readonly title = computed(() =>
    this.t('compare.makeUp.title', { by: this.t(`ui.dimension.${this.by()}`) }),
  );

  private readonly readings = computed(() => this.columns().map(({ findings }) => findings));
  protected readonly all = computed(() => allReadings(this.readings()));

  protected readonly bars = computed(() => {
    const things = this.columns().map((column) => ({
      key: column.thing().id,
      name: column.name(),
      findings: column.findings.value(),
    }));
    if (things.every(({ findings }) => findings === undefined)) return undefined;
    return makeUpBars(things, {
      title: this.title(),
      by: this.by(),
      dimension: this.t('compare.thing'),
      options: this.codes.options(this.by()),
      language: this.language.code(),
    });
  });

  protected readonly chart = computed(() => {
    const bars = this.bars();
    return bars && stackedBarChart(bars, 900);
  });

  /** A number leads to the unions of its thing and part. */
  protected readonly rows = computed((): RowsOf => {
    const filters = new Map(this.columns().map((column) => [column.thing().id, column.filters()]));
    return (id, column) => {
      const own = filters.get(id);
      if (own === undefined || column === 'name' || column.endsWith(':share')) return null;
      return this.finder.of(column === 'total' ? own : { ...own, [this.by()]: [column] });
    };
  });

  protected readonly behind = computed(() => {
    const pointed = this.pointed();
    return pointed === null ? null : this.rows()(pointed, 'total');
  });

  /** The first make-up is that of an address which names none: one state has one address. */
  protected async choose(by: MakeUp): Promise<void> {
    await this.state.change({ by: by === MAKE_UPS[0] ? null : by });
  }

  protected reload(): void {
    reloadFailed(this.readings());
  }
}
