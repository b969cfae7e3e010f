import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Language } from '../../language/language';
import { PageState } from '../../page/page-state';
import { DirectoryState } from './directory-state';
import { type SortField, ariaSort, pressedSort } from './sort-order';
import { UnionRows } from './union-row';

/** Columns, those that must be seen without scrolling first, with the fields that their headers sort by. */
const COLUMNS: readonly { readonly key: string; readonly sorts: readonly SortField[] }[] = [
  { key: 'code', sorts: ['code'] },
  { key: 'name', sorts: ['name', 'kana'] },
  { key: 'members', sorts: ['members'] },
  { key: 'matching', sorts: [] },
  { key: 'industry', sorts: ['industry'] },
  { key: 'prefecture', sorts: ['prefecture'] },
  { key: 'kind', sorts: [] },
  { key: 'parent', sorts: [] },
  { key: 'affiliatedOn', sorts: [] },
];
const ARROWS = { ascending: '↑', descending: '↓', none: '↕' } as const;

/** The directory as a table; headers sort it, names lead to the union. */
@Component({
  selector: 'app-union-table',
  imports: [RouterLink],
  templateUrl: './union-table.html',
  styleUrl: './union-table.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnionTable {
  protected readonly directory = inject(DirectoryState);
  protected readonly rows = inject(UnionRows);
  protected readonly t = inject(Language).t;
  private readonly state = inject(PageState);

  private readonly shown = computed(() =>
    COLUMNS.filter(({ key }) => key !== 'matching' || this.directory.isOfParts()),
  );

  protected readonly columns = computed(() =>
    this.shown().map(({ key, sorts }) => {
      const fields = sorts.map((field) => ({
        field,
        sorted: ariaSort(field, this.directory.order()),
      }));
      const sorted = fields.find((field) => field.sorted !== null)?.sorted ?? null;
      return { key, fields, sorted, isNumeric: ['members', 'matching'].includes(key) };
    }),
  );
  protected readonly arrows = ARROWS;

  protected readonly linkParams = this.state.timeParams;

  protected async sortBy(field: SortField): Promise<void> {
    await this.directory.change({ sort: pressedSort(field, this.directory.order()) });
  }
}
