import type { ComponentType } from '@angular/cdk/portal';
import {
  ChangeDetectionStrategy,
  Component,
  afterRenderEffect,
  computed,
  inject,
  input,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { tokyoDay } from '@soshiki/base';
import type { Campaign } from '@soshiki/contracts';
import { CodeTables } from '../../api/codes';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { phaseOf } from '../campaign-days';
import { CampaignRights } from '../campaign-rights';
import { Dialogs } from '../dialogs';
import { ApproveDialog } from './approve-dialog';
import { BoardState } from './board-state';
import { DatesDialog } from './dates-dialog';
import { outstandingIn } from './outstanding';
import { ReopenDialog } from './reopen-dialog';
import { StepDialog } from './step-dialog';

/** What can be done with a campaign: the work on its reports, and the steps it takes. Each to whom it is given. */
@Component({
  selector: 'app-board-actions',
  imports: [RouterLink],
  templateUrl: './board-actions.html',
  styleUrl: './board-actions.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BoardActions {
  readonly campaign = input.required<Campaign>();
  private readonly dialogs = inject(Dialogs);
  private readonly codes = inject(CodeTables);
  protected readonly words = { t: inject(Language).t, wording: inject(Wording) };
  protected readonly board = inject(BoardState);
  protected readonly rights = inject(CampaignRights);
  protected readonly t = this.words.t;

  protected readonly phase = computed(() => phaseOf(this.campaign(), tokyoDay(new Date())).kind);
  protected readonly isLocked = computed(() => this.campaign().state === 'locked');
  protected readonly isOpen = computed(() => this.campaign().state === 'open');
  protected readonly outstanding = computed(() => outstandingIn(this.campaign().counts));
  protected readonly waiting = computed(() => this.campaign().counts.submitted);
  protected readonly plain = computed(() => this.waiting() - this.campaign().counts.needsReview);
  protected readonly link = computed(() => ['/campaigns', this.campaign().period]);
  protected readonly params = computed(() => ({ asOf: this.campaign().period }));
  protected readonly ownReport = computed(() => {
    const code = this.rights.ownUnion();
    return code === undefined ? undefined : [...this.link(), 'reports', code];
  });
  constructor() {
    let before: string | undefined;
    afterRenderEffect(() => {
      const phase = this.phase();
      if (before !== undefined && before !== phase) this.dialogs.keepFocus();
      before = phase;
    });
  }

  protected takeStep(step: 'open' | 'close' | 'lock'): Promise<void> {
    return this.ask(StepDialog, { step, campaign: this.campaign() });
  }

  protected reopen(): Promise<void> {
    return this.ask(ReopenDialog, this.campaign());
  }

  protected changeDates(): Promise<void> {
    return this.ask(DatesDialog, { campaign: this.campaign(), tag: this.board.campaign.tag() });
  }

  protected approve(): Promise<void> {
    return this.ask(ApproveDialog, this.campaign().period);
  }

  private async ask(component: ComponentType<unknown>, subject: unknown): Promise<void> {
    const isDone = await this.dialogs.ask<boolean>(component, subject);
    // Even a dialog that was left may have done something, or have learnt of something new.
    this.board.refresh();
    if (isDone === true) this.codes.reading.reload();
  }
}
