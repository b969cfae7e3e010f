import { Injectable, inject } from '@angular/core';
import { Router } from '@angular/router';
import type { Basis, RegionLevel } from '@soshiki/contracts';
import { PageState } from '../page/page-state';
import type { RowsLink } from '../ui/rows-link';

/** Where the regions of the page lead: to the unions behind a figure, or to the page of a prefecture. */
@Injectable({ providedIn: 'root' })
export class RegionLinks {
  private readonly state = inject(PageState);
  private readonly router = inject(Router);

  /** The unions that add up to the figure of a region, on the basis shown or another, at another period if given. */
  unions(
    level: RegionLevel,
    code: string,
    at: { readonly basis?: Basis; readonly asOf?: string | undefined } = {},
  ): RowsLink {
    const basis = at.basis ?? this.state.basis();
    const written = basis === 'workplace' ? null : basis;
    const time = at.asOf === undefined ? {} : { asOf: at.asOf, cmp: null };
    const params = { ...this.state.linkParams(), ...time, basis: written, [level]: [code] };
    return { path: '/unions', params };
  }

  /** One press filters the page by a region, a second one lists its unions. */
  async press(level: RegionLevel, code: string): Promise<void> {
    if (this.state.isChosen(level, code)) {
      const { path, params } = this.unions(level, code);
      await this.router.navigate([path], { queryParams: params });
      return;
    }
    await this.state.change({ filters: { ...this.state.filters(), [level]: [code] } });
  }
}
