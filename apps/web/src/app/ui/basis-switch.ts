import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { BASES } from '@soshiki/contracts';
import { Language } from '../language/language';
import { PageState } from '../page/page-state';

/** Where members work, or where their union has its seat. Source: rule 4 (both have the same total). */
@Component({
  selector: 'app-basis-switch',
  template: `
    <div class="button-group" role="group" [attr.aria-label]="t('ui.basis.label')">
      @for (basis of bases; track basis) {
        <button
          type="button"
          class="button"
          [attr.aria-pressed]="state.basis() === basis"
          (click)="state.change({ basis })"
        >
          {{ t('ui.basis.' + basis) }}
        </button>
      }
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BasisSwitch {
  protected readonly state = inject(PageState);
  protected readonly t = inject(Language).t;
  protected readonly bases = BASES;
}
