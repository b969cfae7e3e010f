import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Language } from '../../language/language';
import type { BoardRow } from './board-rows';

/** The state of a report with what stands beside it: 提出済, 要確認, 期限後. */
@Component({
  selector: 'app-report-badge',
  template: `
    <span [class]="'badge ' + row().state">{{ t('campaigns.report.' + row().state) }}</span>
    @for (mark of row().marks; track mark) {
      <span [class]="'badge mark ' + mark">{{ t('campaigns.report.' + mark) }}</span>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 0.25rem;
    }
    .badge {
      border: 1px solid transparent;
    }
    .notStarted {
      border-color: var(--line-strong);
      background: transparent;
      color: var(--ink-soft);
    }
    .draft,
    .late {
      background: var(--notice-soft);
      color: var(--notice-ink);
    }
    .approved {
      background: var(--good-soft);
      color: var(--good-ink);
    }
    .returned,
    .needsReview {
      background: var(--bad-soft);
      color: var(--bad-ink);
    }
    .mark {
      border-color: currentcolor;
    }
    @media print {
      .badge {
        padding: 0;
        border: 0;
        background: none;
        color: inherit;
        font-size: inherit;
        font-weight: 400;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportBadge {
  readonly row = input.required<BoardRow>();
  protected readonly t = inject(Language).t;
}
