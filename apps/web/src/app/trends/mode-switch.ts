import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { LINE_MODES, type LineMode } from '@soshiki/charts';
import { Language } from '../language/language';
import { PageState } from '../page/page-state';

/** 実数, 指数 (first period = 100) or 構成比; kept in the address. */
@Component({
  selector: 'app-course-mode-switch',
  template: `
    @if (modes().length > 1) {
      <div class="button-group" role="group" [attr.aria-label]="t('trends.mode.label')">
        @for (mode of modes(); track mode) {
          <button
            type="button"
            class="button"
            [attr.aria-pressed]="shown() === mode"
            (click)="state.change({ mode })"
          >
            {{ t('trends.mode.' + mode) }}
          </button>
        }
      </div>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CourseModeSwitch {
  readonly modes = input<readonly LineMode[]>(LINE_MODES);
  /** The mode in force, which need not be that of the address. */
  readonly shown = input.required<LineMode>();

  protected readonly state = inject(PageState);
  protected readonly t = inject(Language).t;
}
