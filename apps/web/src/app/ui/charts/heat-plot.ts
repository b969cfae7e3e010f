import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
  model,
  viewChild,
} from '@angular/core';
import { type Color, HeatMapComponent, HeatMapModule, ScaleType } from '@swimlane/ngx-charts';
import {
  type HeatData,
  type Scene,
  cellPaints,
  cssColour,
  heatColumns,
  heatKey,
  heatMapChart,
  heatMapHeight,
  heatNumber,
  textWidth,
} from '@soshiki/charts';
import { measuredWidth } from './measured-width';
import { PLOT_TOP, plotArea } from './plot-area';
import { SceneView } from './scene-view';

/** Narrower cells have no room for a number, only for its sign. */
const LEAST_FOR_NUMBER = 40;

/** Coloured cells by ngx-charts for the eye; over them a mark for each, for pointers, keys and screen readers. */
@Component({
  selector: 'sk-heat-plot',
  imports: [HeatMapModule, SceneView],
  templateUrl: './heat-plot.html',
  styleUrls: ['./ngx-charts.scss', './heat-plot.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HeatPlot {
  readonly heat = input.required<HeatData>();
  /** Key of the cell chosen, as `heatKey` makes it. */
  readonly selected = model<string | null>(null);

  private readonly chart = viewChild.required(HeatMapComponent);
  private readonly width = measuredWidth();
  private readonly cells = plotArea(this.chart);

  protected readonly view = computed((): [number, number] => [
    this.width(),
    heatMapHeight(this.heat().rows.length) + 20,
  ]);

  /** ngx-charts wants columns of cells, the lowest first; the paint of a cell stands for its value. */
  protected readonly results = computed(() => {
    const { columns, rows } = this.heat();
    return columns.map(({ key }, column) => ({
      name: key,
      series: rows.toReversed().map((row) => ({
        name: row.key,
        value: cssColour(cellPaints(row.rates[column] ?? null).fill),
      })),
    }));
  });

  /** Colours in the order in which ngx-charts meets them, so that each cell keeps its own. */
  protected readonly scheme = computed((): Color => {
    const met = this.results().flatMap(({ series }) => series.map(({ value }) => value));
    const domain = [...new Set(met)];
    return { name: 'rates', selectable: false, group: ScaleType.Ordinal, domain };
  });

  /** Years in full where there is room, else their last two digits, else not all of them. */
  protected readonly columnName = computed(() => {
    const columns = heatColumns(this.heat());
    const cell = this.cells().width / Math.max(1, columns.length);
    const isNarrow = cell < LEAST_FOR_NUMBER;
    const short = columns.map(({ key, name }) => ({
      key,
      name: isNarrow ? name.replace(/^\d\d(\d\d)$/, '’$1') : name,
    }));
    const widest = Math.max(0, ...short.map(({ name }) => textWidth(name, 13))) + 4;
    const every = Math.max(1, Math.ceil(widest / Math.max(1, cell)));
    return named(
      short.filter((_, place) => (columns.length - 1 - place) % every === 0),
      () => '',
    );
  });
  protected readonly rowName = computed(() => named(this.heat().rows));

  protected readonly numbers = computed(() => {
    const { columns, rows } = this.heat();
    const { left, width, height } = this.cells();
    const [cellWidth, cellHeight] = [width / columns.length, height / rows.length];
    return rows.flatMap((row, down) =>
      columns.map(({ key }, across) => {
        const rate = row.rates[across] ?? null;
        const number = heatNumber(rate);
        return {
          key: heatKey(row.key, key),
          text: cellWidth < LEAST_FOR_NUMBER ? number.replace(/[\d.]+/, '') : number,
          colour: cssColour(cellPaints(rate).ink),
          left: left + cellWidth * across,
          top: PLOT_TOP + cellHeight * down,
          width: cellWidth,
          height: cellHeight,
        };
      }),
    );
  });

  /** The marks of the scene, where ngx-charts drew their cells. */
  protected readonly scene = computed((): Scene => {
    const boxes = new Map(this.numbers().map((box) => [box.key, box]));
    const { marks } = heatMapChart(this.heat(), this.width()).scene;
    const [width, height] = this.view();
    return {
      width,
      height,
      backdrop: [],
      marks: marks.flatMap(({ key, label }) => {
        const box = boxes.get(key);
        if (box === undefined) return [];
        const { left: x, top: y } = box;
        return [{ key, label, x, y, width: box.width, height: box.height, nodes: [] }];
      }),
    };
  });
}

function named(
  list: readonly { readonly key: string; readonly name: string }[],
  rest: (key: string) => string = (key) => key,
) {
  const names = new Map(list.map(({ key, name }) => [key, name]));
  return (key: string) => names.get(key) ?? rest(key);
}
