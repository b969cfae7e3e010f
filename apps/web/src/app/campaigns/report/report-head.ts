import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { DownloadMenu } from '../../ui/download/download-menu';
import { Icon } from '../../ui/icon';
import { CampaignRights } from '../campaign-rights';
import { MomentWording } from '../moment-wording';
import { ReportForms } from '../report-forms';
import { ReportOnPage } from './report-on-page';
import { ReportStateBadge } from './report-state-badge';

/** Whose report it is, of which period, where it stands and until when it is due. */
@Component({
  selector: 'app-report-head',
  imports: [DownloadMenu, Icon, ReportStateBadge, RouterLink],
  template: `
    <a class="button button-quiet back no-print" [routerLink]="back()">
      <app-icon name="previous" />{{
        t(rights.isHeadquarters() ? 'reports.backToBoard' : 'reports.back')
      }}
    </a>
    <p class="note">{{ t('reports.of', { month: wording.month(page.period()) }) }}</p>
    <h1 [attr.lang]="nameLanguage()">{{ report()?.union?.name ?? t('reports.title') }}</h1>
    @if (report(); as shown) {
      <p class="facts">
        <app-report-state-badge
          [state]="shown.state"
          [correction]="shown.correction"
          [isLate]="shown.isLate"
        />
        @if (isCorrected()) {
          <span class="badge badge-preliminary">{{ t('reports.corrected') }}</span>
        }
        <span>{{ t('reports.due', { day: moments.day(shown.campaign.dueOn) }) }}</span>
        @if (left(); as time) {
          <strong>{{ time }}</strong>
        }
        <a [routerLink]="['/unions', shown.union.code]" [queryParams]="{ asOf: shown.period }">{{
          t('reports.code', { code: shown.union.code })
        }}</a>
        @if (form(); as choices) {
          <app-download-menu
            [choices]="choices"
            [label]="t('exports.form.label')"
            [of]="shown.union.name"
          />
        }
      </p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.125rem;
    }
    .back {
      justify-self: start;
      margin-inline-start: -1rem;
    }
    .facts {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 1rem;
      align-items: center;
      font-size: var(--text-small);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportHead {
  private readonly language = inject(Language);
  private readonly forms = inject(ReportForms);
  protected readonly page = inject(ReportOnPage);
  protected readonly rights = inject(CampaignRights);
  protected readonly moments = inject(MomentWording);
  protected readonly wording = inject(Wording);
  protected readonly t = this.language.t;
  protected readonly report = this.page.report;
  protected readonly nameLanguage = computed(() => (this.language.code() === 'ja' ? null : 'ja'));

  /** To the headquarters: the form to send to this union. */
  protected readonly form = computed(() => {
    const report = this.report();
    if (report === undefined || !this.rights.isHeadquarters()) return null;
    return [this.forms.ofUnion(report.period, report.union.code)];
  });

  protected readonly back = computed(() =>
    this.rights.isHeadquarters() ? ['/campaigns', this.page.period()] : ['/campaigns'],
  );

  /** Whether the figure in force took the place of another approved one. */
  protected readonly isCorrected = computed(() => {
    const approved = this.report()?.revisions.filter(({ decision }) => decision === 'approved');
    return (approved?.length ?? 0) > 1;
  });

  /** Days left, to those from whom a figure is awaited. */
  protected readonly left = computed(() => {
    const report = this.report();
    const isAwaited = report !== undefined && report.state !== 'approved';
    return isAwaited && report.state !== 'submitted' ? this.moments.timeLeft(report.campaign) : '';
  });
}
