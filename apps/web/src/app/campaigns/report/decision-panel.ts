import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Language } from '../../language/language';
import { ProblemNotice } from '../../ui/problem-notice';
import { HeadlineEffect } from './headline-effect';
import { ReportDecision } from './report-decision';
import { ReportOnPage } from './report-on-page';

/** Approve or return, right on the report, with what an approval does to the official figure. */
@Component({
  selector: 'app-decision-panel',
  imports: [HeadlineEffect, ProblemNotice],
  template: `
    <h2>{{ t('reports.decide.title') }}</h2>
    @if (decision.effect(); as effect) {
      <app-headline-effect [now]="effect.now" [effect]="effect.after" />
    }
    @if (reason(); as why) {
      <p class="note">{{ why }}</p>
    }
    @if (decision.problem(); as problem) {
      <app-problem-notice [problem]="problem" (retry)="page.reading.reload()" />
    }
    @if (isReturning()) {
      <div class="field">
        <label for="return-comment">{{ t('reports.decide.comment') }}</label>
        <textarea
          #comment
          id="return-comment"
          rows="3"
          maxlength="500"
          [attr.aria-invalid]="isAsked() && comment.value.trim() === ''"
        ></textarea>
        <p class="fault" role="alert">
          @if (isAsked()) {
            {{ t('reports.decide.commentNeeded') }}
          }
        </p>
      </div>
      <div class="form-actions">
        <button
          type="button"
          class="button button-primary"
          [disabled]="decision.isSending()"
          (click)="giveBack(comment.value)"
        >
          {{ t('reports.decide.sendReturn') }}
        </button>
        <button type="button" class="button" (click)="isReturning.set(false)">
          {{ t('reports.leave') }}
        </button>
      </div>
    } @else {
      <div class="form-actions">
        @if (page.report()?.allowed?.approve) {
          <button
            type="button"
            class="button button-primary"
            [disabled]="decision.isSending()"
            (click)="decision.approve()"
          >
            {{ t('reports.decide.approve') }}
          </button>
        }
        @if (page.report()?.allowed?.return) {
          <button type="button" class="button" (click)="isReturning.set(true)">
            {{ t('reports.decide.return') }}
          </button>
        }
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.75rem;
    }
    .form-actions {
      margin-top: 0;
    }
    .button-primary {
      flex: 1 1 10rem;
      max-width: 16rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DecisionPanel {
  protected readonly t = inject(Language).t;
  protected readonly page = inject(ReportOnPage);
  protected readonly decision = inject(ReportDecision);
  protected readonly isReturning = signal(false);
  protected readonly isAsked = signal(false);

  /** Why the reader cannot approve what waits here. */
  protected readonly reason = computed(() => {
    const report = this.page.report();
    if (!report || report.allowed.approve) return null;
    if (report.campaign.state === 'locked') return this.t('reports.decide.because.locked');
    // Who may return but not approve is no approver; who may do neither has entered it.
    const because = report.allowed.return ? 'not-allowed' : 'own-figure';
    return this.t(`reports.decide.because.${because}`);
  });

  protected async giveBack(comment: string): Promise<void> {
    this.isAsked.set(comment.trim() === '');
    if (comment.trim() === '') return;
    await this.decision.return(comment.trim());
  }
}
