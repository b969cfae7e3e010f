import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Language } from '../../language/language';
import { CampaignRights } from '../campaign-rights';
import { BoardRows } from './board-rows';
import { BoardState } from './board-state';
import { ReportBadge } from './report-badge';

const ORDERS = [
  'code',
  'kana',
  'state',
  '-members',
  '-change',
  'change',
  'industry',
  'prefecture',
  '-lastChangeAt',
] as const;

/** The board on phones: a card for each union, and a choice of the order instead of headers. */
@Component({
  selector: 'app-board-cards',
  imports: [ReportBadge, RouterLink],
  templateUrl: './board-cards.html',
  styleUrl: './board-cards.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BoardCards {
  protected readonly board = inject(BoardState);
  protected readonly rows = inject(BoardRows);
  protected readonly t = inject(Language).t;
  protected readonly isHeadquarters = inject(CampaignRights).isHeadquarters;
  protected readonly orders = ORDERS;

  protected async sortBy(order: string): Promise<void> {
    await this.board.change({ sort: order === 'code' ? null : order });
  }
}
