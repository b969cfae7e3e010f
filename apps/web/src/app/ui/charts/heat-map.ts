import {
  ChangeDetectionStrategy,
  Component,
  afterEveryRender,
  computed,
  input,
  model,
  signal,
  viewChild,
} from '@angular/core';
import { type Color, HeatMapComponent, HeatMapModule, ScaleType } from '@swimlane/ngx-charts';
import {
  type HeatData,
  cellPaints,
  cssColour,
  heatKey,
  heatMapHeight,
  heatNumber,
} from '@soshiki/charts';
import { measuredWidth } from './measured-width';
import type { NgxSelection } from './ngx';

/** Narrower cells have no room for a number, only for its sign. */
const LEAST_FOR_NUMBER = 40;

/** Where ngx-charts put its cells; known only after it has measured its own words. */
interface Cells {
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Rates of change by row and column with their numbers. For the eye only: the frame around has the words. */
@Component({
  selector: 'sk-heat-map',
  imports: [HeatMapModule],
  templateUrl: './heat-map.html',
  styleUrls: ['./ngx-charts.scss', './heat-map.scss'],
  host: { 'aria-hidden': 'true' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HeatMap {
  readonly heat = input.required<HeatData>();
  /** Key of the cell chosen, as `heatKey` makes it. */
  readonly selected = model<string | null>(null);

  private readonly chart = viewChild.required(HeatMapComponent);
  private readonly width = measuredWidth();
  private readonly cells = signal<Cells>({ left: 0, width: 0, height: 0 });

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

  protected readonly columnName = computed(() => named(this.heat().columns));
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
          top: 10 + cellHeight * down,
          width: cellWidth,
          height: cellHeight,
        };
      }),
    );
  });

  constructor() {
    afterEveryRender({ read: () => this.readCells() });
  }

  protected select({ series, name }: NgxSelection): void {
    const key = heatKey(name, series ?? '');
    this.selected.set(key === this.selected() ? null : key);
  }

  private readCells(): void {
    const { dims } = this.chart();
    const known = this.cells();
    const cells = { left: dims.xOffset ?? 0, width: dims.width, height: dims.height };
    const isSame = known.left === cells.left && known.width === cells.width;
    if (!isSame || known.height !== cells.height) this.cells.set(cells);
  }
}

function named(list: readonly { readonly key: string; readonly name: string }[]) {
  const names = new Map(list.map(({ key, name }) => [key, name]));
  return (key: string) => names.get(key) ?? key;
}
