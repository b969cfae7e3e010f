import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { tokyoDay } from '@soshiki/base';
import type { Campaign } from '@soshiki/contracts';
import { Language } from '../language/language';
import { phaseOf } from './campaign-days';

/** 受付前, 受付中, 締切 or 確定. */
@Component({
  selector: 'app-campaign-badge',
  template: `<span
    class="badge"
    [class.badge-final]="shown() === 'locked'"
    [class.badge-preliminary]="shown() === 'closed'"
    >{{ t('campaigns.state.' + shown()) }}</span
  >`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CampaignBadge {
  readonly campaign = input.required<Pick<Campaign, 'state' | 'opensOn' | 'dueOn'>>();
  protected readonly t = inject(Language).t;
  protected readonly shown = computed(() => {
    const { kind } = phaseOf(this.campaign(), tokyoDay(new Date()));
    return kind === 'running' || kind === 'overdue' ? 'open' : kind;
  });
}
