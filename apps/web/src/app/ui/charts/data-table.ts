import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import {
  type ChartTable,
  type TableCell,
  type TableColumn,
  cellText,
  headerText,
  isNumeric,
} from '@soshiki/charts';
import { FigureLink } from '../figure-link';
import type { RowsLink, RowsOf } from '../rows-link';

/** The table twin of a chart: the same rows, exact numbers, units in the headers. */
@Component({
  selector: 'sk-data-table',
  imports: [FigureLink],
  template: `<div
    class="table-scroll"
    tabindex="0"
    role="region"
    [attr.aria-label]="table().caption"
  >
    <table class="table">
      <caption>
        {{
          table().caption
        }}
      </caption>
      <thead>
        <tr>
          @for (column of columns(); track column.key) {
            <th scope="col" [class.number]="column.isNumeric">{{ column.header }}</th>
          }
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track row.key) {
          <tr [class.chosen]="row.key === selected()">
            @for (cell of row.cells; track $index; let isFirst = $first) {
              @if (isFirst) {
                <th scope="row">
                  <app-figure-link [text]="cell.text" [to]="cell.to" [of]="cell.of" />
                </th>
              } @else {
                <td [class.number]="columns()[$index]?.isNumeric">
                  <app-figure-link [text]="cell.text" [to]="cell.to" [of]="cell.of" />
                </td>
              }
            }
          </tr>
        }
      </tbody>
    </table>
  </div>`,
  styles: `
    .table-scroll {
      max-height: 32rem;
      overflow: auto;
    }
    thead th {
      position: sticky;
      inset-block-start: 0;
    }
    tbody th {
      min-width: 7em;
    }
    .chosen {
      background: var(--accent-soft);
    }
    @media print {
      .table-scroll {
        max-height: none;
        overflow: visible;
      }
      thead th {
        position: static;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DataTable {
  readonly table = input.required<ChartTable>();
  /** Key of the row to bring out. */
  readonly selected = input<string | null>(null);
  /** Where numbers lead: to the rows that add up to them. */
  readonly rowsLink = input<RowsOf | undefined>();

  protected readonly columns = computed(() =>
    this.table().columns.map((column) => ({
      key: column.key,
      header: headerText(column),
      isNumeric: isNumeric(column),
    })),
  );

  protected readonly rows = computed(() => {
    const { columns, rows } = this.table();
    return rows.map(({ key, cells }) => ({
      key,
      cells: columns.map((column, place) => {
        const cell = cells[place] ?? null;
        const text = cellText(cell, column.kind);
        const of = place === 0 ? '' : `${String(cells[0] ?? '')} ${headerText(column)}`;
        return { text, of, to: this.leadingTo(key, column, cell) };
      }),
    }));
  });

  /** Nothing stands behind a number that is missing or a count of nobody. */
  private leadingTo(row: string, { key, kind }: TableColumn, cell: TableCell): RowsLink | null {
    const isNothing = cell === null || (kind === 'count' && cell === 0);
    return isNothing ? null : (this.rowsLink()?.(row, key) ?? null);
  }
}
