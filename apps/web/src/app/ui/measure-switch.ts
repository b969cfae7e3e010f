import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Language } from '../language/language';
import { MEASURES } from '../page/page-query';
import { PageState } from '../page/page-state';

/** Persons or organizations: what the charts of the page measure. */
@Component({
  selector: 'app-measure-switch',
  template: `
    <div class="button-group" role="group" [attr.aria-label]="t('ui.measure.label')">
      @for (measure of measures; track measure) {
        <button
          type="button"
          class="button"
          [attr.aria-pressed]="state.measure() === measure"
          (click)="state.change({ measure })"
        >
          {{ t('ui.measure.' + measure) }}
        </button>
      }
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeasureSwitch {
  protected readonly state = inject(PageState);
  protected readonly t = inject(Language).t;
  protected readonly measures = MEASURES;
}
