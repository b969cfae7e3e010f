import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  untracked,
  viewChild,
} from '@angular/core';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import type { GridRow } from '../../ui/grid/grid-model';
import { GridTable } from '../../ui/grid/grid-table';
import { EntryCells } from './entry-cells';
import { EntryColumns } from './entry-columns';
import { EntryHost } from './entry-host';
import { EntryNotes } from './entry-notes';
import type { EntryRow } from './entry-row';
import { EntrySheet } from './entry-sheet';

/** A row of the sheet as the grid shows it. */
interface EntryLine extends GridRow {
  readonly row: EntryRow;
}

/** The rows in the grid; below a row what it wants to be told. */
@Component({
  selector: 'app-entry-table',
  imports: [EntryNotes, GridTable],
  template: `
    <app-grid-table
      [label]="t('entrySheet.caption', { month: wording.month(sheet.period()) })"
      [columns]="columns.all()"
      [rows]="lines()"
      [host]="host"
      [more]="more"
    />
    <ng-template #more let-line>
      <app-entry-notes [row]="line.row" />
    </ng-template>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EntryTable {
  protected readonly sheet = inject(EntrySheet);
  protected readonly columns = inject(EntryColumns);
  protected readonly host = inject(EntryHost);
  private readonly words = { cells: inject(EntryCells), wording: inject(Wording) };
  protected readonly wording = this.words.wording;
  protected readonly t = inject(Language).t;
  private readonly grid = viewChild.required(GridTable);

  /** A line is made once for a row, so that the grid knows it again. */
  private readonly made = new WeakMap<EntryRow, EntryLine>();
  protected readonly lines = computed(() => this.sheet.shown().map((row) => this.lineOf(row)));

  constructor() {
    effect(() => {
      const changes = this.host.toApply();
      if (changes.length === 0) return;
      untracked(() => {
        this.grid().apply(changes);
        this.host.applied();
      });
    });
    effect(() => {
      const place = this.host.toGoTo();
      if (place) untracked(() => this.grid().goToCell(place.code, place.column));
    });
  }

  /** Into the first row that can be entered. */
  begin(): void {
    this.grid().begin();
  }

  private lineOf(row: EntryRow): EntryLine {
    const known = this.made.get(row);
    if (known) return known;
    const line = {
      row,
      id: row.code,
      name: row.data().name,
      cell: (column: string) => this.words.cells.cell(row, column),
      hasMore: () => hasMore(row),
    };
    this.made.set(row, line);
    return line;
  }
}

/** Whether a line below the row is needed. */
function hasMore(row: EntryRow): boolean {
  const isTold = row.oddTexts().length > 0 || row.messages().length > 0;
  return isTold || row.conflict() !== null || wantsZero(row) || row.data().comment !== null;
}

function wantsZero(row: EntryRow): boolean {
  return row.isEnterable() && row.figure().members === 0 && !row.isZero();
}
