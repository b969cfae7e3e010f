import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Campaigns } from '@soshiki/contracts';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { Phrases } from '../../ui/phrases';
import { CampaignBadge } from '../campaign-badge';
import { MomentWording } from '../moment-wording';
import { ProgressBar } from '../progress-bar';

/** One campaign of the list: what it is for, how long it lasts and how far it has come. */
@Component({
  selector: 'app-campaign-row',
  imports: [CampaignBadge, Phrases, ProgressBar, RouterLink],
  template: `
    <article class="card" [class.open]="campaign().state === 'open'">
      <div class="name">
        <h2>
          <a [routerLink]="['/campaigns', period()]" [queryParams]="{ asOf: period() }"
            ><app-phrases [text]="wording.period(period())"
          /></a>
        </h2>
        <app-campaign-badge [campaign]="campaign()" />
      </div>
      <p class="days">
        {{ t('campaigns.due', { day: moments.day(campaign().dueOn) }) }}
        @if (moments.timeLeft(campaign()); as left) {
          <strong>{{ left }}</strong>
        }
      </p>
      <app-progress-bar [counts]="campaign().counts" />
    </article>
  `,
  styles: `
    .card {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.5rem 2rem;
      padding: 0.5rem 1.25rem 0.75rem;
    }
    .open {
      border-inline-start: 4px solid var(--accent);
    }
    .name {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 0.75rem;
      align-items: center;
    }
    h2 {
      font-size: var(--text-large);
    }
    a {
      display: inline-flex;
      align-items: center;
      min-height: var(--target);
    }
    .days {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.75rem;
      line-height: 1.5;
    }
    @media (width >= 48rem) {
      .card {
        grid-template-columns: minmax(0, 21rem) minmax(0, 14rem) minmax(0, 1fr);
        align-items: center;
        padding-block: 0.5rem;
      }
    }
    @media (width >= 48rem) and (width < 80rem) {
      .card {
        grid-template-columns: minmax(0, 13rem) minmax(0, 12rem) minmax(0, 1fr);
      }
    }
    @media print {
      .card,
      .open {
        padding-inline: 0;
        border: 0;
        border-bottom: 1px solid #788294;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CampaignRow {
  readonly campaign = input.required<Campaigns['items'][number]>();
  protected readonly wording = inject(Wording);
  protected readonly moments = inject(MomentWording);
  protected readonly t = inject(Language).t;
  protected readonly period = computed(() => this.campaign().period);
}
