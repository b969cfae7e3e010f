import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { PLAUSIBILITY_SEVERITY, type PlausibilityCode } from '@soshiki/statistics';
import { Language } from '../../language/language';
import { Icon } from '../../ui/icon';
import { FigureDraft } from './figure-draft';

/** What rule 10 finds while one types: errors to mend, and warnings that want a reason. */
@Component({
  selector: 'app-oddness-list',
  imports: [Icon],
  template: `
    <div aria-live="polite">
      @for (note of notes(); track note.code) {
        <div class="note-box" [class.error]="note.isError">
          <app-icon [name]="note.isError ? 'error' : 'warning'" />
          <div class="field">
            @if (note.isError) {
              <strong>{{ note.text }}</strong>
            } @else {
              <label [for]="'reason-' + note.code"
                >{{ note.text }} {{ t('reports.oddWants') }}</label
              >
              <input
                type="text"
                maxlength="500"
                [id]="'reason-' + note.code"
                [value]="note.reason"
                [placeholder]="t('reports.oddReason')"
                [attr.aria-invalid]="isAsked() && note.reason.trim() === ''"
                (input)="give(note.code, $event)"
              />
            }
          </div>
        </div>
      }
    </div>
  `,
  styles: `
    .note-box {
      display: flex;
      gap: 0.75rem;
      padding: 0.75rem 1rem;
      border: 1px solid var(--notice-ink);
      border-radius: var(--radius);
      background: var(--notice-soft);
      color: var(--notice-ink);
    }
    .note-box + .note-box {
      margin-top: 0.5rem;
    }
    .error {
      border-color: var(--bad-ink);
      background: var(--bad-soft);
      color: var(--bad-ink);
    }
    app-icon {
      margin-top: 0.25rem;
    }
    .field {
      flex: 1;
      min-width: 0;
    }
    ::placeholder {
      color: var(--ink-soft);
      opacity: 1;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OddnessList {
  /** Whether the missing reasons are to be marked. */
  readonly isAsked = input(false);
  private readonly draft = inject(FigureDraft);
  private readonly language = inject(Language);
  protected readonly t = this.language.t;

  protected readonly notes = computed(() =>
    this.draft.oddTexts().map(({ code, text }) => ({
      code,
      text: text[this.language.code()],
      isError: PLAUSIBILITY_SEVERITY[code] === 'error',
      reason: this.draft.typed()?.reasons[code] ?? '',
    })),
  );

  protected give(code: PlausibilityCode, event: Event): void {
    const reason = (event.target as HTMLInputElement).value;
    this.draft.edit({ reasons: { ...this.draft.typed()?.reasons, [code]: reason } });
  }
}
