import { ChangeDetectionStrategy, Component, ElementRef, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PlausibilityCode } from '@soshiki/statistics';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { ReportStateBadge } from '../report/report-state-badge';
import { actOf } from './entry-keys';
import { EntryConflict } from './entry-conflict';
import type { EntryRow } from './entry-row';
import { EntryRowWording } from './entry-row-wording';
import { EntrySheet } from './entry-sheet';

/** The rows: previous figure, input, difference; below a row what it wants to be told. */
@Component({
  selector: 'app-entry-table',
  imports: [EntryConflict, ReportStateBadge, RouterLink],
  templateUrl: './entry-table.html',
  styleUrl: './entry-table.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EntryTable {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly language = inject(Language);
  protected readonly sheet = inject(EntrySheet);
  protected readonly words = inject(EntryRowWording);
  protected readonly wording = inject(Wording);
  protected readonly t = this.language.t;
  protected readonly nameLanguage = computed(() => (this.language.code() === 'ja' ? null : 'ja'));

  /** Into the first row that can be entered. */
  begin(): void {
    this.focusOn(this.sheet.shown().find((row) => row.isEnterable()));
  }

  /** The report of the row and of the next one are read ahead of the hands. */
  protected enter(row: EntryRow): void {
    void row.load();
    void this.neighbour(row, 1)?.load();
  }

  /** What was typed is saved when the row is left. */
  protected leave(row: EntryRow, event: FocusEvent): void {
    const target = event.relatedTarget;
    const isWithin =
      target instanceof HTMLElement && target.closest('tr')?.dataset['row'] === row.code;
    if (!isWithin && row.isTouched()) void row.save();
  }

  protected type(row: EntryRow, event: Event): void {
    row.edit({ total: textOf(event), isZero: false });
  }

  protected giveReason(row: EntryRow, code: PlausibilityCode, event: Event): void {
    row.edit({ reasons: { ...row.typed().reasons, [code]: textOf(event) } });
  }

  protected explain(row: EntryRow, event: Event): void {
    row.edit({ reason: textOf(event) });
  }

  protected press(row: EntryRow, event: KeyboardEvent): void {
    const act = actOf(event, row);
    if (act === null) return;
    event.preventDefault();
    if (act === 'next') this.goOn(row);
    else if (act === 'previous') this.focusOn(this.neighbour(row, -1));
    else if (act === 'reason') this.focusOnReason(row);
    else if (act === 'restore') this.restore(row);
    else void this.submit(row);
  }

  /** To the next row; on the last one, where there is nowhere to go, what was typed is saved all the same. */
  private goOn(row: EntryRow): void {
    const next = this.neighbour(row, 1);
    if (next === undefined && row.isTouched()) void row.save();
    this.focusOn(next);
  }

  private restore(row: EntryRow): void {
    row.restore();
    const input = this.host.nativeElement.querySelector<HTMLInputElement>(`#entry-${row.code}`);
    // Typed and taken back before the page was drawn again: the binding has seen no change.
    if (input) input.value = row.typed().total;
    this.focusOn(row);
  }

  /** A submitted row makes way for the next one; a refused one keeps the focus and says why. */
  private async submit(row: EntryRow): Promise<void> {
    const next = this.neighbour(row, 1);
    const isSubmitted = await row.submit();
    if (isSubmitted) this.focusOn(next);
    else this.focusOnReason(row);
  }

  private neighbour(row: EntryRow, step: 1 | -1): EntryRow | undefined {
    const rows = this.sheet.shown();
    const place = rows.indexOf(row);
    const ahead = step === 1 ? rows.slice(place + 1) : rows.slice(0, place).reverse();
    return ahead.find((other) => other.isEnterable());
  }

  private focusOn(row: EntryRow | undefined): void {
    if (row === undefined) return;
    const input = this.host.nativeElement.querySelector<HTMLInputElement>(`#entry-${row.code}`);
    input?.focus();
    input?.select();
    input?.closest('tr')?.scrollIntoView({ block: 'nearest' });
  }

  /** The first reason still wanted, else the number. */
  private focusOnReason(row: EntryRow): void {
    setTimeout(() => {
      const wanted = `tr[data-row="${row.code}"] input[aria-required="true"]`;
      const inputs = [...this.host.nativeElement.querySelectorAll<HTMLInputElement>(wanted)];
      const empty = inputs.find(({ value }) => value.trim() === '');
      if (empty) empty.focus();
      else this.focusOn(row);
    });
  }
}

function textOf(event: Event): string {
  return (event.target as HTMLInputElement).value;
}
