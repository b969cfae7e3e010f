import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  inject,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Language } from '../../language/language';
import { Icon } from '../../ui/icon';
import { ProblemNotice } from '../../ui/problem-notice';
import { HeadlineEffect } from '../report/headline-effect';
import { ReviewDesk } from './review-desk';
import { ReviewFacts } from './review-facts';

/** The report in hand with all one needs to decide on it, and the decision. */
@Component({
  selector: 'app-review-detail',
  imports: [HeadlineEffect, Icon, ProblemNotice, ReviewFacts, RouterLink],
  templateUrl: './review-detail.html',
  styleUrl: './review-detail.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReviewDetail {
  private readonly language = inject(Language);
  private readonly comment = viewChild<ElementRef<HTMLTextAreaElement>>('comment');
  private readonly returnButton = viewChild<ElementRef<HTMLElement>>('giveBack');
  protected readonly desk = inject(ReviewDesk);
  protected readonly t = this.language.t;

  protected readonly code = computed(() => this.desk.entry()?.item.union.code);
  /** Whether a comment is being written: for this report only. */
  protected readonly isReturning = linkedSignal({
    source: () => this.code(),
    computation: () => false,
  });
  protected readonly isCommentMissing = signal(false);
  protected readonly nameLanguage = computed(() => (this.language.code() === 'ja' ? null : 'ja'));

  protected readonly progress = computed(() => {
    const [place, count] = [this.desk.place() + 1, this.desk.queue().length];
    const waiting = this.desk.waiting();
    const key = waiting === count ? 'reports.review.progress' : 'reports.review.progressLeft';
    return this.t(key, { place, count, waiting });
  });

  /** Why the reader cannot approve it. */
  protected readonly because = computed(() => {
    const item = this.desk.entry()?.item;
    return item?.because ? this.t(`reports.decide.because.${item.because}`) : null;
  });

  protected readonly isOpen = computed(() => this.desk.entry()?.outcome === null);

  /** Asks for the comment with which the report goes back. */
  startReturn(): void {
    if (!this.isOpen()) return;
    this.isReturning.set(true);
    this.isCommentMissing.set(false);
    setTimeout(() => this.comment()?.nativeElement.focus());
  }

  protected leaveReturn(): void {
    this.isReturning.set(false);
    setTimeout(() => this.returnButton()?.nativeElement.focus());
  }

  protected async sendReturn(): Promise<void> {
    const comment = this.comment()?.nativeElement.value ?? '';
    this.isCommentMissing.set(comment.trim() === '');
    if (comment.trim() === '') return;
    const isDone = await this.desk.return(comment);
    if (isDone) this.leaveReturn();
  }
}
