import { ChangeDetectionStrategy, Component, type Signal, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { GridColumn, GridRow } from './grid-model';
import type { GridBounds, GridPlace } from './grid-selection';

/** One row of a grid. */
@Component({
  // eslint-disable-next-line @angular-eslint/component-selector -- a table takes rows and nothing else
  selector: 'tr[app-grid-line]',
  imports: [RouterLink],
  templateUrl: './grid-line.html',
  styleUrl: './grid-line.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GridLine {
  readonly row = input.required<GridRow>();
  readonly columns = input.required<readonly GridColumn[]>();
  /** Distances of the frozen columns from the edge, in pixels. */
  readonly lefts = input.required<readonly number[]>();
  /** Place among all rows, from 0. */
  readonly index = input.required<number>();
  readonly marked = input.required<Signal<GridBounds>>();
  readonly active = input.required<Signal<GridPlace>>();

  private readonly isMarked = computed(() => {
    const { top, bottom } = this.marked()();
    return this.index() >= top && this.index() <= bottom;
  });
  /** First and last column chosen in this row, -1 for none. */
  protected readonly from = computed(() => (this.isMarked() ? this.marked()().left : -1));
  protected readonly to = computed(() => (this.isMarked() ? this.marked()().right : -1));
  /** The column of the active cell, -1 in other rows. */
  protected readonly activeColumn = computed(() => {
    const { row, column } = this.active()();
    return row === this.index() ? column : -1;
  });

  protected isChosen(place: number): boolean {
    return place >= this.from() && place <= this.to();
  }
}
