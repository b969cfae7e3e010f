import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { CampaignCounts } from '@soshiki/contracts';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { CampaignRights } from '../campaign-rights';
import { type BoardFilter, BoardState } from './board-state';

const FILTERS: readonly BoardFilter[] = [
  'notStarted',
  'draft',
  'submitted',
  'needsReview',
  'returned',
  'approved',
  'correcting',
  'late',
  'carriedForward',
  'missing',
];

/** The counts of the board, each a filter. A second press takes it away. */
@Component({
  selector: 'app-state-chips',
  template: `
    <div role="group" [attr.aria-label]="t('campaigns.board.states')">
      <button
        type="button"
        class="button"
        [attr.aria-pressed]="board.state() === undefined"
        (click)="board.change({ state: null })"
      >
        {{ t('campaigns.report.all') }} <strong>{{ wording.count(counts().expected) }}</strong>
      </button>
      @for (filter of filters(); track filter) {
        <button
          type="button"
          class="button"
          [class.none]="counts()[filter] === 0"
          [attr.aria-pressed]="board.state() === filter"
          [attr.title]="t('campaigns.reportNote.' + filter)"
          (click)="board.change({ state: board.state() === filter ? null : filter })"
        >
          {{ t('campaigns.report.' + filter) }}
          <strong>{{ wording.count(counts()[filter]) }}</strong>
        </button>
      }
    </div>
  `,
  styles: `
    div {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
    }
    .button {
      gap: 0.375rem;
      padding-inline: 0.75rem;
      border-radius: 1.375rem;
    }
    .none:not([aria-pressed='true']) {
      color: var(--ink-soft);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StateChips {
  readonly counts = input.required<CampaignCounts>();
  protected readonly board = inject(BoardState);
  protected readonly wording = inject(Wording);
  protected readonly t = inject(Language).t;
  private readonly rights = inject(CampaignRights);

  /** To those who see no warnings the count of them says nothing. */
  protected readonly filters = computed(() =>
    FILTERS.filter((filter) => filter !== 'needsReview' || this.rights.seesWarnings()),
  );
}
