import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { LINE_MODES } from '@soshiki/charts';
import { Language } from '../language/language';
import { PageContext } from './page-context';

/** 実数, 指数 (first period = 100) or 構成比; kept in the address. */
@Component({
  selector: 'app-mode-switch',
  template: `
    <div class="button-group" role="group" [attr.aria-label]="t('industries.mode.label')">
      @for (mode of modes; track mode) {
        <button
          type="button"
          class="button"
          [attr.aria-pressed]="context.mode() === mode"
          (click)="context.choose(mode)"
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
  protected readonly context = inject(PageContext);
  protected readonly modes = LINE_MODES;
}
