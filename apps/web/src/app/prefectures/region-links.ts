import { Injectable, inject } from '@angular/core';
import type { Basis, RegionLevel } from '@soshiki/contracts';
import { PageState } from '../page/page-state';
import { RowsFinder } from '../ui/rows-finder';
import type { RowsLink } from '../ui/rows-link';

/** Which figure of a region is followed, where it is not the one of the page. */
interface RegionFigure {
  readonly basis?: Basis;
  readonly period?: string | undefined;
  /** Told without the page's own choice of regions. */
  readonly isOfWhole?: boolean;
}

/** Where the figures of regions lead. */
@Injectable({ providedIn: 'root' })
export class RegionLinks {
  private readonly state = inject(PageState);
  private readonly rows = inject(RowsFinder);

  /** The unions that add up to the figure of a region. */
  unions(level: RegionLevel, code: string, at: RegionFigure = {}): RowsLink {
    const own = { [level]: [code] };
    const { path, params } = this.rows.of(own, { period: at.period });
    const basis = at.basis ?? this.state.basis();
    const whole = at.isOfWhole === true ? { prefecture: null, block: null, ...own } : {};
    return { path, params: { ...params, basis: basis === 'workplace' ? null : basis, ...whole } };
  }
}
