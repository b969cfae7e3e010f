import { Injectable, computed, inject } from '@angular/core';
import { UNALLOCATED } from '@soshiki/base';
import { CodeTables } from '../api/codes';
import { PageState } from '../page/page-state';

/** Which prefecture belongs to which block at the period shown, and which of them the reader may see. */
@Injectable({ providedIn: 'root' })
export class RegionCodes {
  private readonly codes = inject(CodeTables);
  private readonly state = inject(PageState);

  /** Block of each prefecture; members of no prefecture are of no block. */
  private readonly blocks = computed(() => {
    const table = this.codes.reading.value()?.prefectures ?? [];
    return new Map(table.map(({ code, block }) => [code, block]));
  });

  /** Whether the tables are there: before, nobody knows what a reader may see. */
  readonly isKnown = computed(() => this.codes.reading.value() !== undefined);

  /** Prefectures that have a page for this reader, in the order of their codes, `00` last. */
  readonly open = computed((): readonly { code: string; name: string }[] => {
    const visible = this.codes.visiblePrefectures();
    return this.codes.options('prefecture').filter(({ code }) => visible?.has(code) ?? true);
  });

  /** Prefectures that have a figure on the basis and under the filter by block shown; `undefined`: all of them. */
  readonly shown = computed((): ReadonlySet<string> | undefined => {
    const chosen = this.state.filters().block;
    // By headquarters the members of a region may belong anywhere; by workplace only to the region.
    const visible =
      this.state.basis() === 'workplace' ? this.codes.visiblePrefectures() : undefined;
    if (chosen === undefined) return visible;
    const all = this.codes.options('prefecture').map(({ code }) => code);
    const within = all.filter((code) => chosen.includes(this.blockOf(code)));
    return new Set(within.filter((code) => visible?.has(code) ?? true));
  });

  blockOf(prefecture: string): string {
    return this.blocks().get(prefecture) ?? UNALLOCATED;
  }
}
