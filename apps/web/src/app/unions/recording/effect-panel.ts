import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Language } from '../../language/language';
import { Icon } from '../../ui/icon';
import { EffectView } from './effect-view';
import { EffectWords, newestOf } from './effect-words';
import type { LiveEffect } from './live-effect';

/** What saving would do to the official figures, computed again while one types. */
@Component({
  selector: 'app-effect-panel',
  imports: [EffectView, Icon],
  templateUrl: './effect-panel.html',
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75rem;
      align-content: start;
    }
    .refused {
      display: flex;
      gap: 0.75rem;
      padding: 0.75rem 1rem;
      border-radius: var(--radius);
      background: var(--notice-soft);
      color: var(--notice-ink);
    }
    .stale {
      opacity: 0.55;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EffectPanel {
  readonly live = input.required<LiveEffect>();
  private readonly words = inject(EffectWords);
  protected readonly t = inject(Language).t;

  /** The sentence, said once it is computed; nothing while it is not. */
  protected readonly announced = computed(() => {
    const effect = this.live().state() === 'known' ? this.live().effect() : undefined;
    if (effect === undefined) return '';
    const newest = newestOf(effect);
    return newest === undefined
      ? this.t('directoryForms.effect.none')
      : this.words.sentence(newest);
  });

  /** What the detail does not say already. */
  protected readonly furtherIssues = computed(() => {
    const problem = this.live().problem();
    return problem?.issues.filter(({ message }) => message !== problem.detail) ?? [];
  });
}
