import { Injectable, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { isPeriod, periodOfDay, tokyoDay } from '@soshiki/base';
import { IMPORT_KINDS, type ImportedFile, imports } from '@soshiki/contracts';
import type { RouteRequest } from '../api/api-client';
import { readImport } from '../api/imports';
import { write } from '../api/writing';
import { type ImportTab, tabCounts, usualTab } from './import-tabs';

/** The ways of a file, in order. Once it is applied there is only its result. */
export const STEPS = ['file', 'columns', 'check', 'apply'] as const;
export type ImportStep = (typeof STEPS)[number] | 'done';

export type ImportKind = (typeof IMPORT_KINDS)[number];

type FileChange = NonNullable<RouteRequest<typeof imports.change>['body']>;

/** Parts of the address that the import has. `null` takes a part away. */
interface PlaceChange {
  readonly file?: string | null;
  readonly step?: ImportStep | null;
  readonly tab?: ImportTab | null;
  readonly by?: 'rows' | null;
  readonly page?: number | null;
}

/** The file in hand and where one is with it: read from the address alone, so that it can be left and found again. */
@Injectable()
export class ImportDesk {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly params = toSignal(this.route.paramMap, { requireSync: true });
  private readonly query = toSignal(this.route.queryParamMap, { requireSync: true });
  private readonly about = toSignal(this.route.data, { requireSync: true });

  readonly kind = computed(
    (): ImportKind => IMPORT_KINDS.find((kind) => kind === this.about()['kind']) ?? 'figures',
  );
  /** The campaign that figures are read for; `undefined` for the directory. */
  readonly period = computed(() => {
    const period = this.params().get('period') ?? '';
    return this.kind() === 'figures' && isPeriod(period) ? period : undefined;
  });
  /** The month in which unions are searched by hand. */
  readonly searchedAsOf = computed(() => this.period() ?? periodOfDay(tokyoDay(new Date())));

  readonly id = computed(() => this.query().get('file') ?? undefined);
  readonly reading = readImport(this.id);
  /** The file of the address; not the one shown before it. */
  readonly file = computed((): ImportedFile | undefined => {
    const file = this.reading.value();
    return file?.id === this.id() ? file : undefined;
  });

  readonly step = computed((): ImportStep => {
    const file = this.file();
    if (this.id() === undefined) return 'file';
    if (file?.state === 'applied') return 'done';
    const asked = this.query().get('step');
    return STEPS.find((step) => step === asked && step !== 'file') ?? 'check';
  });
  readonly tab = computed((): ImportTab => {
    const counts = tabCounts(this.file());
    const asked = this.query().get('tab');
    return counts.find(({ tab }) => tab === asked)?.tab ?? usualTab(counts);
  });
  /** Row by row instead of report by report. */
  readonly isByRows = computed(() => this.kind() === 'unions' || this.query().get('by') === 'rows');
  readonly page = computed(() => {
    const page = Number(this.query().get('page') ?? '1');
    return Number.isSafeInteger(page) && page > 0 ? page : 1;
  });

  readonly changing = write(imports.change);
  private readonly readings = signal(0);
  /** Another one every time the file has been read in another way: its rows are asked for again. */
  readonly reread = this.readings.asReadonly();
  readonly isBusy = computed(
    () => this.changing.isSending() || this.reading.status() === 'reloading',
  );

  /** Goes to a place of the wizard. */
  async go(place: PlaceChange): Promise<void> {
    await this.router.navigate([], {
      relativeTo: this.route,
      queryParams: { page: null, ...place },
      queryParamsHandling: 'merge',
    });
  }

  /** Has the file read in another way; `false` when that was refused, and `changing` says why. */
  async change(body: FileChange): Promise<boolean> {
    const id = this.id();
    if (id === undefined) return false;
    const done = await this.changing.send({ params: { id }, body, ifMatch: this.reading.tag() });
    // Read in another way, or by another window: either way there is something new to see.
    if (done !== undefined || this.changing.problem()?.status === 412) this.refresh();
    return done !== undefined;
  }

  /** Asks for the file and its rows again. */
  refresh(): void {
    this.reading.reload();
    this.readings.update((count) => count + 1);
  }
}
