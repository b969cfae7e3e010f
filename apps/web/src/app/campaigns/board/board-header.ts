import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Campaign } from '@soshiki/contracts';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { Icon } from '../../ui/icon';
import { Phrases } from '../../ui/phrases';
import { CampaignBadge } from '../campaign-badge';
import { CampaignRights } from '../campaign-rights';
import { MomentWording } from '../moment-wording';
import { ProgressBar } from '../progress-bar';

/** What the campaign is for, how long it lasts, how far it has come and how it got there. */
@Component({
  selector: 'app-board-header',
  imports: [CampaignBadge, Icon, Phrases, ProgressBar, RouterLink],
  templateUrl: './board-header.html',
  styleUrl: './board-header.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BoardHeader {
  readonly campaign = input.required<Campaign>();
  private readonly rights = inject(CampaignRights);
  protected readonly wording = inject(Wording);
  protected readonly moments = inject(MomentWording);
  protected readonly t = inject(Language).t;

  /** Newest first. */
  protected readonly steps = computed(() => [...this.campaign().steps].reverse());

  /** What those who enter figures have to know; `null` when there is nothing special. */
  protected readonly entryNote = computed(() => {
    const { allowed, isLate, because } = this.campaign().entry;
    if (allowed) return isLate ? this.t('campaigns.entry.late') : null;
    const isAuthor = this.rights.isHeadquarters() || this.rights.ownUnion() !== undefined;
    return because === null || !isAuthor ? null : this.t('campaigns.entry.' + because);
  });
}
