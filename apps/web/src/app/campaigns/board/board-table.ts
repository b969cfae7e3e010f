import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Language } from '../../language/language';
import { CampaignRights } from '../campaign-rights';
import { BoardRows } from './board-rows';
import { type BoardSort, boardAriaSort, pressedBoardSort } from './board-sort';
import { BoardState } from './board-state';
import { ReportBadge } from './report-badge';

interface Column {
  readonly key: string;
  readonly sorts: readonly BoardSort[];
  readonly isNumeric?: true;
  /** Who is told; without it, everybody. */
  readonly to?: 'isHeadquarters' | 'seesChanges';
}

/** Columns with the fields that their headers sort by. */
const COLUMNS: readonly Column[] = [
  { key: 'union', sorts: ['code', 'kana'] },
  { key: 'state', sorts: ['state'] },
  { key: 'previous', sorts: [], isNumeric: true },
  { key: 'members', sorts: ['members'], isNumeric: true },
  { key: 'change', sorts: ['change'], isNumeric: true },
  { key: 'figure', sorts: [], isNumeric: true },
  { key: 'industry', sorts: ['industry'] },
  { key: 'place', sorts: ['prefecture'] },
  { key: 'changed', sorts: ['lastChangeAt'], to: 'seesChanges' },
  { key: 'reminded', sorts: ['lastRemindedAt'], to: 'isHeadquarters' },
];
const ARROWS = { ascending: '↑', descending: '↓', none: '↕' } as const;

/** The board as a table; headers sort it, names lead to the report, boxes choose unions to remind. */
@Component({
  selector: 'app-board-table',
  imports: [ReportBadge, RouterLink],
  templateUrl: './board-table.html',
  styleUrl: './board-table.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BoardTable {
  protected readonly board = inject(BoardState);
  protected readonly rows = inject(BoardRows);
  protected readonly t = inject(Language).t;
  protected readonly rights = inject(CampaignRights);
  protected readonly isHeadquarters = this.rights.isHeadquarters;
  protected readonly arrows = ARROWS;

  protected readonly columns = computed(() =>
    COLUMNS.filter(({ to }) => to === undefined || this.rights[to]()).map(
      ({ key, sorts, isNumeric }) => {
        const fields = sorts.map((field) => ({
          field,
          sorted: boardAriaSort(field, this.board.order()),
        }));
        const sorted = fields.find((field) => field.sorted !== null)?.sorted ?? null;
        return { key, fields, sorted, isNumeric: isNumeric === true };
      },
    ),
  );

  protected readonly isAllSelected = computed(
    () =>
      this.board.selectable().length > 0 &&
      this.board.selected().length === this.board.selectable().length,
  );

  protected async sortBy(field: BoardSort): Promise<void> {
    await this.board.change({ sort: pressedBoardSort(field, this.board.order()) });
  }
}
