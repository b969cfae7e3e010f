import {
  Injectable,
  Injector,
  computed,
  effect,
  inject,
  runInInjectionContext,
  signal,
  untracked,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { isPeriod } from '@soshiki/base';
import type { CampaignBoard } from '@soshiki/contracts';
import { readBoard } from '../../api/campaigns';
import { SessionKeeper } from '../../api/session';
import { EntryRow } from './entry-row';
import { type EntryFilter, SHOWN_STATES, isEnterable, isShown } from './entry-states';

/** As many rows as a board answers at once: every union of the federation. */
const WHOLE_BOARD = 1000;

/** The rows of a campaign to enter figures in. A row is made once, so that nothing typed is lost by filtering; which rows are
 *  shown follows the states they had when the page was read, so that none vanishes from under one's hands. */
@Injectable()
export class EntrySheet {
  private readonly injector = inject(Injector);
  private readonly place = { router: inject(Router), route: inject(ActivatedRoute) };
  private readonly params = toSignal(this.place.route.paramMap, { requireSync: true });
  private readonly query = toSignal(this.place.route.queryParamMap, { requireSync: true });
  private readonly user = inject(SessionKeeper).user;

  readonly period = computed(() => this.params().get('period') ?? '');
  readonly reading = readBoard(() => {
    const period = this.period();
    if (!isPeriod(period)) return undefined;
    return { period, query: { sort: 'code', pageSize: WHOLE_BOARD } };
  });

  private readonly made = signal<readonly EntryRow[]>([]);
  readonly rows = this.made.asReadonly();

  readonly filter = computed((): EntryFilter => {
    const query = this.query();
    const asked = query.get('rows');
    return {
      state: SHOWN_STATES.find((state) => state === asked) ?? 'awaited',
      industry: query.get('of'),
      words: query.get('q') ?? '',
    };
  });

  readonly shown = computed(() => this.rows().filter(({ item }) => isShown(item, this.filter())));

  /** Industries that have unions here, in the order of their codes. */
  readonly industries = computed(() => this.reading.value()?.byIndustry ?? []);

  /** Rows that want a figure still, and those submitted since the page was opened. */
  readonly awaited = computed(() => this.rows().filter((row) => isEnterable(row.state())).length);
  readonly submitted = computed(
    () =>
      this.rows().filter((row) => isEnterable(row.item.state) && !isEnterable(row.state())).length,
  );

  /** Drafts that could be submitted, as far as is known before their reports are read. */
  private readonly drafts = computed(() =>
    this.rows().filter((row) => {
      const isWanted = isEnterable(row.state()) && row.members() !== null && !row.hasConflict();
      return isWanted && (row.state() === 'draft' || row.isEnteredHere());
    }),
  );
  private readonly shownDrafts = computed(() => {
    const shown = new Set(this.shown());
    return this.drafts().filter((row) => shown.has(row));
  });
  /** Own drafts in sight that nothing stands in the way of. */
  readonly ready = computed(() =>
    this.shownDrafts().filter((row) => this.isOwn(row) && isReady(row)),
  );
  readonly unready = computed(() =>
    this.shownDrafts().filter((row) => this.isOwn(row) && !isReady(row)),
  );
  /** Drafts in sight that somebody else left unfinished. */
  readonly ofOthers = computed(() =>
    this.shownDrafts().filter((row) => !this.isOwn(row) && isReady(row)),
  );
  /** Drafts that the filter hides. */
  readonly hiddenDrafts = computed(() => this.drafts().length - this.shownDrafts().length);

  constructor() {
    effect(() => {
      const board = this.reading.value();
      untracked(() => this.made.set(this.rowsOf(board)));
    });
  }

  async show(change: Partial<EntryFilter>): Promise<void> {
    const { state, industry, words } = { ...this.filter(), ...change };
    await this.place.router.navigate([], {
      queryParams: {
        rows: state === 'awaited' ? null : state,
        of: industry,
        q: words.trim() === '' ? null : words,
      },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  private rowsOf(board: CampaignBoard | undefined): readonly EntryRow[] {
    const period = this.period();
    return runInInjectionContext(this.injector, () =>
      (board?.items ?? []).map((item) => new EntryRow(item, period)),
    );
  }

  private isOwn(row: EntryRow): boolean {
    const by = row.report()?.draft?.savedBy ?? row.item.lastChangeBy;
    return row.isEnteredHere() || by === this.user()?.name;
  }
}

function isReady(row: EntryRow): boolean {
  return row.report() === undefined || row.fault() === null;
}
