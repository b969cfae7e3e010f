import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
} from '@angular/core';
import type { ImportColumn, ImportedFile } from '@soshiki/contracts';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { Icon } from '../../ui/icon';
import { ProblemNotice } from '../../ui/problem-notice';
import { ImportDesk } from '../import-desk';
import { IssueList } from '../issue-list';
import {
  type ColumnEdits,
  type ColumnMeaning,
  faultsIn,
  withEdit,
  withEdits,
} from './column-edits';
import { ColumnHead } from './column-head';
import { SheetChoice } from './sheet-choice';

/** Columns drawn at most: further ones are read all the same. */
const SHOWN = 150;

/** Says what each column means: as it was read, as it was remembered, or as one chooses. */
@Component({
  selector: 'app-columns-step',
  imports: [ColumnHead, Icon, IssueList, ProblemNotice, SheetChoice],
  templateUrl: './columns-step.html',
  styleUrl: './columns-step.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ColumnsStep {
  readonly file = input.required<ImportedFile>();
  private readonly wording = inject(Wording);
  protected readonly desk = inject(ImportDesk);
  protected readonly t = inject(Language).t;
  protected readonly noEdits: ColumnEdits = new Map();

  /** Chosen anew and not read yet; read in another way, the file has other columns. */
  protected readonly edits = linkedSignal<ImportedFile, ColumnEdits>({
    source: this.file,
    computation: () => new Map(),
  });
  protected readonly all = computed(() => withEdits(this.file().columns, this.edits()));
  protected readonly columns = computed(() => this.all().slice(0, SHOWN));
  protected readonly more = computed(() => this.all().length - this.columns().length);
  protected readonly faults = computed(() => faultsIn(this.file(), this.all()));

  protected readonly rows = computed(() => {
    const { sample, headerFrom, headerTo } = this.file();
    return sample.map((cells, place) => ({
      number: place + 1,
      isHeader: place + 1 >= headerFrom && place + 1 <= headerTo,
      cells: this.columns().map((column) => cells[column.place] ?? ''),
    }));
  });

  /** What was found, in one sentence. */
  protected readonly found = computed(() =>
    this.t('imports.columns.found', {
      rows: this.wording.count(this.file().rows.total),
      layout: this.t('imports.layout.' + this.file().layout),
    }),
  );

  protected edit(column: ImportColumn, meaning: ColumnMeaning): void {
    const original = this.file().columns.find(({ place }) => place === column.place);
    if (original !== undefined) this.edits.set(withEdit(this.edits(), original, meaning));
  }

  /** Reads the file with the columns as they are chosen now, if any is chosen anew; then shows what it would do. */
  protected async goOn(): Promise<void> {
    const isRead = this.edits().size === 0 || (await this.read());
    if (isRead) await this.desk.go({ step: 'check', tab: null });
  }

  private read(): Promise<boolean> {
    const columns = [...this.edits()].map(([place, meaning]) => ({ place, ...meaning }));
    return this.desk.change({ columns });
  }
}
