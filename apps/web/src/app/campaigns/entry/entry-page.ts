import { ChangeDetectionStrategy, Component, computed, inject, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { Icon } from '../../ui/icon';
import { ProblemNotice } from '../../ui/problem-notice';
import { CampaignRights } from '../campaign-rights';
import { EntryBar } from './entry-bar';
import { EntryBatch } from './entry-batch';
import { EntryFilters } from './entry-filters';
import { EntrySheet } from './entry-sheet';
import { EntryTable } from './entry-table';

/** Figures of many unions, one under another, by keyboard alone and without leaving the page. */
@Component({
  selector: 'app-entry-page',
  imports: [EntryBar, EntryFilters, EntryTable, Icon, ProblemNotice, RouterLink],
  providers: [EntrySheet, EntryBatch],
  templateUrl: './entry-page.html',
  styleUrl: './entry-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EntryPage {
  protected readonly sheet = inject(EntrySheet);
  protected readonly rights = inject(CampaignRights);
  protected readonly wording = inject(Wording);
  protected readonly t = inject(Language).t;
  private readonly table = viewChild(EntryTable);

  protected readonly counts = computed(() =>
    this.t('reports.entry.counts', {
      shown: this.wording.count(this.sheet.shown().length),
      awaited: this.wording.count(this.sheet.awaited()),
      submitted: this.wording.count(this.sheet.submitted()),
    }),
  );

  protected begin(): void {
    this.table()?.begin();
  }
}
