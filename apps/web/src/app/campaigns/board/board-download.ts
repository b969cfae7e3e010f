import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Campaign } from '@soshiki/contracts';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { DownloadMenu } from '../../ui/download/download-menu';
import { type PageTable, TableDownload } from '../../ui/download/table-download';
import { CampaignRights } from '../campaign-rights';
import { ReportForms } from '../report-forms';
import { BoardFile } from './board-file';

/** What of a campaign can be downloaded: the board as it is shown, and the forms to send to its unions. */
@Component({
  selector: 'app-board-download',
  imports: [DownloadMenu, TableDownload],
  providers: [BoardFile],
  template: `
    <app-table-download [of]="title()" [table]="file" />
    @if (rights.isHeadquarters()) {
      <app-download-menu
        [choices]="forms()"
        [label]="t('exports.form.label')"
        [of]="t('exports.form.of')"
      />
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BoardDownload {
  readonly campaign = input.required<Campaign>();
  private readonly wording = inject(Wording);
  private readonly board = inject(BoardFile);
  private readonly reportForms = inject(ReportForms);
  protected readonly rights = inject(CampaignRights);
  protected readonly t = inject(Language).t;

  protected readonly title = computed(() =>
    this.t('campaigns.of', { period: this.wording.month(this.campaign().period) }),
  );
  protected readonly forms = computed(() => this.reportForms.ofCampaign(this.campaign().period));
  protected readonly file = (): PageTable => this.board.table(this.title());
}
