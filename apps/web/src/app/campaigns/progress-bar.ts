import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { CampaignCounts } from '@soshiki/contracts';
import { Language } from '../language/language';
import { Wording } from '../language/wording';

/** From the settled to what nobody has touched. */
const STATES = ['approved', 'submitted', 'returned', 'draft', 'notStarted'] as const;

/** How far the reports of a campaign have come: one bar, its parts the states, and the same in words. */
@Component({
  selector: 'app-progress-bar',
  template: `
    <p class="text">
      <strong>{{ t('campaigns.progress.approved', numbers()) }}</strong>
      <span class="note">{{ share() }}</span>
    </p>
    <div class="bar" role="img" [attr.aria-label]="words()">
      @for (part of parts(); track part.state) {
        <span [class]="part.state" [style.flex-grow]="part.count"></span>
      }
    </div>
    @if (hasLegend()) {
      <ul class="note" aria-hidden="true">
        @for (part of parts(); track part.state) {
          <li>
            <span [class]="'key ' + part.state"></span>{{ t('campaigns.report.' + part.state) }}
            {{ wording.count(part.count) }}
          </li>
        }
      </ul>
    }
  `,
  styleUrl: './progress-bar.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProgressBar {
  readonly counts = input.required<CampaignCounts>();
  readonly hasLegend = input(false);
  protected readonly t = inject(Language).t;
  protected readonly wording = inject(Wording);

  protected readonly parts = computed(() =>
    STATES.map((state) => ({ state, count: this.counts()[state] })).filter(
      ({ count }) => count > 0,
    ),
  );
  protected readonly numbers = computed(() => ({
    approved: this.wording.count(this.counts().approved),
    expected: this.wording.unions(this.counts().expected),
  }));
  protected readonly share = computed(() =>
    this.wording.share(this.counts().approved, this.counts().expected),
  );
  protected readonly words = computed(() =>
    this.parts()
      .map(({ state, count }) => `${this.t('campaigns.report.' + state)} ${String(count)}`)
      .join('、'),
  );
}
