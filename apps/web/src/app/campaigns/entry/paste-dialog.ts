import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import type { Bilingual } from '@soshiki/intake';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { countsIn, indexOf, layoutOf, numberColumns, withMembersFrom } from './paste-layout';
import { PasteNotices } from './paste-notices';
import { readRange } from './paste-plan';
import { type ReviewedRow, reviewed } from './paste-review';
import type { PasteState, PasteSubject, PastedFigure } from './paste-subject';

const REFUSED = ['unreadable', 'parts', 'otherPeriod', 'twice', 'closed', 'nothing'] as const;

/** What a pasted range would change, before anything is written. It is read as files are. */
@Component({
  selector: 'app-paste-dialog',
  imports: [MatDialogModule, PasteNotices, RouterLink],
  templateUrl: './paste-dialog.html',
  styleUrls: ['../dialog.scss', './paste-dialog.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PasteDialog {
  protected readonly subject = inject<PasteSubject>(MAT_DIALOG_DATA);
  private readonly dialog =
    inject<MatDialogRef<PasteDialog, readonly PastedFigure[]>>(MatDialogRef);
  private readonly language = inject(Language);
  protected readonly wording = inject(Wording);
  protected readonly t = this.language.t;

  private readonly known = this.subject.rows.map((row) => row.data());
  private readonly rows = new Map(this.subject.rows.map((row) => [row.code, row]));
  private readonly index = indexOf(this.known);
  private readonly proposed = layoutOf(this.subject.range, this.index, this.subject.places);
  /** Columns of numbers, one of which may be the members. */
  protected readonly numbers = numberColumns(this.subject.range, this.proposed).map((place) => ({
    ...{ place, title: this.titleOf(place) },
  }));
  protected readonly proposedTitles = countsIn(this.proposed)
    .map(({ place }) => this.titleOf(place))
    .join(this.language.code() === 'ja' ? '・' : ', ');
  /** The column of numbers chosen, from 0; `null` for those proposed. */
  private readonly membersFrom = signal<number | null>(null);
  private readonly layout = computed(() => {
    const place = this.membersFrom();
    return place === null ? this.proposed : withMembersFrom(this.proposed, place);
  });
  /** Unions chosen by hand, by what their rows say of them. */
  private readonly chosen = signal<ReadonlyMap<string, string>>(new Map());

  private readonly unchosen = computed(() => this.read(this.layout(), this.index));
  protected readonly unmatched = computed(() => this.unchosen().unmatched);
  protected readonly pasted = computed(() => {
    const chosen = this.chosen();
    return chosen.size === 0
      ? this.unchosen()
      : this.read(this.layout(), indexOf(this.known, chosen));
  });
  protected readonly judged = computed(() => reviewed(this.pasted().unions, this.rows));
  protected readonly changed = computed(() => this.of('changed'));
  /** Changes first, then what cannot be taken over. */
  protected readonly shown = computed(() => [
    ...this.changed(),
    ...REFUSED.flatMap((state) => this.of(state)),
  ]);
  protected readonly losesParts = computed(() =>
    this.shown().some(({ losesParts, state }) => losesParts && state !== 'closed'),
  );
  protected readonly summary = computed(() =>
    this.t('entrySheet.paste.summary', {
      changed: this.changed().length,
      same: this.of('same').length,
      refused: this.shown().length - this.changed().length,
      unmatched: this.pasted().unmatched.length,
    }),
  );

  protected textOf(text: Bilingual): string {
    return text[this.language.code()];
  }

  protected stateOf({ state, others }: ReviewedRow): string {
    const months = others.map((period) => this.wording.month(period));
    return this.t(`entrySheet.paste.state.${state}`, { months: months.join(' ') });
  }

  protected differenceOf({ after, previous }: ReviewedRow): string {
    if (after === null || previous === null || Number.isNaN(after)) return '';
    const difference = after - previous;
    return `${this.wording.differenceCell(difference)} (${this.wording.rate(difference, previous)})`;
  }

  protected afterOf({ after, found }: ReviewedRow): string {
    return Number.isNaN(after) ? found : this.wording.count(after);
  }

  protected takeMembersFrom(place: string): void {
    this.membersFrom.set(place === '' ? null : Number(place));
  }

  protected match(key: string, code: string): void {
    this.chosen.update((chosen) => {
      const next = new Map(chosen);
      if (code === '') next.delete(key);
      else next.set(key, code);
      return next;
    });
  }

  protected apply(): void {
    this.dialog.close(this.changed().map(({ code, values }) => ({ code, values })));
  }

  private of(state: PasteState): ReviewedRow[] {
    return this.judged().filter((row) => row.state === state);
  }

  private read(layout: Parameters<typeof readRange>[1], index: ReturnType<typeof indexOf>) {
    return readRange(this.subject.range, layout, { index, period: this.subject.period });
  }

  /** The header of a column, else its place. */
  private titleOf(place: number): string {
    const column = this.proposed.plan.columns.find((one) => one.place === place);
    const header = column?.header ?? '';
    return header === '' ? this.t('entrySheet.paste.column', { place: place + 1 }) : header;
  }
}
