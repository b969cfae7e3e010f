import { Injectable, inject, signal } from '@angular/core';
import { Dialogs } from '../dialogs';
import type { CellChange, GridHost } from '../../ui/grid/grid-model';
import { isEntryField } from './entry-cells';
import type { EntryRow } from './entry-row';
import { EntrySheet } from './entry-sheet';
import { EntrySubmission } from './entry-submission';
import { EntryWriting } from './entry-writing';
import { ENTRY_FIELDS } from './entry-figure';
import { PasteDialog } from './paste-dialog';
import type { PasteSubject, PastedFigure } from './paste-subject';
import { identifies } from './paste-layout';
import { EntryColumns } from './entry-columns';

/** What the grid of the entry sheet writes, saves, submits and pastes into. */
@Injectable()
export class EntryHost implements GridHost {
  private readonly sheet = inject(EntrySheet);
  private readonly writing = inject(EntryWriting);
  private readonly submission = inject(EntrySubmission);
  private readonly columns = inject(EntryColumns);
  private readonly dialogs = inject(Dialogs);
  /** Changes of a paste that was looked at and is to be carried out. */
  private readonly accepted = signal<readonly CellChange[]>([]);
  /** Where a submission leads: to what stands in its way, else to the next row. */
  private readonly next = signal<{ readonly code: string; readonly column: string } | null>(null);
  private isPasting = false;

  readonly toApply = this.accepted.asReadonly();
  readonly toGoTo = this.next.asReadonly();

  readonly write = (changes: readonly CellChange[]): void => {
    for (const { row: code, column, after } of changes) {
      const row = this.sheet.row(code);
      if (!row || !isEntryField(column)) continue;
      row.edit({ [column]: after }, { isPasted: this.isPasting });
      this.writing.touch(row);
    }
    this.isPasting = false;
  };

  readonly leave = (codes: readonly string[]): void => this.writing.leave(codes);

  readonly submit = (codes: readonly string[]): void => void this.submitRows(codes);

  readonly paste = (range: readonly (readonly string[])[], isFit: boolean): boolean => {
    const places = this.columns.all().map(({ key }) => key);
    const known = this.sheet.rows().map((row) => row.data());
    this.isPasting = isFit;
    if (isFit && !identifies(range, known)) return false;
    void this.look({ range, places, rows: this.sheet.rows(), period: this.sheet.period() });
    return true;
  };

  /** The submitted changes were put into the grid. */
  applied(): void {
    this.accepted.set([]);
  }

  private async look(subject: PasteSubject): Promise<void> {
    const figures = await this.dialogs.ask<readonly PastedFigure[]>(PasteDialog, subject, {
      width: '56rem',
    });
    if (figures === undefined) return;
    this.isPasting = true;
    this.accepted.set(
      figures.flatMap(({ code, values }) => {
        const texts = this.sheet.row(code)?.texts();
        return ENTRY_FIELDS.flatMap((column): CellChange[] => {
          const after = values[column];
          if (after === undefined || texts === undefined) return [];
          return [{ row: code, column, before: texts[column], after }];
        });
      }),
    );
  }

  /** Rows that can be are submitted; the first other one is where to go on. Of nobody one reports by asking twice. */
  private async submitRows(codes: readonly string[]): Promise<void> {
    const rows = codes.flatMap((code) => this.sheet.row(code) ?? []).filter((row) => row.isOpen());
    for (const row of rows) {
      if (row.isAsked() && row.fault() === 'zeroUnasked') row.confirmZero();
    }
    this.next.set(null);
    await this.submission.run(rows);
    const first = this.submission.refused()[0] ?? this.rowAfter(codes.at(-1));
    if (first === undefined) return;
    const isReason = ['reasonOfWarning', 'reasonOfRevision'].includes(first.fault() ?? '');
    this.next.set({ code: first.code, column: isReason ? 'note' : 'members' });
  }

  private rowAfter(code: string | undefined): EntryRow | undefined {
    const shown = this.sheet.shown();
    const place = shown.findIndex((row) => row.code === code);
    return shown.slice(place + 1).find((row) => row.isEnterable());
  }
}
