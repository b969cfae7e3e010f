import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  effect,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { Icon } from '../../ui/icon';
import { MomentWording } from '../moment-wording';
import { ReportDecision } from './report-decision';
import { ReportOnPage } from './report-on-page';
import { ReportParts } from './report-parts';
import { ReportSubmission } from './report-submission';

/** The report when nothing is being entered: what was just done, the figure, what counts now, and why not more. */
@Component({
  selector: 'app-report-standing',
  imports: [Icon, ReportParts],
  templateUrl: './report-standing.html',
  styleUrl: './report-standing.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportStanding {
  /** Whether the reader may enter another figure. */
  readonly mayEnter = input.required<boolean>();
  readonly reenter = output();
  private readonly page = inject(ReportOnPage);
  private readonly moments = inject(MomentWording);
  protected readonly submission = inject(ReportSubmission);
  protected readonly decision = inject(ReportDecision);
  protected readonly wording = inject(Wording);
  protected readonly t = inject(Language).t;
  protected readonly report = this.page.report;

  protected readonly done = computed(() => {
    if (this.decision.outcome()) return this.t(`reports.done.${this.decision.outcome() ?? ''}`);
    if (!this.submission.isDone()) return null;
    const isCorrection = this.report()?.state === 'approved';
    return this.t(isCorrection ? 'reports.done.corrected' : 'reports.done.submitted');
  });

  private readonly doneNote = viewChild<ElementRef<HTMLElement>>('doneNote');

  constructor() {
    // What one pressed is gone: reading goes on at what came of it.
    effect(() => {
      const note = this.doneNote()?.nativeElement;
      if (this.done() === null || note === undefined) return;
      note.focus();
      note.scrollIntoView({ block: 'center' });
    });
  }

  protected readonly against = computed(() => {
    const { change, previous } = this.report() ?? {};
    if (change === null || change === undefined || !previous) return null;
    const rate = this.wording.rate(change, previous.members);
    return {
      label: this.t('reports.previousOf', { month: this.wording.month(previous.period) }),
      members: this.wording.members(previous.members),
      difference: this.wording.difference(change),
      rate,
    };
  });

  /** The figure in force while its correction is under way. */
  protected readonly beingCorrected = computed(() => {
    const { figure, state, correction } = this.report() ?? {};
    if (state !== 'approved' || !correction || !figure) return null;
    return this.wording.members(figure.members);
  });

  /** What counts for the period when it is not the figure shown above. */
  protected readonly inForce = computed(() => {
    const { figure, state, correction } = this.report() ?? {};
    if (figure === undefined) return null;
    if (figure === null) return this.t('reports.counts.missing');
    const members = this.wording.members(figure.members);
    if (figure.carriedForward) {
      const month = this.wording.month(figure.period);
      return this.t('reports.counts.carried', { members, month });
    }
    return state === 'approved' && correction
      ? this.t('reports.counts.inForce', { members })
      : null;
  });

  protected readonly reenterKey = computed(() => {
    const { state, correction } = this.report() ?? {};
    if (correction === 'draft') return 'reports.correctOn';
    return state === 'approved' && correction === null ? 'reports.correct' : 'reports.submitAgain';
  });

  protected readonly because = computed(() => {
    const report = this.report();
    const code = report?.allowed.because;
    if (!report || !code || this.mayEnter()) return null;
    return this.t(`reports.because.${code}`, {
      opens: this.moments.day(report.campaign.opensOn),
      due: this.moments.day(report.campaign.dueOn),
    });
  });
}
