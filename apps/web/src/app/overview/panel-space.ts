import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Language } from '../language/language';

/** Keeps the room of a panel that is still being fetched, so that nothing on the page moves when it comes. */
@Component({
  selector: 'app-panel-space',
  template: `<div class="card" role="status" [style.min-block-size.rem]="height()">
    <span class="for-screen-readers">{{ t('charts.loading') }}</span>
  </div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PanelSpace {
  /** In rem. */
  readonly height = input.required<number>();
  protected readonly t = inject(Language).t;
}
