import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Effect } from '@soshiki/contracts';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { Icon } from '../../ui/icon';
import { EffectWords, newestOf } from './effect-words';

/** What a write does to the official figures: the sentence, the periods and what was published of them. */
@Component({
  selector: 'app-effect-view',
  imports: [Icon],
  templateUrl: './effect-view.html',
  styleUrl: './effect-view.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EffectView {
  readonly effect = input.required<Effect>();
  protected readonly language = inject(Language);
  protected readonly words = inject(EffectWords);
  protected readonly wording = inject(Wording);
  protected readonly t = this.language.t;

  protected readonly newest = computed(() => newestOf(this.effect()));
  protected readonly nameLanguage = computed(() => (this.language.code() === 'ja' ? null : 'ja'));

  /** Newest first. */
  protected readonly rows = computed(() =>
    [...this.effect().periods]
      .sort((a, b) => b.period.localeCompare(a.period))
      .map(({ period, status, before, after }) => ({
        period,
        status,
        unions: this.moved(before.unions, after.unions),
        members: this.moved(before.members, after.members),
        difference: this.wording.differenceCell(after.members - before.members),
      })),
  );

  private moved(before: number, after: number): string {
    const [from, to] = [this.wording.count(before), this.wording.count(after)];
    return before === after ? to : `${from}→${to}`;
  }
}
