import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
  model,
  viewChild,
} from '@angular/core';
import { BarChartModule, BarHorizontalComponent } from '@swimlane/ngx-charts';
import {
  type BarData,
  axisStyle,
  axisTicks,
  barChartHeight,
  barValue,
  countText,
  textWidth,
  tickText,
} from '@soshiki/charts';
import { scaleBand } from 'd3-scale';
import { Hatch, fillOf } from './hatch';
import { measuredWidth } from './measured-width';
import type { NgxSelection } from './ngx';
import { PLOT_TOP, plotArea } from './plot-area';

let built = 0;

const BAR_PADDING = 10;

/** Horizontal bars with whole names and exact numbers. For the eye only: the frame around has the words. */
@Component({
  selector: 'sk-bar-chart',
  imports: [BarChartModule, Hatch],
  templateUrl: './bar-chart.html',
  styleUrls: ['./ngx-charts.scss', './bar-chart.scss'],
  host: { 'aria-hidden': 'true' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BarChart {
  readonly bars = input.required<BarData>();
  /** Key of the bar that was chosen. */
  readonly selected = model<string | null>(null);

  private readonly width = measuredWidth();
  protected readonly barPadding = BAR_PADDING;
  protected readonly id = `bars-${built++}`;

  private readonly chart = viewChild.required(BarHorizontalComponent);
  private readonly plot = plotArea(this.chart);

  private readonly texts = computed(() => {
    const { rows, measure, language } = this.bars();
    return rows.map((row) => countText(barValue(row, measure), measure, language));
  });

  private readonly most = computed(() => Math.max(1, ...this.results().map(({ value }) => value)));

  /** The exact number beside each bar. ngx-charts measures its own too late, so they are ours. */
  protected readonly numbers = computed(() => {
    const { left, width, height } = this.plot();
    const results = this.results();
    // The bands of ngx-charts, by its own rule.
    const bands = scaleBand()
      .domain(results.map(({ name }) => name))
      .rangeRound([0, height])
      .paddingInner(results.length / (height / BAR_PADDING + 1));
    return results.map(({ name, value }, place) => ({
      key: name,
      text: this.texts()[place] ?? '',
      left: left + (width * value) / this.most() + 4,
      top: PLOT_TOP + (bands(name) ?? 0) + bands.bandwidth() / 2,
    }));
  });

  protected readonly view = computed((): [number, number] => [
    Math.max(160, this.width() - Math.max(0, ...this.texts().map((text) => textWidth(text, 13)))),
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
    const names = new Map(this.bars().rows.map(({ key, name }) => [key, name]));
    return (key: string) => names.get(key) ?? key;
  });

  protected readonly ticks = computed(() => {
    const most = Math.max(2, Math.floor(this.plot().width / 80));
    return axisTicks([0, this.most()], most, this.bars().measure);
  });

  protected readonly tick = computed(() => {
    const { measure, language } = this.bars();
    const style = axisStyle(this.most(), measure, language);
    return (value: number) => tickText(value, style);
  });

  protected select(chosen: NgxSelection): void {
    this.selected.set(chosen.name === this.selected() ? null : chosen.name);
  }
}
