import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type LineMode, type SlopeData, quantityOf, slopeChart } from '@soshiki/charts';
import type { Breakdown } from '@soshiki/contracts';
import type { Reading } from '../api/reading';
import { Language } from '../language/language';
import { FigureWords } from '../page/figure-words';
import { PageState } from '../page/page-state';
import { ChartFrame, Slope } from '../ui/charts';
import { MeasureSwitch } from '../ui/measure-switch';
import type { RowsOf } from '../ui/rows-link';
import { ModeSwitch } from './mode-switch';
import { type SlopeSubject, slopeRows, steepest } from './slope-rows';

/** How many lines are brought out while the reader has chosen none. */
const TOLD = 3;

/** Counts differ too much to be drawn beside each other: one would be at the top, all others at the bottom. */
const MODES: readonly LineMode[] = ['index', 'share'];

/** Industries or unions at both periods, joined by lines: against before, or as parts of the whole. */
@Component({
  selector: 'app-slope-panel',
  imports: [ChartFrame, MeasureSwitch, ModeSwitch, RouterLink, Slope],
  templateUrl: './slope-panel.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SlopePanel {
  readonly before = input.required<Reading<Breakdown>>();
  readonly after = input.required<Reading<Breakdown>>();
  readonly subject = input.required<SlopeSubject>();

  private readonly language = inject(Language);
  protected readonly state = inject(PageState);
  protected readonly words = inject(FigureWords);
  protected readonly t = this.language.t;

  protected readonly modes = MODES;
  private readonly mode = computed(
    () => MODES.find((mode) => mode === this.state.mode()) ?? 'index',
  );

  private readonly measure = computed(() => this.subject().measure ?? this.state.measure());

  protected readonly unit = computed(() => this.t(`industries.slope.unit.${this.mode()}`));

  protected readonly when = computed(() =>
    this.words.spanText(this.before().value()?.asOf, this.after().value()?.asOf),
  );

  private readonly rows = computed(() => {
    const [before, after] = [this.before().value(), this.after().value()];
    if (before === undefined || after === undefined) return undefined;
    const how = { mode: this.mode(), measure: this.measure() };
    return slopeRows({ before, after }, how, this.subject());
  });

  /** Keys brought out by the address. */
  protected readonly marked = computed(() => {
    const keys = new Set(this.rows()?.map(({ key }) => key));
    return this.state.mark().filter((key) => keys.has(key));
  });
  protected readonly pointed = computed(() => this.marked().at(-1) ?? null);

  protected readonly slope = computed((): SlopeData | undefined => {
    const [rows, before, after] = [this.rows(), this.before().value(), this.after().value()];
    if (rows === undefined || before === undefined || after === undefined) return undefined;
    return {
      title: this.subject().title,
      quantity: quantityOf(this.mode(), this.measure()),
      ...{ from: before.asOf, to: after.asOf, rows },
      highlighted: this.marked().length > 0 ? this.marked() : steepest(rows, TOLD),
      language: this.language.code(),
      calendar: this.language.calendar(),
    };
  });

  protected readonly chart = computed(() => {
    const slope = this.slope();
    return slope && slopeChart(slope, 720);
  });

  /** Both ends lead to the unions they are told of. */
  protected readonly rowsLink: RowsOf = (row, column) => {
    const before = this.before().value()?.asOf;
    if (column === 'before') return this.subject().rowsOf(row, before);
    return column === 'after' ? this.subject().rowsOf(row, this.after().value()?.asOf) : null;
  };

  /** Lines of the page's other charts stay brought out. */
  protected async bringOut(keys: readonly string[]): Promise<void> {
    const known = new Set(this.rows()?.map(({ key }) => key));
    const others = this.state.mark().filter((key) => !known.has(key));
    await this.state.change(
      { mark: [...others, ...keys], page: this.state.page() },
      { replace: true },
    );
  }
}
