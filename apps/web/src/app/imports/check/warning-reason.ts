import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Language } from '../../language/language';
import { KeptChoices } from '../kept-choices';

/** One reason for every warning that has none of its own. */
@Component({
  selector: 'app-warning-reason',
  template: `
    <div class="field">
      <label for="warning-reason">{{ t('imports.reason.warnings', { count: count() }) }}</label>
      <input
        #reason
        id="warning-reason"
        type="text"
        maxlength="500"
        aria-describedby="warning-reason-hint"
        [value]="choices.now().warningReason"
        (change)="choices.set({ warningReason: reason.value })"
      />
      <p id="warning-reason-hint" class="hint">{{ t('imports.reason.warningsHint') }}</p>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WarningReason {
  /** Warnings that want a reason. */
  readonly count = input.required<number>();
  protected readonly choices = inject(KeptChoices);
  protected readonly t = inject(Language).t;
}
