import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { PageTitles } from '../../shell/page-titles';
import { Icon } from '../../ui/icon';
import { ProblemNotice } from '../../ui/problem-notice';
import { DecisionPanel } from './decision-panel';
import { EarlierFigures } from './earlier-figures';
import { FigureDraft } from './figure-draft';
import { FigureForm } from './figure-form';
import { newestRevision } from './newest-revision';
import { ReportDecision } from './report-decision';
import { ReportHead } from './report-head';
import { ReportOnPage } from './report-on-page';
import { ReportStanding } from './report-standing';
import { ReportSubmission } from './report-submission';
import { RevisionChain } from './revision-chain';

/** One union's report of one period: entering, submitting, deciding, correcting, and how it came to be. */
@Component({
  selector: 'app-report-page',
  imports: [
    DecisionPanel,
    EarlierFigures,
    FigureForm,
    Icon,
    ProblemNotice,
    ReportHead,
    ReportStanding,
    RevisionChain,
    RouterLink,
  ],
  providers: [ReportOnPage, FigureDraft, ReportSubmission, ReportDecision],
  templateUrl: './report-page.html',
  styleUrl: './report-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportPage {
  protected readonly page = inject(ReportOnPage);
  protected readonly work = {
    submission: inject(ReportSubmission),
    decision: inject(ReportDecision),
  };
  protected readonly t = inject(Language).t;
  protected readonly report = this.page.report;
  /** The person wants to enter a figure where none is awaited: again, or as a correction. */
  protected readonly isReentering = signal(false);

  protected readonly mayEnter = computed(() => {
    const allowed = this.report()?.allowed;
    return allowed !== undefined && (allowed.edit || allowed.submit || allowed.correct);
  });

  /** A figure is awaited from those who report: nothing submitted yet, or returned. */
  protected readonly isAwaited = computed(() => {
    const { state, correction } = this.report() ?? {};
    if (state === 'approved') return correction === 'returned';
    return state !== undefined && state !== 'submitted';
  });

  protected readonly hasForm = computed(
    () => this.mayEnter() && (this.isAwaited() || this.isReentering()),
  );

  /** What the newest revision was returned with. */
  protected readonly returned = computed(() => {
    const report = this.report();
    const newest = report && newestRevision(report);
    return newest?.decision === 'returned' ? newest : null;
  });

  constructor() {
    const [titles, wording] = [inject(PageTitles), inject(Wording)];
    effect(() => {
      const report = this.report();
      if (!report) return;
      const month = wording.month(report.period);
      titles.name(this.t('reports.pageTitle', { name: report.union.name, month }));
    });
    // What was done here is told until something else is done.
    effect(() => {
      if (this.work.submission.isDone() || this.work.decision.outcome())
        this.isReentering.set(false);
    });
  }

  protected reenter(): void {
    this.work.submission.forget();
    this.work.decision.forget();
    this.isReentering.set(true);
  }
}
