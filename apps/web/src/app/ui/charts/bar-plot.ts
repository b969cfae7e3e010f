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
  barLabel,
  barValue,
  countText,
  textWidth,
  tickText,
} from '@soshiki/charts';
import { Hatch, fillOf } from './hatch';
import { measuredWidth } from './measured-width';
import { plotArea } from './plot-area';
import { SceneView } from './scene-view';
import { BAR_PADDING, rowBands, rowMarks } from './row-bands';

let built = 0;

/** Horizontal bars by ngx-charts for the eye; over them a mark for each row, for pointers, keys and screen readers. */
@Component({
  selector: 'sk-bar-plot',
  imports: [BarChartModule, Hatch, SceneView],
  templateUrl: './bar-plot.html',
  styleUrls: ['./ngx-charts.scss', './bar-plot.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BarPlot {
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

  private readonly bands = computed(() => rowBands(this.bars().rows, this.plot().height));

  /** The exact number beside each bar. ngx-charts measures its own too late, so they are ours. */
  protected readonly numbers = computed(() => {
    const { left, width } = this.plot();
    return this.results().map(({ name, value }, place) => ({
      key: name,
      text: this.texts()[place] ?? '',
      left: left + (width * value) / this.most() + 4,
      top: this.bands()[place]?.middle ?? 0,
    }));
  });

  protected readonly scene = computed(() =>
    rowMarks(this.bands(), {
      width: this.width(),
      labels: this.bars().rows.map((row) => barLabel(row, this.bars())),
    }),
  );

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
}
