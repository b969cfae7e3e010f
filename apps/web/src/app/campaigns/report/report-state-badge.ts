import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { Report } from '@soshiki/contracts';
import { Language } from '../../language/language';

/** Where a report stands; beside 承認済, how far its correction has come. */
@Component({
  selector: 'app-report-state-badge',
  template: `
    <span [class]="'badge ' + state()">{{ t('reports.state.' + state()) }}</span>
    @if (correction(); as stage) {
      <span class="badge submitted">{{ t('reports.correction.' + stage) }}</span>
    }
    @if (isLate()) {
      <span class="badge late">{{ t('reports.late') }}</span>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 0.25rem 0.5rem;
    }
    .notStarted,
    .draft {
      background: var(--surface-sunken);
      color: var(--ink);
    }
    .approved {
      background: var(--good-soft);
      color: var(--good-ink);
    }
    .returned {
      background: var(--bad-soft);
      color: var(--bad-ink);
    }
    .late {
      background: var(--notice-soft);
      color: var(--notice-ink);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportStateBadge {
  readonly state = input.required<Report['state']>();
  readonly correction = input<Report['correction']>(null);
  readonly isLate = input(false);
  protected readonly t = inject(Language).t;
}
