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
  heatCellText,
  heatHeads,
  heatKey,
  heatMapChart,
  heatMapHeight,
} from '@soshiki/charts';
import { measuredWidth } from './measured-width';
import { PLOT_TOP, plotArea } from './plot-area';
import { SceneView } from './scene-view';

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

  /** Years as long as they have room; not all of them where they have none. */
  protected readonly columnName = computed(() => {
    const { columns } = this.heat();
    return named(heatHeads(this.heat(), this.cells().width / Math.max(1, columns.length)));
  });
  protected readonly rowName = computed(() => named(this.heat().rows));

  protected readonly numbers = computed(() => {
    const { columns, rows } = this.heat();
    const { left, width, height } = this.cells();
    const [cellWidth, cellHeight] = [width / columns.length, height / rows.length];
    return rows.flatMap((row, down) =>
      columns.map(({ key }, across) => {
        const rate = row.rates[across] ?? null;
        return {
          key: heatKey(row.key, key),
          text: heatCellText(rate, cellWidth),
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

function named(list: readonly { readonly key: string; readonly name: string }[]) {
  const names = new Map(list.map(({ key, name }) => [key, name]));
  return (key: string) => names.get(key) ?? key;
}
