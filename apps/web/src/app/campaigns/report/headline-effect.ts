import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { membersInEnglish, thousandsText } from '@soshiki/base';
import type { ReviewItem, ReviewQueue } from '@soshiki/contracts';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';

/** What an approval does to the official figure: 「19万2千人 → 19万1千人」, and the same in persons. */
@Component({
  selector: 'app-headline-effect',
  template: `
    <p class="label">{{ t('reports.effect.label') }}</p>
    <p class="rounded">
      <span>{{ shown().before }}</span>
      <span aria-hidden="true">→</span>
      <span class="for-screen-readers">{{ t('reports.effect.becomes') }}</span>
      <strong>{{ shown().after }}</strong>
    </p>
    <p class="note">{{ shown().exact }}</p>
  `,
  styles: `
    :host {
      display: block;
      padding: 0.75rem 1rem;
      border-radius: var(--radius);
      background: var(--surface-sunken);
    }
    .label {
      color: var(--ink-soft);
      font-size: var(--text-small);
    }
    .rounded {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
      font-size: var(--heading-2);
      line-height: 1.4;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HeadlineEffect {
  readonly now = input.required<ReviewQueue['now']>();
  readonly effect = input.required<ReviewItem['effect']>();
  private readonly language = inject(Language);
  private readonly wording = inject(Wording);
  protected readonly t = this.language.t;

  protected readonly shown = computed(() => {
    const [before, after] = [this.now().members, this.effect().membersAfter];
    const { members, difference } = this.wording;
    return {
      before: this.rounded(before),
      after: this.rounded(after),
      exact: `${members(before)} → ${members(after)}（${difference(after - before)}）`,
    };
  });

  private rounded(members: number): string {
    return this.language.code() === 'ja' ? thousandsText(members) : membersInEnglish(members);
  }
}
