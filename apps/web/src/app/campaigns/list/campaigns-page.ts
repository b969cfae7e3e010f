import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Campaign } from '@soshiki/contracts';
import { CodeTables } from '../../api/codes';
import { readCampaigns } from '../../api/campaigns';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { PageState } from '../../page/page-state';
import { ProblemNotice } from '../../ui/problem-notice';
import { CampaignRights } from '../campaign-rights';
import { Dialogs } from '../dialogs';
import { MomentWording } from '../moment-wording';
import { refreshedQuietly } from '../quiet-refresh';
import { MyReports } from '../report/my-reports';
import { CampaignRow } from './campaign-row';
import { StartDialog } from './start-dialog';

const PAGE_SIZE = 24;

/** Every campaign, newest first, and the one to start next. */
@Component({
  selector: 'app-campaigns-page',
  imports: [CampaignRow, MyReports, ProblemNotice, RouterLink],
  templateUrl: './campaigns-page.html',
  styleUrl: './campaigns-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CampaignsPage {
  private readonly dialogs = inject(Dialogs);
  private readonly place = { router: inject(Router), codes: inject(CodeTables) };
  private readonly state = inject(PageState);
  protected readonly rights = inject(CampaignRights);
  protected readonly words = { wording: inject(Wording), moments: inject(MomentWording) };
  protected readonly t = inject(Language).t;

  protected readonly reading = readCampaigns(() => ({
    page: this.state.page(),
    pageSize: PAGE_SIZE,
  }));

  protected readonly turns = computed(() => {
    const page = this.state.page();
    const total = this.reading.value()?.total ?? 0;
    return {
      newer: page > 1 ? { page: page === 2 ? null : page - 1 } : undefined,
      older: page * PAGE_SIZE < total ? { page: page + 1 } : undefined,
    };
  });

  constructor() {
    refreshedQuietly(() => this.reading.reload());
    let known: string | undefined;
    effect(() => {
      const asOf = this.state.asOf();
      if (known !== undefined && asOf !== undefined && asOf !== known) void this.open(asOf, true);
      known = asOf;
    });
  }

  protected async start(): Promise<void> {
    const next = this.reading.value()?.next;
    const started = await this.dialogs.ask<Campaign>(StartDialog, next);
    if (started === undefined) return;
    this.place.codes.reading.reload();
    await this.open(started.period, false);
  }

  /** Choosing a period in the header leads to its campaign. */
  private async open(asOf: string, replaceUrl: boolean): Promise<void> {
    await this.place.router.navigate(['/campaigns', asOf], { queryParams: { asOf }, replaceUrl });
  }
}
