import { Injectable, inject } from '@angular/core';
import { PLAUSIBILITY_SEVERITY, type PlausibilityCode } from '@soshiki/statistics';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { ClockWording } from '../report/clock-wording';
import type { EntryRow } from './entry-row';

/** What a row of the sheet says. */
@Injectable({ providedIn: 'root' })
export class EntryRowWording {
  private readonly language = inject(Language);
  private readonly wording = inject(Wording);
  private readonly clock = inject(ClockWording);

  previous({ item }: EntryRow): string {
    return item.previous ? this.wording.count(item.previous.members) : '−';
  }

  difference(row: EntryRow): string {
    const change = changeOf(row);
    return change === null ? '' : this.wording.differenceCell(change.difference);
  }

  rate(row: EntryRow): string {
    const change = changeOf(row);
    return change === null ? '' : this.wording.rate(change.difference, change.before);
  }

  text(text: { readonly ja: string; readonly en: string }): string {
    return text[this.language.code()];
  }

  isError(code: PlausibilityCode): boolean {
    return PLAUSIBILITY_SEVERITY[code] === 'error';
  }

  isFaulty(row: EntryRow): boolean {
    return Number.isNaN(row.figure().members) || row.hasConflict();
  }

  wantsReason(row: EntryRow): boolean {
    return row.isEnterable() && row.revision() > 0 && (row.isTouched() || row.isAsked());
  }

  wantsZero(row: EntryRow): boolean {
    return row.isEnterable() && row.figure().members === 0 && !row.typed().isZero;
  }

  /** Whether a line below the row is needed. */
  hasMore(row: EntryRow): boolean {
    const isTold = row.oddTexts().length > 0 || row.problem() !== undefined;
    return isTold || row.hasConflict() || this.wantsReason(row) || this.wantsZero(row);
  }

  /** Whether the row is saved: `保存 10:32`. */
  note(row: EntryRow): string {
    const { t } = this.language;
    if (row.hasParts()) return t('reports.entry.note.parts');
    if (row.isSubmitting()) return t('reports.submitting');
    if (row.isSaving()) return t('reports.save.saving');
    return row.isTouched() ? this.unsaved(row) : this.saved(row);
  }

  private unsaved(row: EntryRow): string {
    const { t } = this.language;
    if (row.hasConflict()) return t('reports.entry.note.conflict');
    if (row.problem() !== undefined) return t('reports.entry.note.failed');
    const isRead = !Number.isNaN(row.figure().members);
    return t(isRead ? 'reports.entry.note.typing' : 'reports.entry.note.unreadable');
  }

  private saved(row: EntryRow): string {
    const savedAt = row.isEnterable() ? (row.report()?.draft?.savedAt ?? null) : null;
    if (savedAt === null) return '';
    return this.language.t('reports.entry.note.saved', { time: this.clock.time(savedAt) });
  }
}

function changeOf(row: EntryRow): { difference: number; before: number } | null {
  const [members, previous] = [row.members(), row.item.previous];
  if (members === null || Number.isNaN(members) || previous === null) return null;
  return { difference: members - previous.members, before: previous.members };
}
