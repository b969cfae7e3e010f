import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  type Signal,
  type TemplateRef,
  input,
} from '@angular/core';
import { GridLine } from './grid-line';
import type { GridColumn, GridRow } from './grid-model';
import type { GridBounds, GridPlace } from './grid-selection';
import type { RowWindow } from './row-window';

/** The rows of a grid that are drawn. Apart from its frame, so that going from cell to cell touches two rows and not all. */
@Component({
  // eslint-disable-next-line @angular-eslint/component-selector -- a table takes this and nothing else
  selector: 'tbody[app-grid-body]',
  imports: [GridLine, NgTemplateOutlet],
  templateUrl: './grid-body.html',
  styleUrl: './grid-body.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GridBody {
  readonly rows = input.required<readonly GridRow[]>();
  readonly window = input.required<RowWindow>();
  readonly columns = input.required<readonly GridColumn[]>();
  readonly lefts = input.required<readonly number[]>();
  readonly viewWidth = input.required<number>();
  /** What is told in a line below a row. */
  readonly more = input<TemplateRef<unknown>>();
  /** Signals themselves: each row looks whether it is concerned. */
  readonly marked = input.required<Signal<GridBounds>>();
  readonly active = input.required<Signal<GridPlace>>();
}
