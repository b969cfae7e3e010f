import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  DestroyRef,
  computed,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { PageActions } from '../../shell/page-actions';
import { Icon } from '../../ui/icon';
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

/** Narrower, and the rows are cards. */
const NARROW = '(width < 48rem)';

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
  protected readonly isNarrow = signal(false);
  private readonly table = viewChild(EntryTable);

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
    const media = inject(DOCUMENT).defaultView?.matchMedia(NARROW);
    const onChange = () => this.isNarrow.set(media?.matches === true);
    onChange();
    media?.addEventListener('change', onChange);
    inject(DestroyRef).onDestroy(() => {
      actions.explain(null);
      media?.removeEventListener('change', onChange);
    });
  }

  /** How many rows remain unsaved when everything was tried. */
  async unsavedAfterSaving(): Promise<number> {
    if (this.unsaved() > 0) await this.writing.flush();
    return this.unsaved();
  }

  protected begin(): void {
    this.table()?.begin();
  }
}
