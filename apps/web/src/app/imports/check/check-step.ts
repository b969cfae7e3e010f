import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { imports, type ImportedFile } from '@soshiki/contracts';
import { ExportClerk } from '../../api/exports';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import type { DownloadChoice } from '../../ui/download/download-choice';
import { DownloadButton } from '../../ui/download/download-button';
import { Icon } from '../../ui/icon';
import { ProblemNotice } from '../../ui/problem-notice';
import { ImportDesk } from '../import-desk';
import { faultyRows, tabCounts } from '../import-tabs';
import { IssueList } from '../issue-list';
import { EffectList } from './effect-list';
import { ReportList } from './report-list';
import { RowList } from './row-list';
import { UnmatchedList } from './unmatched-list';

/** What the file would do if it were applied: per period, per report, per row. Nothing has been written. */
@Component({
  selector: 'app-check-step',
  imports: [
    DownloadButton,
    EffectList,
    Icon,
    IssueList,
    ProblemNotice,
    ReportList,
    RouterLink,
    RowList,
    UnmatchedList,
  ],
  templateUrl: './check-step.html',
  styleUrl: './check-step.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CheckStep {
  readonly file = input.required<ImportedFile>();
  private readonly clerk = inject(ExportClerk);
  private readonly wording = inject(Wording);
  protected readonly desk = inject(ImportDesk);
  protected readonly t = inject(Language).t;

  protected readonly tabs = computed(() =>
    tabCounts(this.file()).map(({ tab, count }) => ({
      tab,
      count: this.wording.count(count),
      isEmpty: count === 0,
      isHere: tab === this.desk.tab(),
      params: { tab, page: null },
    })),
  );
  protected readonly tabNote = computed(() => {
    const isUnion = this.file().kind === 'unions' && this.desk.tab() === 'new';
    return this.t(isUnion ? 'imports.tabNote.newUnions' : 'imports.tabNote.' + this.desk.tab());
  });
  /** Reports have rows behind them; the rest has nothing but rows. */
  protected readonly hasReports = computed(
    () =>
      this.file().kind === 'figures' &&
      ['changed', 'new', 'unchanged', 'warned'].includes(this.desk.tab()),
  );
  protected readonly hasViews = computed(() => this.hasReports() && this.desk.tab() !== 'warned');
  /** Only what was read; a subtotal that does not add up is a warning. */
  protected readonly warnings = computed(() =>
    this.file().issues.filter(({ severity }) => severity === 'warning'),
  );
  protected readonly faulty = computed(() => faultyRows(this.file().rows));
  protected readonly subtotals = computed(() => this.file().rows.subtotals);

  /** The person's own file with what is wrong marked in it. */
  protected readonly errors = computed((): DownloadChoice => {
    const { id } = this.file();
    return {
      label: this.t('imports.errors.label'),
      make: () => this.clerk.file(imports.errors, { params: { id } }),
    };
  });
}
