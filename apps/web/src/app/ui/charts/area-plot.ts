import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
  model,
  viewChild,
} from '@angular/core';
import { AreaChartModule, AreaChartStackedComponent } from '@swimlane/ngx-charts';
import {
  type LineData,
  areaDomain,
  areaLayers,
  axisHead,
  axisStyle,
  axisTicks,
  endLabelHeight,
  endLabelRoom,
  incompleteRuns,
  isHighlighted,
  periodTickText,
  periodTicks,
  placedNames,
} from '@soshiki/charts';
import { EndNames } from './end-names';
import { Hatch, fillOf } from './hatch';
import { measuredWidth } from './measured-width';
import { PeriodLayer } from './period-layer';
import { PLOT_TOP, plotArea } from './plot-area';

let built = 0;

const LEAST_HEIGHT = 320;

/** Stacked areas by ngx-charts for the eye, named at their ends; over them the layer of their periods. */
@Component({
  selector: 'sk-area-plot',
  imports: [AreaChartModule, EndNames, Hatch, PeriodLayer],
  templateUrl: './area-plot.html',
  styleUrls: ['./ngx-charts.scss', './line-plot.scss', './area-plot.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AreaPlot {
  readonly lines = input.required<LineData>();
  /** The period that was chosen. */
  readonly selected = model<string | null>(null);

  private readonly chart = viewChild.required(AreaChartStackedComponent);
  private readonly width = measuredWidth();
  protected readonly plot = plotArea(this.chart);
  protected readonly id = `area-${built++}`;

  protected readonly domain = computed(() => areaDomain(this.lines()));
  protected readonly style = computed(() => {
    const { quantity, language } = this.lines();
    return axisStyle(this.domain()[1], quantity, language);
  });
  protected readonly head = computed(() =>
    axisHead(this.style().unit, this.domain(), this.lines().language),
  );
  protected readonly yTicks = computed(() => axisTicks(this.domain(), 5, this.lines().quantity));

  private readonly layers = computed(() =>
    areaLayers(this.lines()).map((layer) => {
      const { key, paint } = layer.series;
      const isTold = isHighlighted(key, this.lines());
      const shown = isTold ? paint : { paint: 'faded' as const, isHatched: paint.isHatched };
      return { ...layer, isTold, shown };
    }),
  );
  private readonly told = computed(() =>
    this.layers()
      .filter(({ isTold }) => isTold)
      .map(({ series }) => series.name),
  );
  /** ngx-charts leaves 20 pixels to the right of its plot, where names may begin. */
  protected readonly view = computed((): [number, number] => [
    Math.max(160, this.width() - endLabelRoom(this.told(), this.width()) + 12),
    Math.max(LEAST_HEIGHT, endLabelHeight(this.told(), this.width()) + 40),
  ]);

  protected readonly xTicks = computed(() => {
    const { periods } = this.lines();
    const most = Math.max(2, Math.floor((this.view()[0] - 80) / 64));
    return periodTicks(periods, most).map((period) => periods.indexOf(period));
  });
  protected readonly xTick = computed(() => {
    const { periods, language, calendar } = this.lines();
    return (place: number) => periodTickText(periods[place] ?? '', language, calendar);
  });

  /** Points are named by the place of their period; a missing figure adds nothing and is hatched over. */
  protected readonly results = computed(() =>
    this.layers().map(({ series, spans }) => ({
      name: series.key,
      series: spans.map((span, place) => ({
        name: place,
        value: span === null ? 0 : span[1] - span[0],
        extra: { code: series.key },
      })),
    })),
  );
  protected readonly colours = computed(() =>
    this.layers().map(({ series, shown }) => ({
      name: series.key,
      value: fillOf(shown, this.id),
    })),
  );
  protected readonly hatched = computed(() =>
    this.layers()
      .map(({ shown }) => shown)
      .filter(({ isHatched }) => isHatched),
  );

  protected readonly labels = computed(() => {
    const { height } = this.plot();
    const most = this.domain()[1];
    const ends = this.layers().flatMap(({ series: { name, paint }, spans, isTold }) => {
      const last = spans.at(-1) ?? null;
      const at = last === null ? 0 : height * (1 - (last[0] + last[1]) / 2 / most) + PLOT_TOP;
      return last === null || !isTold ? [] : [{ name, paint, at }];
    });
    return placedNames(ends, this.width(), [0, height + PLOT_TOP + 8]);
  });

  private readonly step = computed(
    () => this.plot().width / Math.max(1, this.lines().periods.length - 1),
  );

  /** Bands over the periods at which some series has no figure. */
  protected readonly gaps = computed(() => {
    const { left, width } = this.plot();
    return incompleteRuns(this.lines()).map(([first, last]) => {
      const from = Math.max(0, (first - 0.5) * this.step());
      const to = Math.min(width, (last + 0.5) * this.step());
      return { left: left + from, width: Math.max(2, to - from) };
    });
  });

  /** Where a definition changed, unless it is the very first period. */
  protected readonly changedAt = computed(() => {
    const place = this.lines().periods.indexOf(this.lines().definitionChangedAt ?? '');
    return place <= 0 ? null : this.plot().left + place * this.step();
  });
}
