import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Language } from '../language/language';
import { PageState } from '../page/page-state';

/** Changes as they are, or in per cent of what was there; kept in the address. */
@Component({
  selector: 'app-quantity-switch',
  template: `
    <div class="button-group" role="group" [attr.aria-label]="t('findings.quantity.label')">
      <button
        type="button"
        class="button"
        [attr.aria-pressed]="!isRate()"
        (click)="state.change({ form: null })"
      >
        {{ t('findings.quantity.difference') }}
      </button>
      <button
        type="button"
        class="button"
        [attr.aria-pressed]="isRate()"
        (click)="state.change({ form: 'rate' })"
      >
        {{ t('findings.quantity.rate') }}
      </button>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QuantitySwitch {
  protected readonly state = inject(PageState);
  protected readonly t = inject(Language).t;
  protected readonly isRate = computed(() => this.state.form() === 'rate');
}
