import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { ReportStateBadge } from '../report/report-state-badge';
import { EntryCells } from './entry-cells';
import { EntryNotes } from './entry-notes';
import type { EntryRow } from './entry-row';
import { EntrySheet } from './entry-sheet';
import { EntryWriting } from './entry-writing';

/** So many unions at first; a phone is not for more at a time. */
const AT_FIRST = 250;

/** The rows as cards, one field a union: how a phone shows them. */
@Component({
  selector: 'app-entry-cards',
  imports: [EntryNotes, ReportStateBadge, RouterLink],
  templateUrl: './entry-cards.html',
  styleUrl: './entry-cards.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EntryCards {
  protected readonly sheet = inject(EntrySheet);
  protected readonly cells = inject(EntryCells);
  private readonly writing = inject(EntryWriting);
  private readonly words = { language: inject(Language), wording: inject(Wording) };
  protected readonly t = this.words.language.t;
  private readonly most = signal(AT_FIRST);

  protected readonly rows = computed(() => this.sheet.shown().slice(0, this.most()));
  protected readonly hasRest = computed(() => this.sheet.shown().length > this.most());
  protected readonly nameLanguage = computed(() =>
    this.words.language.code() === 'ja' ? null : 'ja',
  );

  protected hasNotes(row: EntryRow): boolean {
    const isTold = row.oddTexts().length > 0 || row.messages().length > 0;
    const isZero = row.isEnterable() && row.figure().members === 0 && !row.isZero();
    return isTold || isZero || row.conflict() !== null || row.data().comment !== null;
  }

  protected againstPrevious(row: EntryRow): string {
    const [members, { previous }] = [row.members(), row.data()];
    if (members === null || Number.isNaN(members) || previous === null) return '';
    return this.words.wording.difference(members - previous.members);
  }

  /** A total alone takes the place of the genders there were. */
  protected type(row: EntryRow, event: Event): void {
    row.edit({ members: textOf(event), male: '', female: '', unknown: '' });
    this.writing.touch(row);
  }

  protected explain(row: EntryRow, event: Event): void {
    row.edit({ note: textOf(event) });
    this.writing.touch(row);
  }

  protected leave(row: EntryRow): void {
    this.writing.leave([row.code]);
  }

  protected showMore(): void {
    this.most.update((most) => most + AT_FIRST);
  }
}

function textOf(event: Event): string {
  return (event.target as HTMLInputElement).value;
}
