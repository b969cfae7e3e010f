import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { BarChartModule } from '@swimlane/ngx-charts';
import { type BarData, axisStyle, barChartHeight, barValue, countText } from '@soshiki/charts';
import { Hatch, fillOf } from './hatch';
import { measuredWidth } from './measured-width';
import type { NgxSelection } from './ngx';

let built = 0;

/** Horizontal bars with whole names and exact numbers. For the eye only: the frame around has the words. */
@Component({
  selector: 'sk-bar-chart',
  imports: [BarChartModule, Hatch],
  templateUrl: './bar-chart.html',
  styleUrl: './ngx-charts.scss',
  host: { 'aria-hidden': 'true' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BarChart {
  readonly bars = input.required<BarData>();
  /** Key of the bar that was chosen. */
  readonly selected = model<string | null>(null);

  private readonly width = measuredWidth();
  protected readonly id = `bars-${built++}`;

  protected readonly view = computed((): [number, number] => [
    this.width(),
    barChartHeight(this.bars().rows.length) + 10,
  ]);

  /** ngx-charts knows bars by name: ours are named by their code, and written by `name`. */
  protected readonly results = computed(() =>
    this.bars().rows.map((row) => ({
      name: row.key,
      value: barValue(row, this.bars().measure) ?? 0,
      extra: { code: row.key },
    })),
  );

  protected readonly colours = computed(() =>
    this.bars().rows.map(({ key, paint }) => ({ name: key, value: fillOf(paint, this.id) })),
  );

  protected readonly hatched = computed(() =>
    this.bars()
      .rows.map(({ paint }) => paint)
      .filter(({ isHatched }) => isHatched),
  );

  protected readonly active = computed(() =>
    this.results().filter(({ name }) => name === this.selected()),
  );

  protected readonly name = computed(() => {
    const { rows, measure } = this.bars();
    const names = new Map(
      rows.map((row) => [row.key, barValue(row, measure) === null ? `${row.name} …` : row.name]),
    );
    return (key: string) => names.get(key) ?? key;
  });

  protected readonly tick = computed(() => {
    const { measure, language } = this.bars();
    const max = Math.max(0, ...this.results().map(({ value }) => value));
    const style = axisStyle(max, measure, language);
    return (value: number) => (value === 0 ? '0' : `${style.format(value)}${style.unit}`);
  });

  protected readonly number = computed(() => {
    const { measure, language } = this.bars();
    return (value: number) => countText(value, measure, language);
  });

  protected select(chosen: NgxSelection): void {
    this.selected.set(chosen.name === this.selected() ? null : chosen.name);
  }
}
