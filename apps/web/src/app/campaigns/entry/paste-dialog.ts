import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { type PasteLayout, indexOf, layoutOf, numberColumns, rowsOf } from './paste-plan';
import { type ReviewedRow, reviewed } from './paste-review';
import type { PasteSubject, PastedFigure } from './paste-subject';

const SHOWN = ['changed', 'unreadable', 'twice', 'closed', 'nothing'] as const;

/** What a pasted range would change, before anything is written. */
@Component({
  selector: 'app-paste-dialog',
  imports: [MatDialogModule],
  templateUrl: './paste-dialog.html',
  styleUrls: ['../dialog.scss', './paste-dialog.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PasteDialog {
  private readonly subject = inject<PasteSubject>(MAT_DIALOG_DATA);
  private readonly dialog =
    inject<MatDialogRef<PasteDialog, readonly PastedFigure[]>>(MatDialogRef);
  private readonly language = inject(Language);
  protected readonly wording = inject(Wording);
  protected readonly t = this.language.t;

  private readonly index = indexOf(this.subject.rows.map((row) => row.data()));
  private readonly rows = new Map(this.subject.rows.map((row) => [row.code, row]));
  private readonly proposed = layoutOf(this.subject.range, this.index, this.subject.places);
  /** Columns of numbers, one of which are the members. */
  protected readonly numbers = numberColumns(this.subject.range)
    .filter((place) => ![this.proposed.code, this.proposed.name].includes(place))
    .map((place) => ({ place, title: this.titleOf(place) }));
  protected readonly layout = signal<PasteLayout>(this.proposed);
  /** Unions chosen by hand, by the place of the row. */
  private readonly chosen = signal<ReadonlyMap<number, string>>(new Map());

  private readonly pasted = computed(() => rowsOf(this.subject.range, this.layout(), this.index));
  protected readonly unmatched = computed(() => this.pasted().filter(({ code }) => code === null));
  private readonly judged = computed(() => {
    const chosen = this.chosen();
    const matched = this.pasted().flatMap((row) => {
      const code = row.code ?? chosen.get(row.place) ?? null;
      return code === null ? [] : [{ ...row, code }];
    });
    return reviewed(matched, this.rows);
  });
  protected readonly changed = computed(() =>
    this.judged().filter(({ state }) => state === 'changed'),
  );
  /** Changes first, then what cannot be taken over. */
  protected readonly shown = computed(() =>
    SHOWN.flatMap((state) => this.judged().filter((row) => row.state === state)),
  );
  protected readonly summary = computed(() => {
    const count = (state: ReviewedRow['state']) =>
      this.judged().filter((row) => row.state === state).length;
    const open = this.unmatched().filter(({ place }) => !this.chosen().has(place)).length;
    return this.t('entrySheet.paste.summary', {
      changed: count('changed'),
      same: count('same'),
      refused: count('unreadable') + count('twice') + count('closed') + count('nothing'),
      unmatched: open,
    });
  });

  protected textOf(text: { readonly ja: string; readonly en: string }): string {
    return text[this.language.code()];
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
    this.layout.update((layout) => ({ ...layout, fields: { members: Number(place) } }));
  }

  protected match(place: number, code: string): void {
    this.chosen.update((chosen) => {
      const next = new Map(chosen);
      if (code === '') next.delete(place);
      else next.set(place, code);
      return next;
    });
  }

  protected apply(): void {
    this.dialog.close(this.changed().map(({ code, values }) => ({ code, values })));
  }

  /** The header of a column, else its letter in a spreadsheet. */
  private titleOf(place: number): string {
    const header = this.subject.range[this.proposed.header - 1]?.[place] ?? '';
    return header === '' ? this.t('entrySheet.paste.column', { place: place + 1 }) : header;
  }
}
