import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { Icon } from '../../ui/icon';
import type { QueueEntry } from './queue-on-page';
import { ReviewDesk } from './review-desk';

/** The queue as lines to choose from, the most doubtful first; what was decided stays, marked. */
@Component({
  selector: 'app-review-list',
  imports: [Icon],
  template: `
    <ol [attr.aria-label]="t('reports.review.list')">
      @for (line of lines(); track line.code) {
        <li>
          <button
            type="button"
            [attr.aria-current]="line.isChosen"
            [class.past]="line.outcome !== null"
            (click)="desk.choose(line.code)"
          >
            <span class="top">
              <span class="name" [attr.lang]="nameLanguage()">{{ line.name }}</span>
              <span class="number">{{ line.difference }}</span>
            </span>
            <span class="below">
              @if (line.outcome !== null) {
                <span><app-icon name="ok" />{{ t('reports.review.outcome.' + line.outcome) }}</span>
              } @else if (line.doubts) {
                <span class="doubt"><app-icon name="warning" />{{ line.doubts }}</span>
              } @else {
                <span>{{ t('reports.review.noDoubt') }}</span>
              }
              <span class="number">{{ line.members }}</span>
            </span>
          </button>
        </li>
      }
    </ol>
  `,
  styleUrl: './review-list.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReviewList {
  private readonly language = inject(Language);
  private readonly wording = inject(Wording);
  protected readonly desk = inject(ReviewDesk);
  protected readonly t = this.language.t;
  protected readonly nameLanguage = computed(() => (this.language.code() === 'ja' ? null : 'ja'));

  protected readonly lines = computed(() => {
    const chosen = this.desk.place();
    return this.desk.queue().map((entry, place) => this.line(entry, place === chosen));
  });

  private line({ item, outcome }: QueueEntry, isChosen: boolean) {
    const doubts = item.warnings.map(({ code }) => this.t(`reports.oddShort.${code}`));
    return {
      code: item.union.code,
      name: item.union.name,
      members: this.wording.members(item.members),
      difference: item.change === null ? '' : this.wording.difference(item.change),
      doubts: doubts.join(this.t('reports.review.comma')),
      outcome,
      isChosen,
    };
  }
}
