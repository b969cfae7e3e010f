import { Injectable, computed, effect, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { readUnionList } from '../../api/unions';
import { filterParams } from '../../page/page-query';
import { PageState } from '../../page/page-state';
import { AfterPaint } from '../../ui/after-paint';
import { DirectoryPlace } from './directory-place';
import { readSortOrder } from './sort-order';

export const KANA_ROWS = ['あ', 'か', 'さ', 'た', 'な', 'は', 'ま', 'や', 'ら', 'わ'] as const;
export type KanaRow = (typeof KANA_ROWS)[number];

export const STATUSES = ['affiliated', 'withdrawn', 'all'] as const;
export type StatusChoice = (typeof STATUSES)[number];

export const PAGE_SIZES = [20, 50, 100, 200] as const;
const USUAL_PAGE_SIZE = 50;

/** Parts of the address that only the directory has. `null` takes a part away. */
export interface DirectoryChange {
  readonly q?: string | null;
  readonly kana?: KanaRow | null;
  readonly status?: StatusChoice | null;
  readonly pageSize?: number | null;
  readonly sort?: string | null;
}

/** What the directory shows: read from the address alone, asked of the API once for all parts of the page. */
@Injectable()
export class DirectoryState {
  private readonly router = inject(Router);
  private readonly afterPaint = inject(AfterPaint);
  private readonly state = inject(PageState);
  private readonly params = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });

  readonly kana = computed(() => KANA_ROWS.find((row) => row === this.params().get('kana')));
  readonly status = computed(
    () => STATUSES.find((status) => status === this.params().get('status')) ?? 'affiliated',
  );
  readonly pageSize = computed(
    () =>
      PAGE_SIZES.find((size) => String(size) === this.params().get('pageSize')) ?? USUAL_PAGE_SIZE,
  );
  readonly order = computed(() => readSortOrder(this.state.sort()));

  readonly reading = readUnionList(() => {
    const asOf = this.state.asOf();
    return asOf === undefined
      ? undefined
      : {
          ...this.state.filters(),
          basis: this.state.basis(),
          asOf,
          knownAt: this.state.knownAt(),
          q: this.state.q().trim().slice(0, 100),
          kana: this.kana(),
          status: this.status(),
          sort: this.order().text,
          page: this.state.page(),
          pageSize: this.pageSize(),
        };
  });

  /** Whether the filters leave some members of a union only: by gender, employment or place of work. Source: rule 4. */
  readonly isOfParts = computed(() => {
    const { gender, employment, prefecture, block } = this.state.filters();
    const places = this.state.basis() === 'workplace' ? [prefecture, block] : [];
    return [gender, employment, ...places].some((chosen) => chosen !== undefined);
  });

  constructor() {
    const place = inject(DirectoryPlace);
    effect(() => {
      const params = this.params();
      place.remember(Object.fromEntries(params.keys.map((key) => [key, params.getAll(key)])));
    });
  }

  /** Whether anything narrows the list down. */
  readonly isNarrowed = computed(
    () =>
      this.state.chips().length > 0 ||
      this.state.q() !== '' ||
      this.kana() !== undefined ||
      this.status() !== 'affiliated',
  );

  /** Writes a change into the address; the list starts again at its first page. */
  async change(change: DirectoryChange, { replace = false } = {}): Promise<void> {
    await this.go(written(change), replace);
  }

  /** Takes every condition away, but keeps period, order and page size. */
  async clear(): Promise<void> {
    await this.go({ q: null, kana: null, status: null, ...filterParams({}) }, false);
  }

  private async go(queryParams: Record<string, unknown>, replaceUrl: boolean): Promise<void> {
    const extras = { queryParamsHandling: 'merge', replaceUrl } as const;
    await this.afterPaint.run(async () => {
      await this.router.navigate([], { queryParams: { page: null, ...queryParams }, ...extras });
    });
  }
}

/** Defaults are not written out, so that one state has one address. */
function written(change: DirectoryChange): Record<string, unknown> {
  const defaults: Record<string, unknown> = {
    q: '',
    status: 'affiliated',
    pageSize: USUAL_PAGE_SIZE,
  };
  return Object.fromEntries(
    Object.entries(change).map(([key, chosen]) => [key, chosen === defaults[key] ? null : chosen]),
  );
}
