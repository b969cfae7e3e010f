import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { GridColumn, GridRow } from './grid-model';

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
  /** First and last column chosen in this row, -1 for none. */
  readonly from = input(-1);
  readonly to = input(-1);
  /** The column of the active cell, -1 in other rows. */
  readonly active = input(-1);

  protected isChosen(place: number): boolean {
    return place >= this.from() && place <= this.to();
  }
}
