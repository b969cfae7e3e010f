import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { LINE_MODES, type LineMode } from '@soshiki/charts';
import { Language } from '../language/language';
import { PageState } from '../page/page-state';

/** 実数, 指数 (first period = 100) or 構成比; kept in the address. */
@Component({
  selector: 'app-mode-switch',
  template: `
    <div class="button-group" role="group" [attr.aria-label]="t('industries.mode.label')">
      @for (mode of modes(); track mode) {
        <button
          type="button"
          class="button"
          [attr.aria-pressed]="shown() === mode"
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
  /** The modes there are to choose from; where the address has another, the first one stands. */
  readonly modes = input<readonly LineMode[]>(LINE_MODES);

  protected readonly t = inject(Language).t;
  protected readonly state = inject(PageState);
  protected readonly shown = computed(
    () => this.modes().find((mode) => mode === this.state.mode()) ?? this.modes()[0],
  );
}
