import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ImportReports, ImportedFile } from '@soshiki/contracts';
import { readImportReports } from '../../api/imports';
import { Language } from '../../language/language';
import { MISSING, Wording } from '../../language/wording';
import { ProblemNotice } from '../../ui/problem-notice';
import { ImportDesk } from '../import-desk';
import { KeptChoices } from '../kept-choices';
import { PageTurns } from './page-turns';
import { WarningReason } from './warning-reason';

type Report = ImportReports['items'][number];
type Warning = Report['warnings'][number];

const PAGE_SIZE = 50;

/** The reports that the file would submit: before and after side by side, what is odd about them, and which are left out. */
@Component({
  selector: 'app-report-list',
  imports: [PageTurns, ProblemNotice, RouterLink, WarningReason],
  templateUrl: './report-list.html',
  styleUrl: './list.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportList {
  readonly file = input.required<ImportedFile>();
  private readonly language = inject(Language);
  private readonly wording = inject(Wording);
  protected readonly desk = inject(ImportDesk);
  protected readonly choices = inject(KeptChoices);
  protected readonly t = this.language.t;
  protected readonly nameLanguage = computed(() => (this.language.code() === 'ja' ? null : 'ja'));

  protected readonly reading = readImportReports(() => {
    const [id, tab, page] = [this.desk.id(), this.desk.tab(), this.desk.page()];
    if (id === undefined || tab === 'unmatched' || tab === 'rejected') return undefined;
    this.desk.reread();
    const chosen = tab === 'warned' ? { warned: 'true' } : { state: tab };
    return { id, query: { ...chosen, page, pageSize: PAGE_SIZE } };
  });

  protected readonly hasWarnings = computed(() => this.desk.tab() === 'warned');
  /** What is unchanged is not written: there is nothing to leave out. */
  protected readonly canLeaveOut = computed(() => this.desk.tab() !== 'unchanged');

  protected readonly reports = computed(() =>
    this.reading.value()?.items.map((report) => ({
      ...this.words(report),
      key: `${report.code}/${report.period}`,
      link: ['/campaigns', report.period, 'reports', report.code],
      params: { asOf: report.period },
      isLeftOut: this.choices.leftOut().has(`${report.code}/${report.period}`),
      warnings: report.warnings.map((warning) => this.warning(report, warning)),
    })),
  );

  private words({ code, name, period, before, after, change, revision, cells }: Report) {
    return {
      ...{ code, name },
      month: this.wording.month(period),
      before: before === null ? MISSING : this.wording.count(before),
      after: this.wording.count(after),
      change: change === null ? '−' : this.wording.differenceCell(change),
      rate: change === null || before === null ? '' : this.wording.rate(change, before),
      isCorrection: revision > 0,
      cells: this.t('imports.cells', cells),
    };
  }

  private warning({ code, period }: Report, warning: Warning) {
    const key = `${code}/${period}/${warning.code}`;
    return {
      key,
      message: warning.message[this.language.code()],
      reason: this.choices.now().reasons[key] ?? '',
    };
  }
}
