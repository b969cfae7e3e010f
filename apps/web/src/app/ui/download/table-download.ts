import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ShownTable } from '../../api/exports';
import { TableFacts } from '../../page/table-facts';
import { DownloadMenu } from './download-menu';
import { TableFiles } from './table-files';

/** A table of a page: its columns and cells, and what is said about it. */
export interface PageTable extends Pick<ShownTable, 'title' | 'fileName' | 'columns' | 'rows'> {
  /** Its own time, where that is not the period of the page. */
  readonly when?: string;
  readonly notes?: readonly string[];
}

/** The download menu of a table on a page: exactly what it shows, with the facts of the page. */
@Component({
  selector: 'app-table-download',
  imports: [DownloadMenu],
  template: `<app-download-menu [choices]="choices()" [of]="of()" />`,
  styles: ':host { display: inline-flex; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TableDownload {
  /** What is downloaded: `業種の一覧`. */
  readonly of = input.required<string>();
  /** The table, asked for when a file is wanted. */
  readonly table = input.required<() => PageTable>();

  private readonly files = inject(TableFiles);
  private readonly facts = inject(TableFacts);

  protected readonly choices = computed(() => {
    const table = this.table();
    return this.files.ofTable(() => this.described(table()));
  });

  private described({ when, notes, ...table }: PageTable): ShownTable {
    const { title } = table;
    const facts = this.facts.of({
      title,
      ...(when === undefined ? {} : { when }),
      ...(notes === undefined ? {} : { notes }),
    });
    return { ...table, facts };
  }
}
