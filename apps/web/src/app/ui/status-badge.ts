import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { Overview } from '@soshiki/contracts';
import { Language } from '../language/language';

/** 確定, 速報 or 受付中, with what that means. */
@Component({
  selector: 'app-status-badge',
  template: `<span
    class="badge"
    [class.badge-final]="status() === 'final'"
    [class.badge-preliminary]="status() === 'preliminary'"
    [title]="t('ui.statusNote.' + status())"
    >{{ t('ui.status.' + status()) }}</span
  >`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StatusBadge {
  readonly status = input.required<Overview['status']>();
  protected readonly t = inject(Language).t;
}
