import { Injectable, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, convertToParamMap } from '@angular/router';
import { filter, map, startWith } from 'rxjs';
import { AfterPaint } from '../ui/after-paint';
import { type PageFilters, type PageQuery, filterParams, readPageQuery } from './page-query';

/** What to change in the address; `null` takes a part away. A new filter or sort starts at page 1. */
export type PageChange = { readonly [Key in keyof PageQuery]?: PageQuery[Key] | null };

/** A change of what the address says when its turn comes; `undefined`: none after all. */
type LateChange = () => PageChange | undefined;

/** The address as the one state of the page. */
@Injectable({ providedIn: 'root' })
export class PageUrl {
  private readonly router = inject(Router);
  private readonly afterPaint = inject(AfterPaint);
  /** The change under way: the next one starts from what it leaves. */
  private last: Promise<unknown> = Promise.resolve();

  private readonly address = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      startWith(null),
      map(() => this.router.url),
    ),
    { initialValue: this.router.url },
  );

  private readonly params = computed(() =>
    convertToParamMap(this.router.parseUrl(this.address()).queryParams),
  );

  /** Path without the query: `/overview`. */
  readonly path = computed(() => this.address().split(/[?#]/)[0] ?? '/');

  readonly query = computed(() => readPageQuery(this.params()));

  /** Writes a change into the address, after those before it. `replace` leaves no step in the browser's history. */
  async change(change: PageChange | LateChange, { replace = false } = {}): Promise<void> {
    const before = this.last;
    const written = this.afterPaint.run(async () => {
      await before;
      await this.write(typeof change === 'function' ? change() : change, replace);
    });
    // Whoever asked for this one hears of its failure; the next one goes on.
    this.last = written.catch(() => undefined);
    await written;
  }

  private async write(change: PageChange | undefined, replaceUrl: boolean): Promise<void> {
    if (change === undefined) return;
    const { filters, ...plain } = change;
    await this.router.navigate([], {
      queryParams: {
        ...('page' in plain ? {} : { page: null }),
        ...withoutDefaults(plain),
        ...(filters === undefined ? {} : filterParams(filters ?? ({} satisfies PageFilters))),
      },
      queryParamsHandling: 'merge',
      replaceUrl,
      // What was pressed stays under the hand; only another leaf of a list starts at its top.
      scroll:
        (plain.page ?? this.query().page) === this.query().page ? 'manual' : 'after-transition',
    });
  }
}

/** Defaults are not written out, so that one state has one address. */
function withoutDefaults(change: Omit<PageChange, 'filters'>): Record<string, unknown> {
  const defaults: Record<string, unknown> = {
    basis: 'workplace',
    view: 'chart',
    measure: 'members',
    rounding: 'half-up',
    mode: 'count',
    page: 1,
    q: '',
  };
  const written = Object.entries(change).map(([key, chosen]): [string, unknown] => [
    key,
    Array.isArray(chosen) ? chosen.join(',') : chosen,
  ]);
  return Object.fromEntries(
    written.map(([key, text]) => [key, text === (defaults[key] ?? '') ? null : text]),
  );
}
