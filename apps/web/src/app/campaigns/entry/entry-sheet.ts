import { Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { isPeriod } from '@soshiki/base';
import type { EntryRowData } from '@soshiki/contracts';
import { readEntrySheet } from '../../api/entry';
import { SessionKeeper } from '../../api/session';
import { EntryRow } from './entry-row';
import { type EntryFilter, SHOWN_STATES, isEnterable, isShown } from './entry-states';
import { UnsavedEntries } from './unsaved-entries';

/** The rows of a campaign to enter figures in. A row is made once, so that nothing typed is lost by filtering; which rows are
 *  shown follows the states they had when the page was read, so that none vanishes from under one's hands. */
@Injectable()
export class EntrySheet {
  private readonly place = { router: inject(Router), route: inject(ActivatedRoute) };
  private readonly params = toSignal(this.place.route.paramMap, { requireSync: true });
  private readonly query = toSignal(this.place.route.queryParamMap, { requireSync: true });
  private readonly user = inject(SessionKeeper).user;
  private readonly unsaved = inject(UnsavedEntries);

  readonly period = computed(() => this.params().get('period') ?? '');
  readonly reading = readEntrySheet(() => {
    const period = this.period();
    return isPeriod(period) && this.user() ? period : undefined;
  });

  private readonly made = signal<readonly EntryRow[]>([]);
  private readonly byCode = computed(() => new Map(this.made().map((row) => [row.code, row])));
  /** States as the page was read. */
  private readonly asRead = computed(
    () => new Map(this.reading.value()?.rows.map((row) => [row.code, row])),
  );
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

  readonly shown = computed(() => {
    const [asRead, filter] = [this.asRead(), this.filter()];
    return this.rows().filter(({ code }) => {
      const row = asRead.get(code);
      return row !== undefined && isShown(row, filter);
    });
  });

  /** Industries that have unions here, in the order of their codes. */
  readonly industries = computed(() => {
    const found = new Map(
      this.reading.value()?.rows.map(({ industry }) => [industry.code, industry]),
    );
    return [...found.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  });

  /** Rows that want a figure still, and those submitted since the page was opened. */
  readonly awaited = computed(() => this.rows().filter((row) => isEnterable(row.state())).length);
  readonly submitted = computed(() => {
    const asRead = this.asRead();
    return this.rows().filter((row) => {
      const before = asRead.get(row.code)?.state;
      return before !== undefined && isEnterable(before) && !isEnterable(row.state());
    }).length;
  });

  /** Drafts that could be submitted. */
  private readonly drafts = computed(() =>
    this.rows().filter((row) => {
      const isWanted = row.isOpen() && row.members() !== null && row.conflict() === null;
      return isWanted && (row.state() === 'draft' || row.isEnteredHere());
    }),
  );
  private readonly shownDrafts = computed(() => {
    const shown = new Set(this.shown());
    return this.drafts().filter((row) => shown.has(row));
  });
  /** Own drafts in sight that nothing stands in the way of. */
  readonly ready = computed(() =>
    this.shownDrafts().filter((row) => this.isOwn(row) && row.fault() === null),
  );
  readonly unready = computed(() =>
    this.shownDrafts().filter((row) => this.isOwn(row) && row.fault() !== null),
  );
  /** Drafts in sight that somebody else left unfinished. */
  readonly ofOthers = computed(() =>
    this.shownDrafts().filter((row) => !this.isOwn(row) && row.fault() === null),
  );
  /** Drafts that the filter hides. */
  readonly hiddenDrafts = computed(() => this.drafts().length - this.shownDrafts().length);

  constructor() {
    effect(() => {
      const sheet = this.reading.value();
      untracked(() => {
        if (sheet?.period !== this.period()) this.made.set([]);
        else this.make(sheet.rows);
      });
    });
  }

  row(code: string): EntryRow | undefined {
    return this.byCode().get(code);
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

  /** Rows as they are stored, with what was typed into them and not saved. */
  private make(rows: readonly EntryRowData[]): void {
    const kept = this.unsaved.all(this.period());
    const made = rows.map((data) => {
      const row = new EntryRow(data, this.period());
      const typed = kept.get(row.code);
      if (typed !== undefined) row.recall(typed);
      return row;
    });
    this.made.set(made);
  }

  private isOwn(row: EntryRow): boolean {
    return row.isEnteredHere() || row.data().savedBy === this.user()?.name;
  }
}
