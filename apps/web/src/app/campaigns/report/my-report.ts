import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { readReport } from '../../api/reports';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { MomentWording } from '../moment-wording';
import { ReportStateBadge } from './report-state-badge';

/** One open campaign of a reporter: where the report stands, what is due when, and the way to it. */
@Component({
  selector: 'app-my-report',
  imports: [ReportStateBadge, RouterLink],
  template: `
    <div>
      <strong>{{ wording.month(period()) }}</strong>
      @if (report(); as shown) {
        <app-report-state-badge
          [state]="shown.state"
          [correction]="shown.correction"
          [isLate]="shown.isLate"
        />
        <span class="note">{{ t('reports.due', { day: moments.day(shown.campaign.dueOn) }) }}</span>
      }
    </div>
    @if (report(); as shown) {
      <a
        class="button"
        [class.button-primary]="isAwaited()"
        [routerLink]="['/campaigns', period(), 'reports', code()]"
        >{{ t(isAwaited() ? 'reports.mine.report' : 'reports.mine.look') }}</a
      >
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem 1rem;
      align-items: center;
      justify-content: space-between;
    }
    div {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 0.75rem;
      align-items: center;
    }
    a {
      flex: 0 1 12rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MyReport {
  readonly period = input.required<string>();
  readonly code = input.required<string>();
  protected readonly t = inject(Language).t;
  protected readonly wording = inject(Wording);
  protected readonly moments = inject(MomentWording);
  private readonly reading = readReport(() => ({ period: this.period(), code: this.code() }));
  protected readonly report = this.reading.value;

  /** Whether a figure is to be entered, and may be. */
  protected readonly isAwaited = computed(() => {
    const report = this.report();
    const isOpen = report?.state !== 'submitted' && report?.state !== 'approved';
    return report?.allowed.submit === true && isOpen;
  });
}
