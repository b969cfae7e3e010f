import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { readCampaigns } from '../../api/campaigns';
import { Language } from '../../language/language';
import { CampaignRights } from '../campaign-rights';
import { MyReport } from './my-report';

/** A reporter's open campaigns, each a tap away from its report. Nothing for everybody else. */
@Component({
  selector: 'app-my-reports',
  imports: [MyReport],
  template: `
    @if (code(); as union) {
      <section class="card" aria-labelledby="my-reports-title">
        <h2 id="my-reports-title">{{ t('reports.mine.title') }}</h2>
        @for (period of open(); track period) {
          <app-my-report [period]="period" [code]="union" />
        } @empty {
          @if (campaigns.value()) {
            <p class="note">{{ t('reports.mine.none') }}</p>
          }
        }
      </section>
    }
  `,
  styles: `
    section {
      display: grid;
      gap: 0.75rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MyReports {
  protected readonly t = inject(Language).t;
  protected readonly code = inject(CampaignRights).ownUnion;
  protected readonly campaigns = readCampaigns(() =>
    this.code() === undefined ? undefined : { pageSize: 12 },
  );

  protected readonly open = computed(() =>
    (this.campaigns.value()?.items ?? []).flatMap(({ period, state }) =>
      state === 'open' ? [period] : [],
    ),
  );
}
