import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { PageActions } from '../../shell/page-actions';
import { Icon } from '../../ui/icon';
import { narrow } from '../../ui/narrow';
import { ProblemNotice } from '../../ui/problem-notice';
import { CampaignRights } from '../campaign-rights';
import { EntryBar } from './entry-bar';
import { EntryCards } from './entry-cards';
import { EntryFilters } from './entry-filters';
import { EntryHost } from './entry-host';
import { ENTRY_KEYS } from './entry-keys';
import { EntrySheet } from './entry-sheet';
import { EntrySubmission } from './entry-submission';
import { EntryTable } from './entry-table';
import { EntryWriting } from './entry-writing';

/** Figures of many unions in one sheet, by keyboard alone and without leaving the page. */
@Component({
  selector: 'app-entry-page',
  imports: [EntryBar, EntryCards, EntryFilters, EntryTable, Icon, ProblemNotice, RouterLink],
  providers: [EntrySheet, EntryWriting, EntrySubmission, EntryHost],
  templateUrl: './entry-page.html',
  styleUrl: './entry-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EntryPage {
  protected readonly sheet = inject(EntrySheet);
  protected readonly writing = inject(EntryWriting);
  protected readonly rights = inject(CampaignRights);
  protected readonly wording = inject(Wording);
  protected readonly t = inject(Language).t;
  protected readonly isNarrow = narrow();
  private readonly table = viewChild(EntryTable);
  private readonly injector = inject(Injector);

  protected readonly counts = computed(() =>
    this.t('entrySheet.counts', {
      shown: this.wording.count(this.sheet.shown().length),
      awaited: this.wording.count(this.sheet.awaited()),
      submitted: this.wording.count(this.sheet.submitted()),
    }),
  );
  protected readonly unsaved = computed(() => this.writing.unsavedRows().length);

  constructor() {
    const actions = inject(PageActions);
    actions.explain(ENTRY_KEYS);
    inject(DestroyRef).onDestroy(() => actions.explain(null));
  }

  /** How many rows remain unsaved when everything was tried. */
  async unsavedAfterSaving(): Promise<number> {
    if (this.unsaved() > 0) await this.writing.flush();
    return this.unsaved();
  }

  /** Into the rows, once those are drawn that were asked for. */
  protected begin(): void {
    afterNextRender({ read: () => this.table()?.begin() }, { injector: this.injector });
  }
}
