import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Language } from '../language/language';
import { PageState } from '../page/page-state';
import { FORMS, type Form, TrendChoices } from './trend-choices';

/** Lines, areas, bars, heat map or small charts; kept in the address. */
@Component({
  selector: 'app-form-switch',
  template: `
    <div class="button-group" role="group" [attr.aria-label]="t('trends.form.label')">
      @for (form of forms; track form) {
        <button
          type="button"
          class="button"
          [attr.aria-pressed]="choices.form() === form"
          (click)="choose(form)"
        >
          {{ t('trends.form.' + form) }}
        </button>
      }
    </div>
  `,
  styles: `
    .button-group {
      flex-wrap: wrap;
      row-gap: 0.25rem;
    }
    .button {
      white-space: nowrap;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FormSwitch {
  private readonly state = inject(PageState);
  protected readonly choices = inject(TrendChoices);
  protected readonly t = inject(Language).t;
  protected readonly forms = FORMS;

  /** The first form is that of an address which names none: one state has one address. */
  protected async choose(form: Form): Promise<void> {
    await this.state.change({ form: form === FORMS[0] ? null : form });
  }
}
