import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Language } from '../language/language';

/** Keeps the room of a panel that is still being fetched, so that nothing on the page moves when it comes. */
@Component({
  selector: 'app-panel-space',
  template: `<div class="card" role="status" [style.min-block-size.rem]="height()">
    <span class="for-screen-readers">{{ t('charts.loading') }}</span>
    @for (row of [40, 82, 64, 47, 38, 21]; track row) {
      <i [style.inline-size.%]="row"></i>
    }
  </div>`,
  styles: `
    .card {
      display: grid;
      gap: 1.25rem;
      align-content: start;
    }
    i {
      block-size: 1.5rem;
      border-radius: var(--radius);
      background: var(--surface-sunken);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PanelSpace {
  /** In rem. */
  readonly height = input.required<number>();
  protected readonly t = inject(Language).t;
}
