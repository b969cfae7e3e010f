import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { NOT_APPLICABLE } from '@soshiki/charts';
import type { Outline } from '@soshiki/contracts';
import { CodeTables } from '../api/codes';
import { Language } from '../language/language';
import { Wording } from '../language/wording';
import { PageState } from '../page/page-state';
import { type PageTable, TableDownload } from '../ui/download/table-download';

const FILE_COLUMNS = [
  ['outline.column.code', 'text'],
  ['outline.column.name', 'text'],
  ['ui.dimension.industry', 'text'],
  ['outline.column.prefecture', 'text'],
  ['outline.column.members', 'count'],
  ['outline.column.figurePeriod', 'text'],
  ['outline.column.revision', 'count'],
] as const;

/** The unions behind the sentence, one row each, adding up to it. */
@Component({
  selector: 'app-outline-rows',
  imports: [RouterLink, TableDownload],
  templateUrl: './outline-rows.html',
  styleUrl: './outline-rows.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OutlineRows {
  private readonly state = inject(PageState);
  protected readonly codes = inject(CodeTables);
  protected readonly wording = inject(Wording);
  protected readonly t = inject(Language).t;

  readonly outline = input.required<Outline>();

  /** Added up here from the rows themselves: it must meet the figures of the sentence. */
  protected readonly total = computed(() =>
    this.outline().rows.reduce((sum, { members }) => sum + (members ?? 0), 0),
  );

  protected readonly adds = computed(() => {
    const { rows, unions, members } = this.outline();
    return rows.length === unions && this.total() === members;
  });

  /** The rows as files have them; the total stands in the last one. */
  protected readonly file = (): PageTable => ({
    title: this.t('outline.rows.title', { count: this.outline().rows.length }),
    fileName: `soshiki-outline-rows-${this.outline().asOf}`,
    columns: FILE_COLUMNS.map(([key, kind]) => ({ header: this.t(key), kind })),
    rows: [
      ...this.outline().rows.map((row) => this.cells(row)),
      ['', this.t('outline.total'), '', '', this.total(), '', ''],
    ],
    notes: [this.t('outline.legend')],
  });

  private cells(row: Outline['rows'][number]) {
    const carried = row.carriedForward ? `（${this.t('outline.carried')}）` : '';
    return [
      row.code,
      row.name,
      this.codes.name('industry', row.industry),
      this.codes.name('prefecture', row.prefecture),
      row.members,
      row.figurePeriod === null ? null : `${row.figurePeriod}${carried}`,
      row.revision ?? NOT_APPLICABLE,
    ];
  }

  protected readonly linkParams = computed(() => ({ asOf: this.state.asOf() ?? null }));
}
