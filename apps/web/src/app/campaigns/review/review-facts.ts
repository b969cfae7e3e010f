import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ReviewItem } from '@soshiki/contracts';
import type { SparklineData } from '@soshiki/charts';
import { CodeTables } from '../../api/codes';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { Sparkline } from '../../ui/charts';
import { Icon } from '../../ui/icon';
import { MomentWording } from '../moment-wording';

/** What a decision rests on: what changed and by how much, doubts with their reasons, who and when, the course so far and
 *  what happened near it. */
@Component({
  selector: 'app-review-facts',
  imports: [Icon, Sparkline],
  templateUrl: './review-facts.html',
  styleUrl: './review-facts.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReviewFacts {
  readonly item = input.required<ReviewItem>();
  private readonly language = inject(Language);
  private readonly wording = inject(Wording);
  private readonly moments = inject(MomentWording);
  protected readonly codes = inject(CodeTables);
  protected readonly t = this.language.t;

  protected readonly change = computed(() => {
    const { previous, members, change } = this.item();
    return {
      label:
        previous && this.t('reports.previousOf', { month: this.wording.month(previous.period) }),
      before: previous ? this.wording.members(previous.members) : this.t('reports.noPrevious'),
      now: this.wording.members(members),
      difference: change === null ? null : this.wording.difference(change),
      rate: change === null || !previous ? '' : this.wording.rate(change, previous.members),
    };
  });

  protected readonly doubts = computed(() =>
    this.item().warnings.map(({ code, severity, message, reason }) => ({
      code,
      isError: severity === 'error',
      message: message[this.language.code()],
      reason: reason ?? this.t('reports.review.noReason'),
    })),
  );

  protected readonly entered = computed(() => {
    const { enteredBy, enteredAt, source } = this.item();
    const how = this.t(`reports.source.${source}`);
    return this.t('reports.chain.entered', {
      name: enteredBy,
      how,
      time: this.moments.moment(enteredAt),
    });
  });

  protected readonly events = computed(() =>
    this.item().events.map(({ kind, effectiveOn, text }) => ({
      key: `${kind} ${effectiveOn}`,
      day: this.moments.day(effectiveOn),
      text: text[this.language.code()],
    })),
  );

  protected readonly course = computed((): SparklineData | null => {
    const { history } = this.item();
    if (history.filter(({ members }) => members !== null).length < 2) return null;
    return {
      periods: history.map(({ period }) => period),
      values: history.map(({ members }) => members),
      measure: 'members',
      paint: 'total',
      language: this.language.code(),
    };
  });
}
