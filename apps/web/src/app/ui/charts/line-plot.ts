import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterEveryRender,
  computed,
  inject,
  input,
  model,
  viewChild,
} from '@angular/core';
import { LineChartComponent, LineChartModule } from '@swimlane/ngx-charts';
import {
  type LineData,
  axisHead,
  axisStyle,
  axisTicks,
  endLabelHeight,
  endLabelRoom,
  isHighlighted,
  lineDomain,
  periodTickText,
  periodTicks,
  placedNames,
} from '@soshiki/charts';
import { EndNames } from './end-names';
import { lineRuns } from './line-runs';
import { measuredWidth } from './measured-width';
import { PeriodLayer } from './period-layer';
import { PLOT_TOP, plotArea } from './plot-area';

const LEAST_HEIGHT = 300;

/** Lines by ngx-charts for the eye, named at their ends; over them the layer of their periods. */
@Component({
  selector: 'sk-line-plot',
  imports: [EndNames, LineChartModule, PeriodLayer],
  templateUrl: './line-plot.html',
  styleUrls: ['./ngx-charts.scss', './line-plot.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LinePlot {
  readonly lines = input.required<LineData>();
  /** The period that was chosen. */
  readonly selected = model<string | null>(null);

  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly chart = viewChild.required(LineChartComponent);
  private readonly width = measuredWidth();
  protected readonly plot = plotArea(this.chart);

  protected readonly domain = computed(() => lineDomain(this.lines()));
  protected readonly style = computed(() => {
    const { quantity, language } = this.lines();
    return axisStyle(this.domain()[1], quantity, language);
  });
  protected readonly head = computed(() =>
    axisHead(this.style().unit, this.domain(), this.lines().language),
  );
  protected readonly yTicks = computed(() => axisTicks(this.domain(), 5, this.lines().quantity));
  private readonly told = computed(() =>
    this.lines()
      .series.filter(({ key }) => isHighlighted(key, this.lines()))
      .map(({ name }) => name),
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

  private readonly runs = computed(() => lineRuns(this.lines()));

  /** An unseen line from corner to corner keeps the axes still, whatever is missing at the ends. */
  protected readonly results = computed(() => {
    const [low, high] = this.domain();
    const last = Math.max(1, this.lines().periods.length - 1);
    const frame = [
      { name: 0, value: low },
      { name: last, value: high },
    ];
    return [{ name: '', series: frame }, ...this.runs()];
  });
  protected readonly colours = computed(() => [
    { name: '', value: 'none' },
    ...this.runs().map(({ name, colour }) => ({ name, value: colour })),
  ]);

  protected readonly labels = computed(() => {
    const { height } = this.plot();
    const ends = this.ends().map((end) => ({ ...end, at: height * (1 - end.at) + PLOT_TOP }));
    return placedNames(ends, this.width(), [0, height + PLOT_TOP + 8]);
  });

  constructor() {
    afterEveryRender({ write: () => this.dashLines() });
  }

  /** Highlighted lines that have a figure at the end, with their height as a fraction of the axis. */
  private ends() {
    const [low, high] = this.domain();
    return this.lines()
      .series.filter(({ key }) => isHighlighted(key, this.lines()))
      .flatMap(({ name, values, paint }) => {
        const last = values.at(-1) ?? null;
        if (last === null) return [];
        return [{ name, paint, at: (last - low) / (high - low) }];
      });
  }

  /** ngx-charts cannot dash or thin a line: its paths get their manner here, in the order they were given. */
  private dashLines(): void {
    const paths = this.element.querySelectorAll<SVGPathElement>('.line-series .line');
    paths.forEach((path, place) => {
      const run = this.runs()[place - 1];
      path.style.strokeDasharray = run?.dash ?? '';
      path.style.strokeWidth = run?.isTold === true ? '2.5px' : '1px';
    });
  }
}
