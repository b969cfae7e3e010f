import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Language } from '../../language/language';
import { FigureDraft } from './figure-draft';

/** What people mostly write, to be taken with one tap. */
const USUAL = ['asAsked', 'miscounted', 'mistyped', 'lateNews'] as const;

/** Why there is to be another revision: asked from the second one on. Source: product brief, rule 6. */
@Component({
  selector: 'app-revision-reason',
  template: `
    <div class="field">
      <label for="revision-reason">{{ t('reports.reason.label') }}</label>
      <input
        id="revision-reason"
        type="text"
        maxlength="500"
        autocomplete="off"
        aria-describedby="revision-reason-hint"
        [value]="reason()"
        [attr.aria-invalid]="isAsked() && reason().trim() === ''"
        (input)="type($event)"
      />
      <p id="revision-reason-hint" class="hint">{{ t('reports.reason.hint') }}</p>
      <div class="usual" role="group" [attr.aria-label]="t('reports.reason.usual')">
        @for (key of usual; track key) {
          <button type="button" class="button" (click)="take(key)">
            {{ t('reports.reason.' + key) }}
          </button>
        }
      </div>
    </div>
  `,
  styles: `
    .usual {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RevisionReason {
  readonly isAsked = input(false);
  private readonly draft = inject(FigureDraft);
  protected readonly t = inject(Language).t;
  protected readonly usual = USUAL;
  protected readonly reason = computed(() => this.draft.typed()?.reason ?? '');

  protected type(event: Event): void {
    this.draft.edit({ reason: (event.target as HTMLInputElement).value });
  }

  protected take(key: (typeof USUAL)[number]): void {
    this.draft.edit({ reason: this.t(`reports.reason.${key}`) });
  }
}
