import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { ShownProblem } from '../api/problem-reader';
import { Language } from '../language/language';
import { Icon } from './icon';

/** Says what went wrong and offers to try again. With `stale`, that the figures shown are older ones. */
@Component({
  selector: 'app-problem-notice',
  imports: [Icon],
  template: `
    <div class="notice" role="alert">
      <app-icon name="error" />
      <div>
        <strong>{{ problem().title }}</strong>
        @if (problem().detail; as detail) {
          <p>{{ detail }}</p>
        }
        @if (stale()) {
          <p>{{ t('ui.stale') }}</p>
        }
        @if (problem().requestId; as id) {
          <p class="note">{{ t('ui.requestId', { id }) }}</p>
        }
      </div>
      @if (canRetry()) {
        <button type="button" class="button" (click)="retry.emit()">{{ t('ui.retry') }}</button>
      }
    </div>
  `,
  styles: `
    .notice {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75rem;
      align-items: center;
      padding: 0.75rem 1rem;
      border: 1px solid var(--bad-ink);
      border-radius: var(--radius);
      background: var(--bad-soft);
      color: var(--bad-ink);
    }
    .notice > div {
      flex: 1 1 14rem;
    }
    .note {
      color: inherit;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProblemNotice {
  readonly problem = input.required<ShownProblem>();
  readonly stale = input(false);
  readonly retry = output();
  protected readonly t = inject(Language).t;
  protected readonly canRetry = computed(() => ![401, 403, 404].includes(this.problem().status));
}
