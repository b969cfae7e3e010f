import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
  model,
  viewChild,
} from '@angular/core';
import { BarChartModule, BarHorizontalStackedComponent } from '@swimlane/ngx-charts';
import {
  type StackedBarData,
  axisStyle,
  axisTicks,
  barChartHeight,
  stackedMost,
  stackedPaint,
  stackedSegments,
  stackedTotalText,
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

/** Bars of parts that add up, each whole in numbers at its end. */
@Component({
  selector: 'sk-stacked-bars',
  imports: [BarChartModule, Hatch],
  templateUrl: './stacked-bars.html',
  styleUrls: ['./ngx-charts.scss', './bar-chart.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StackedBars {
  readonly bars = input.required<StackedBarData>();
  /** Key of the row chosen. */
  readonly selected = model<string | null>(null);

  private readonly width = measuredWidth();
  private readonly chart = viewChild.required(BarHorizontalStackedComponent);
  private readonly plot = plotArea(this.chart);
  protected readonly barPadding = BAR_PADDING;
  protected readonly id = `stacked-${built++}`;

  protected readonly most = computed(() => stackedMost(this.bars()));

  private readonly rows = computed(() =>
    this.bars().rows.map((row) => ({
      key: row.key,
      text: stackedTotalText(row, this.bars()),
      segments: stackedSegments(row, this.bars()),
    })),
  );

  /** ngx-charts knows rows and parts by name: ours are named by their keys. */
  protected readonly results = computed(() =>
    this.rows().map(({ key, segments }) => ({
      name: key,
      series: segments.map(({ part, start, end }) => ({
        name: part.key,
        value: end - start,
        extra: { code: part.key },
      })),
    })),
  );

  protected readonly view = computed((): [number, number] => [
    Math.max(
      160,
      this.width() - Math.max(0, ...this.rows().map(({ text }) => textWidth(text, 13))),
    ),
    barChartHeight(this.bars().rows.length) + 10,
  ]);

  private readonly paints = computed(() =>
    this.bars().parts.map((part) => ({ key: part.key, paint: stackedPaint(part, this.bars()) })),
  );
  protected readonly colours = computed(() =>
    this.paints().map(({ key, paint }) => ({ name: key, value: fillOf(paint, this.id) })),
  );
  protected readonly hatched = computed(() =>
    this.paints()
      .map(({ paint }) => paint)
      .filter(({ isHatched }) => isHatched),
  );

  /** The whole of each bar beside its end. */
  protected readonly numbers = computed(() => {
    const { left, width, height } = this.plot();
    const rows = this.rows();
    // The bands of ngx-charts, by its own rule.
    const bands = scaleBand()
      .domain(rows.map(({ key }) => key))
      .rangeRound([0, height])
      .paddingInner(rows.length / (height / BAR_PADDING + 1));
    return rows.map(({ key, text, segments }) => ({
      key,
      text,
      left: left + (width * (segments.at(-1)?.end ?? 0)) / this.most() + 4,
      top: PLOT_TOP + (bands(key) ?? 0) + bands.bandwidth() / 2,
    }));
  });

  protected readonly name = computed(() => {
    const names = new Map(this.bars().rows.map(({ key, name }) => [key, name]));
    return (key: string) => names.get(key) ?? key;
  });

  private readonly quantity = computed(() => (this.bars().isShare ? 'share' : this.bars().measure));
  protected readonly ticks = computed(() => {
    const count = Math.max(2, Math.floor(this.plot().width / 80));
    return axisTicks([0, this.most()], count, this.quantity());
  });
  protected readonly tick = computed(() => {
    const style = axisStyle(this.most(), this.quantity(), this.bars().language);
    return (value: number) => tickText(value, style);
  });

  /** A part belongs to its row: the row is chosen. */
  protected select({ series }: NgxSelection): void {
    this.selected.set(series === undefined || series === this.selected() ? null : series);
  }
}
