import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { LINE_MODES } from '@soshiki/charts';
import { Language } from '../language/language';
import { PageState } from '../page/page-state';

/** 実数, 指数 (first period = 100) or 構成比; kept in the address. */
@Component({
  selector: 'app-mode-switch',
  template: `
    <div class="button-group" role="group" [attr.aria-label]="t('industries.mode.label')">
      @for (mode of modes; track mode) {
        <button
          type="button"
          class="button"
          [attr.aria-pressed]="state.mode() === mode"
          (click)="state.change({ mode })"
        >
          {{ t('industries.mode.' + mode) }}
        </button>
      }
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ModeSwitch {
  protected readonly t = inject(Language).t;
  protected readonly state = inject(PageState);
  protected readonly modes = LINE_MODES;
}
