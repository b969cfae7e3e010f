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
  cssColour,
  inkOn,
  shareText,
  stackedLabel,
  stackedMost,
  stackedPaint,
  stackedSegments,
  stackedTotalText,
  textWidth,
  tickText,
} from '@soshiki/charts';
import { Hatch, fillOf } from './hatch';
import { measuredWidth } from './measured-width';
import { plotArea } from './plot-area';
import { BAR_PADDING, rowBands, rowMarks } from './row-bands';
import { SceneView } from './scene-view';

let built = 0;

/** Bars of parts by ngx-charts for the eye; over them a mark for each row, for pointers, keys and screen readers. */
@Component({
  selector: 'sk-stacked-plot',
  imports: [BarChartModule, Hatch, SceneView],
  templateUrl: './stacked-plot.html',
  styleUrls: ['./ngx-charts.scss', './bar-plot.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StackedPlot {
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

  private readonly bands = computed(() => rowBands(this.bars().rows, this.plot().height));

  /** The whole of each bar beside its end. */
  protected readonly numbers = computed(() =>
    this.rows().map(({ key, text, segments }, place) => ({
      key,
      text,
      left: this.at(segments.at(-1)?.end ?? 0) + 4,
      top: this.bands()[place]?.middle ?? 0,
    })),
  );

  /** Shares in the parts that have room for them. */
  protected readonly shares = computed(() =>
    this.rows().flatMap(({ key, segments }, place) =>
      segments.flatMap(({ part, share, start, end }) => {
        const text = shareText(share, this.bars().language);
        const [from, to] = [this.at(start), this.at(end)];
        if (textWidth(text, 12) + 8 > to - from) return [];
        const { paint, isHatched } = stackedPaint(part, this.bars());
        return [
          {
            key: `${key}@${part.key}`,
            text,
            left: (from + to) / 2,
            top: this.bands()[place]?.middle ?? 0,
            colour: cssColour(isHatched ? 'ink' : inkOn(paint)),
            ground: isHatched ? cssColour('ground') : null,
          },
        ];
      }),
    ),
  );

  protected readonly scene = computed(() =>
    rowMarks(this.bands(), {
      width: this.width(),
      labels: this.bars().rows.map((row) => stackedLabel(row, this.bars())),
    }),
  );

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

  private at(value: number): number {
    const { left, width } = this.plot();
    return left + (width * value) / this.most();
  }
}
