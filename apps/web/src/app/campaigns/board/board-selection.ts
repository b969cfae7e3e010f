import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Language } from '../../language/language';
import { BoardState } from './board-state';

/** What can be done with the unions chosen, within reach wherever on the board one has scrolled to. */
@Component({
  selector: 'app-board-selection',
  imports: [RouterLink],
  template: `
    @if (board.selected().length > 0) {
      <div class="card">
        <strong role="status">{{
          t('campaigns.select.count', { count: board.selected().length })
        }}</strong>
        <button
          type="button"
          class="button button-quiet"
          (click)="board.select(board.selected(), false)"
        >
          {{ t('campaigns.select.none') }}
        </button>
        <a
          class="button button-primary"
          [routerLink]="['/campaigns', board.period(), 'reminders']"
          [queryParams]="params()"
          >{{ t('campaigns.select.remind') }}</a
        >
      </div>
    }
  `,
  styles: `
    :host {
      position: sticky;
      bottom: calc(3.75rem + env(safe-area-inset-bottom));
      z-index: 5;
      display: block;

      &:empty {
        display: none;
      }
    }
    .card {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 0.75rem;
      align-items: center;
      justify-content: end;
      padding: 0.5rem 0.75rem;
      border-color: var(--accent);
      background: var(--surface-raised);
      box-shadow: 0 2px 8px light-dark(rgb(16 24 40 / 20%), rgb(0 0 0 / 60%));
    }
    strong {
      flex: 1 1 auto;
    }
    @media (width >= 64rem) {
      :host {
        bottom: 0.75rem;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BoardSelection {
  protected readonly board = inject(BoardState);
  protected readonly t = inject(Language).t;
  protected readonly params = computed(() => ({
    asOf: this.board.period(),
    code: this.board.selected(),
  }));
}
