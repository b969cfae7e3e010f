import { Injectable, computed, inject } from '@angular/core';
import { type Period, isPeriod } from '@soshiki/base';
import type { Dimension } from '@soshiki/contracts';
import { CodeTables } from '../api/codes';
import { Language } from '../language/language';
import { comparedWith } from './landmarks';
import { FILTER_KEYS, filterParams, toggled, without } from './page-query';
import { type PageChange, PageUrl } from './page-url';

/** One chosen filter, as its chip shows it; or all values of a filter with too many of them for chips. */
export interface FilterChip {
  readonly dimension: Dimension;
  /** `null` stands for all values. */
  readonly code: string | null;
  readonly name: string;
}

/** Midnight in Japan, nine hours before that of UTC. Approvals of that very instant count. */
const END_OF_DAY_IN_JAPAN = '15:00:00Z';

/** A link to the unions behind a number may name a hundred of them: from here on one chip tells how many. */
const MOST_CHIPS = 6;

/** What the page shows: the address, completed by what is known (newest final period, names of codes). */
@Injectable({ providedIn: 'root' })
export class PageState {
  private readonly url = inject(PageUrl);
  private readonly codes = inject(CodeTables);
  private readonly language = inject(Language);

  readonly path = this.url.path;
  readonly filters = computed(() => this.url.query().filters);
  /** The period chosen to compare with; `compareTo` is the one that is compared with. */
  readonly cmp = computed(() => this.url.query().cmp);
  readonly basis = computed(() => this.url.query().basis);
  readonly view = computed(() => this.url.query().view);
  readonly measure = computed(() => this.url.query().measure);
  readonly rounding = computed(() => this.url.query().rounding);
  readonly by = computed(() => this.url.query().by);
  readonly mode = computed(() => this.url.query().mode);
  readonly form = computed(() => this.url.query().form);
  readonly from = computed(() => this.url.query().from);
  readonly mark = computed(() => this.url.query().mark);
  readonly ids = computed(() => this.url.query().ids);
  readonly sort = computed(() => this.url.query().sort);
  readonly page = computed(() => this.url.query().page);
  readonly q = computed(() => this.url.query().q);

  /** The day in Japan by the end of whose records everything is told; `undefined`: by those of now. */
  readonly knownOn = computed(() => this.url.query().known ?? undefined);

  /** The end of that day as an instant, for every question of the page. Source: rule 6. */
  readonly knownAt = computed(() => {
    const day = this.knownOn();
    return day === undefined ? undefined : `${day}T${END_OF_DAY_IN_JAPAN}`;
  });

  /** The period shown; `undefined` until it is known which one is newest. */
  readonly asOf = computed((): Period | undefined => {
    const newest = this.codes.newestFinal();
    const asOf = this.url.query().asOf ?? newest;
    return asOf !== undefined && isPeriod(asOf) ? asOf : undefined;
  });

  /** The period compared with: as chosen when it lies before `asOf`, else 12 months before. */
  readonly compareTo = computed((): Period | undefined => {
    const asOf = this.asOf();
    if (asOf === undefined) return undefined;
    return comparedWith(asOf, this.cmp());
  });

  /** Open, preliminary or final: the state of the period shown. */
  readonly status = computed(
    () => this.codes.periods().find(({ period }) => period === this.asOf())?.status,
  );

  readonly chips = computed((): FilterChip[] =>
    FILTER_KEYS.flatMap((dimension) => this.chipsOf(dimension)),
  );

  /** Query of every statistic on the page: period, basis, filters and time of knowledge; `undefined` until the
   *  period is known. */
  readonly statistic = computed(() => {
    const asOf = this.asOf();
    if (asOf === undefined) return undefined;
    const knownAt = this.knownAt();
    const known = knownAt === undefined ? {} : { knownAt };
    return { asOf, basis: this.basis(), ...known, ...this.filters() };
  });

  /** Query parameters for links to one thing: absolute period and time of knowledge. */
  readonly timeParams = computed(() => ({
    asOf: this.asOf() ?? null,
    known: this.knownOn() ?? null,
  }));

  /** Query parameters for links between pages: times, comparison, basis and filters. */
  readonly linkParams = computed(() => {
    const { cmp, basis } = this.url.query();
    return {
      ...this.timeParams(),
      cmp,
      basis: basis === 'workplace' ? null : basis,
      ...filterParams(this.filters()),
    };
  });

  isChosen(dimension: Dimension, code: string): boolean {
    return this.filters()[dimension]?.includes(code) ?? false;
  }

  /** Chooses a filter, or takes it away again. */
  toggle(dimension: Dimension, code: string): Promise<void> {
    return this.url.change(() => ({ filters: toggled(this.filters(), dimension, code) }));
  }

  /** Takes away what a chip stands for. */
  remove({ dimension, code }: FilterChip): Promise<void> {
    if (code !== null) return this.toggle(dimension, code);
    return this.url.change(() => ({ filters: without(this.filters(), dimension) }));
  }

  change(change: PageChange, options: { replace?: boolean } = {}): Promise<void> {
    return this.url.change(change, options);
  }

  /** Turns every chart of the page into its table, and back. */
  turnView(): Promise<void> {
    return this.url.change(() => ({ view: this.view() === 'table' ? 'chart' : 'table' }));
  }

  /** Goes to the period `steps` later among those there are (earlier when negative). */
  step(steps: number): Promise<void> {
    return this.url.change(() => {
      const target = this.neighbour(steps);
      return target === undefined ? undefined : { asOf: target };
    });
  }

  /** The period `steps` later among those there are; `undefined` at either end. */
  neighbour(steps: number): Period | undefined {
    const newestFirst = this.codes.periods();
    const here = newestFirst.findIndex(({ period }) => period === this.asOf());
    const there = here === -1 ? undefined : newestFirst[here - steps]?.period;
    return there !== undefined && isPeriod(there) ? there : undefined;
  }

  private chipsOf(dimension: Dimension): FilterChip[] {
    const chosen = this.filters()[dimension] ?? [];
    if (chosen.length > MOST_CHIPS) {
      const name = this.language.t('shell.filters.several', { count: chosen.length });
      return [{ dimension, code: null, name }];
    }
    return chosen.map((code) => ({ dimension, code, name: this.codes.name(dimension, code) }));
  }
}
