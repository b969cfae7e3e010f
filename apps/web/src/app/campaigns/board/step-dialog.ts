import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { type Campaign, campaigns } from '@soshiki/contracts';
import { write } from '../../api/writing';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { ProblemNotice } from '../../ui/problem-notice';
import { outstandingIn } from './outstanding';

interface Asked {
  readonly step: 'open' | 'close' | 'lock';
  readonly campaign: Campaign;
}

/** Asks before a campaign takes a step, and says what it means: opening today, closing, locking. */
@Component({
  selector: 'app-step-dialog',
  imports: [MatDialogModule, ProblemNotice, RouterLink],
  template: `
    <h2 mat-dialog-title>{{ t('campaigns.step.' + asked.step + '.title', names) }}</h2>
    <mat-dialog-content>
      <p>{{ t('campaigns.step.' + asked.step + '.text') }}</p>
      @if (waiting() > 0) {
        <p>
          <strong>{{ t('campaigns.step.waiting', { count: waiting() }) }}</strong>
        </p>
      } @else if (asked.step !== 'open' && outstanding > 0) {
        <p>{{ t('campaigns.step.outstanding', { count: outstanding }) }}</p>
      }
      @if (problem(); as shown) {
        <app-problem-notice [problem]="shown" />
      }
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button type="button" class="button" mat-dialog-close>{{ t('campaigns.cancel') }}</button>
      @if (waiting() > 0) {
        <a
          class="button button-primary"
          [routerLink]="['/campaigns', asked.campaign.period, 'review']"
          [queryParams]="{ asOf: asked.campaign.period }"
          mat-dialog-close
          >{{ t('campaigns.step.review') }}</a
        >
      } @else {
        <button
          type="button"
          class="button button-primary"
          [disabled]="isSending()"
          (click)="take()"
        >
          {{ t('campaigns.step.' + asked.step + '.submit') }}
        </button>
      }
    </mat-dialog-actions>
  `,
  styleUrl: '../dialog.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StepDialog {
  private readonly dialog = inject<MatDialogRef<StepDialog, boolean>>(MatDialogRef);
  protected readonly asked = inject<Asked>(MAT_DIALOG_DATA);
  protected readonly t = inject(Language).t;
  protected readonly names = { period: inject(Wording).month(this.asked.campaign.period) };
  protected readonly outstanding = outstandingIn(this.asked.campaign.counts);

  private readonly steps = {
    open: write(campaigns.open),
    close: write(campaigns.close),
    lock: write(campaigns.lock),
  };
  private readonly writing = this.steps[this.asked.step];
  protected readonly isSending = this.writing.isSending;
  protected readonly problem = this.writing.problem;

  /** Reports that have to be decided on before anything is locked. */
  protected readonly waiting = computed(() =>
    this.asked.step === 'lock' ? this.asked.campaign.counts.submitted : 0,
  );

  protected async take(): Promise<void> {
    const { period } = this.asked.campaign;
    const done = await this.writing.send({ params: { period } });
    if (done !== undefined) this.dialog.close(true);
  }
}
