import { Injectable, computed, inject, signal } from '@angular/core';
import type { Basis, Dimension } from '@soshiki/contracts';
import { FILTER_KEYS, type PageFilters, toggled } from '../page/page-query';
import { PageState } from '../page/page-state';

/** Filters as they are being chosen. Nothing of the page changes until they are applied, and then all at once. */
@Injectable()
export class FilterDraft {
  private readonly state = inject(PageState);
  private readonly chosen = signal<PageFilters>(this.state.filters());

  readonly filters = this.chosen.asReadonly();
  readonly basis = signal<Basis>(this.state.basis());

  /** How many values are chosen in all. */
  readonly count = computed(() =>
    FILTER_KEYS.reduce((sum, dimension) => sum + this.of(dimension).length, 0),
  );

  of(dimension: Dimension): readonly string[] {
    return this.chosen()[dimension] ?? [];
  }

  toggle(dimension: Dimension, code: string): void {
    this.chosen.update((filters) => toggled(filters, dimension, code));
  }

  clear(): void {
    this.chosen.set({});
  }

  /** Writes the choice into the address, as one step of the browser's history. */
  apply(): Promise<void> {
    return this.state.change({ filters: this.chosen(), basis: this.basis() });
  }
}
