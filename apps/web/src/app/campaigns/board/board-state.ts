import { Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { isPeriod } from '@soshiki/base';
import { BOARD_FILTERS } from '@soshiki/contracts';
import { readBoard, readCampaign } from '../../api/campaigns';
import { PageState } from '../../page/page-state';
import { filterParams } from '../../page/page-query';
import { refreshedQuietly } from '../quiet-refresh';
import { readBoardOrder } from './board-sort';
import { isOutstanding } from './outstanding';

export type BoardFilter = (typeof BOARD_FILTERS)[number];

/** All of a campaign at once: a board is looked at as a whole. */
const WHOLE = 1000;

/** Parts of the address that only the board has. `null` takes a part away. */
interface BoardChange {
  readonly q?: string | null;
  readonly state?: BoardFilter | null;
  readonly sort?: string | null;
}

/** What the board shows: read from the address alone, asked of the API once for all parts of the page. */
@Injectable()
export class BoardState {
  private readonly router = inject(Router);
  private readonly page = inject(PageState);
  private readonly params = toSignal(inject(ActivatedRoute).paramMap, { requireSync: true });
  private readonly asked = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });

  /** `undefined` when the address names no month. */
  readonly period = computed(() => {
    const period = this.params().get('period') ?? '';
    return isPeriod(period) ? period : undefined;
  });
  readonly state = computed(() => BOARD_FILTERS.find((key) => key === this.asked().get('state')));
  readonly order = computed(() => readBoardOrder(this.page.sort()));
  readonly q = this.page.q;

  readonly campaign = readCampaign(this.period);
  private readonly query = computed(
    () => {
      const { industry, block, prefecture } = this.page.filters();
      const q = this.q().trim().slice(0, 100);
      const cut = { industry, block, prefecture, q: q === '' ? undefined : q };
      return { ...cut, state: this.state(), sort: this.order().text, pageSize: WHOLE };
    },
    // Other parts of the address may change: then the question is the same, and not asked again.
    { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) },
  );
  readonly reading = readBoard(() => {
    const period = this.period();
    return period === undefined ? undefined : { period, query: this.query() };
  });

  private readonly isQuiet = signal(false);
  /** Whether what is shown answers an older question than the address asks. A quiet refresh asks the same again. */
  readonly isStale = computed(() => this.reading.status() === 'reloading' && !this.isQuiet());

  /** Codes of unions chosen for a reminder. */
  private readonly chosen = signal<ReadonlySet<string>>(new Set());
  /** Those of the chosen that are shown and have still to report. */
  readonly selected = computed(() => {
    const chosen = this.chosen();
    return this.selectable().filter((code) => chosen.has(code));
  });
  readonly selectable = computed(() =>
    (this.reading.value()?.items ?? []).filter(isOutstanding).map(({ code }) => code),
  );

  /** Whether anything narrows the board down. */
  readonly isNarrowed = computed(
    () => this.page.chips().length > 0 || this.q() !== '' || this.state() !== undefined,
  );

  constructor() {
    effect(() => {
      this.query();
      this.period();
      untracked(() => this.isQuiet.set(false));
    });
    refreshedQuietly(() => this.refresh());
  }

  /** Asks again; what is shown stays until the answer is there. */
  refresh(): void {
    this.isQuiet.set(true);
    this.campaign.reload();
    this.reading.reload();
  }

  isSelected(code: string): boolean {
    return this.chosen().has(code);
  }

  select(codes: readonly string[], isChosen: boolean): void {
    this.chosen.update((before) => {
      const after = new Set(before);
      codes.forEach((code) => (isChosen ? after.add(code) : after.delete(code)));
      return after;
    });
  }

  /** Writes a change into the address. */
  async change(queryParams: BoardChange, { replace = false } = {}): Promise<void> {
    await this.go({ ...queryParams }, replace);
  }

  /** Takes every condition away, but keeps the order. */
  async clear(): Promise<void> {
    await this.go({ q: null, state: null, ...filterParams({}) }, false);
  }

  private async go(queryParams: Record<string, unknown>, replaceUrl: boolean): Promise<void> {
    const written = queryParams['q'] === '' ? { ...queryParams, q: null } : queryParams;
    await this.router.navigate([], {
      queryParams: { page: null, ...written },
      queryParamsHandling: 'merge',
      replaceUrl,
    });
  }
}
