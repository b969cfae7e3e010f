import { Injectable, computed, inject } from '@angular/core';
import type { BOARD_FILTERS, Dimension } from '@soshiki/contracts';
import { CodeTables } from '../api/codes';
import { SessionKeeper } from '../api/session';
import { PageState } from '../page/page-state';
import type { RowsLink } from '../ui/rows-link';

type BoardFilter = (typeof BOARD_FILTERS)[number];

/** Where the reports behind a count stand: the status board of the period. It knows industries, and of regions only the
 *  reader's own; of other filters, and of records of another day, it would show other counts. */
@Injectable({ providedIn: 'root' })
export class BoardLink {
  private readonly codes = inject(CodeTables);
  private readonly session = inject(SessionKeeper);
  private readonly state = inject(PageState);

  /** Filters that the board counts otherwise than the page. */
  private readonly isForeign = computed(() => {
    const scope = this.session.user()?.scope;
    const region = scope?.kind === 'block' || scope?.kind === 'prefecture' ? scope : undefined;
    const isOwn = (dimension: Dimension, codes: readonly string[]) =>
      region?.kind === dimension && codes.every((code) => code === region.code);
    const chosen = Object.entries(this.state.filters()) as [Dimension, readonly string[]][];
    return chosen.some(
      ([dimension, codes]) => dimension !== 'industry' && !isOwn(dimension, codes),
    );
  });

  /** The reports of a period in one state, or all of them; `null` where the board has no such list. */
  of(period: string | undefined, state: BoardFilter | null = null): RowsLink | null {
    const hasCampaign = this.codes.periods().some((one) => one.period === period);
    if (period === undefined || !hasCampaign || this.isForeign()) return null;
    if (this.state.knownAt() !== undefined) return null;
    const { industry = null } = this.state.filters();
    return { path: `/campaigns/${period}`, params: { industry, state } };
  }
}
