import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { Icon } from '../../ui/icon';
import { ProblemNotice } from '../../ui/problem-notice';
import { Dialogs } from '../dialogs';
import { ReviewDesk } from './review-desk';
import { ReviewDetail } from './review-detail';
import { ReviewHelp } from './review-help';
import { onKeys } from './review-keys';
import { ReviewList } from './review-list';

/** What waits for a decision, the most doubtful first: a list and the one in hand, by keyboard or by thumb. */
@Component({
  selector: 'app-review-page',
  imports: [Icon, ProblemNotice, ReviewDetail, ReviewList, RouterLink],
  providers: [ReviewDesk],
  templateUrl: './review-page.html',
  styleUrl: './review-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReviewPage {
  private readonly dialogs = inject(Dialogs);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly detail = viewChild(ReviewDetail);
  protected readonly desk = inject(ReviewDesk);
  protected readonly wording = inject(Wording);
  private readonly language = inject(Language);
  protected readonly t = this.language.t;

  /** The sentence now, and once all that waits was approved. */
  protected readonly sentences = computed(() => {
    const [now, later] = [this.desk.now(), this.desk.onceAllApproved()];
    const code = this.language.code();
    if (!now || !later) return undefined;
    const difference = this.wording.difference(later.members - now.members);
    const members = this.wording.members(later.members);
    return { now: now.headline[code], later: later.headline[code], members, difference };
  });

  protected readonly told = computed(() => {
    const last = this.desk.last();
    if (last === null) return '';
    const count = this.desk.waiting();
    return this.t(`reports.review.told.${last.outcome}`, { name: last.name, count });
  });

  constructor() {
    onKeys({
      acts: {
        a: () => this.desk.approve(),
        r: () => this.detail()?.startReturn(),
        '?': () => this.showHelp(),
      },
      moves: {
        j: () => this.step(1),
        ArrowDown: () => this.step(1),
        k: () => this.step(-1),
        ArrowUp: () => this.step(-1),
      },
    });
  }

  protected showHelp(): Promise<unknown> {
    return this.dialogs.ask(ReviewHelp, null);
  }

  /** The chosen line of the list stays in sight. */
  private step(steps: number): void {
    this.desk.step(steps);
    setTimeout(() => {
      const line = this.host.nativeElement.querySelector('app-review-list [aria-current="true"]');
      line?.scrollIntoView({ block: 'nearest' });
    });
  }
}
