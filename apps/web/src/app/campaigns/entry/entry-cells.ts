import { Injectable, inject } from '@angular/core';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { type GridCell, shownCell } from '../../ui/grid/grid-model';
import { ClockWording } from '../report/clock-wording';
import { countFault, countOf } from '../report/typed-count';
import { type EntryField, type GenderField, GENDER_FIELDS, isByGender } from './entry-figure';
import type { EntryRow } from './entry-row';

/** What the cells of the entry sheet show. */
@Injectable({ providedIn: 'root' })
export class EntryCells {
  private readonly language = inject(Language);
  private readonly wording = inject(Wording);
  private readonly clock = inject(ClockWording);
  private readonly t = this.language.t;

  private readonly shown: Readonly<Record<string, (row: EntryRow) => GridCell>> = {
    code: ({ code }) => shownCell(code, { tone: 'soft' }),
    name: (row) => this.name(row),
    previous: (row) => this.previous(row),
    members: (row) => this.members(row),
    male: (row) => this.gender(row, 'male'),
    female: (row) => this.gender(row, 'female'),
    unknown: (row) => this.gender(row, 'unknown'),
    difference: (row) => this.difference(row),
    rate: (row) => this.rate(row),
    state: (row) => this.state(row),
    note: (row) => this.note(row),
  };

  cell(row: EntryRow, column: string): GridCell {
    return this.shown[column]?.(row) ?? shownCell('');
  }

  private name(row: EntryRow): GridCell {
    const link = addressOf(row);
    const more = this.language.code() === 'ja' ? { link } : { link, language: 'ja' };
    return shownCell(row.data().name, more);
  }

  private previous(row: EntryRow): GridCell {
    const { previous } = row.data();
    if (previous === null) return shownCell('−', { raw: '' });
    const raw = String(previous.members);
    return shownCell(this.wording.count(previous.members), { raw });
  }

  private members(row: EntryRow): GridCell {
    const members = row.members();
    if (!row.isEnterable()) return this.count(members);
    const raw = row.texts().members;
    const isSum = raw.trim() === '' && isByGender(row.texts());
    if (isSum) return { ...this.count(members), raw: '', isEditable: true, tone: 'soft' };
    const fault = this.faultOfMembers(row);
    return this.editable(raw, fault, row);
  }

  private gender(row: EntryRow, gender: GenderField): GridCell {
    const shape = row.shape().is;
    if (shape === 'parts') return this.parts(row, gender);
    if (shape === 'partsBefore') return this.askForParts(row, gender);
    const raw = row.texts()[gender];
    if (!row.isEnterable()) return this.count(countOf(raw), '');
    const fault = countFault(raw)?.[this.language.code()];
    return this.editable(raw, fault ?? this.sumFault(row), row);
  }

  /** The genders of a report in parts: sums of its parts. */
  private parts(row: EntryRow, gender: GenderField): GridCell {
    const cells = row.data().cells.filter((cell) => cell.gender === gender);
    const sum = cells.reduce((before, { members }) => before + members, 0);
    return { ...this.count(sum), tone: 'soft' };
  }

  private askForParts(row: EntryRow, gender: GenderField): GridCell {
    if (gender !== GENDER_FIELDS[0] || !row.isEnterable()) return shownCell('', { tone: 'soft' });
    return shownCell(this.t('entrySheet.enterParts'), {
      ...{ raw: '', link: addressOf(row), spills: true },
    });
  }

  private difference(row: EntryRow): GridCell {
    const change = changeOf(row);
    if (change === null) return shownCell('');
    const raw = String(change.difference);
    return shownCell(this.wording.differenceCell(change.difference), { raw });
  }

  private rate(row: EntryRow): GridCell {
    const change = changeOf(row);
    if (change === null) return shownCell('');
    return shownCell(this.wording.rate(change.difference, change.before));
  }

  private state(row: EntryRow): GridCell {
    const { correction } = row.data();
    const words = this.t(`reports.state.${row.state()}`);
    const stage = correction === null ? '' : `・${this.t(`reports.correction.${correction}`)}`;
    return shownCell(words + stage, { badge: row.state(), aside: this.told(row) });
  }

  private note(row: EntryRow): GridCell {
    if (!row.isOpen()) return shownCell('');
    if (!row.isEnterable())
      return shownCell(this.t('entrySheet.enterParts'), { link: addressOf(row) });
    const raw = row.texts().note;
    if (raw.trim() !== '' || !row.wantsNote()) {
      return { text: raw, raw, isEditable: true, fault: '', tone: 'plain' };
    }
    const text = this.t('entrySheet.noteWanted');
    const isFault = row.isAsked();
    const [fault, tone] = isFault ? ([text, 'bad'] as const) : (['', 'odd'] as const);
    return { text, raw, isEditable: true, fault, tone };
  }

  /** Whether the row is saved: `保存 10:32`. */
  private told(row: EntryRow): string {
    if (row.conflict() !== null) return this.t('entrySheet.told.conflict');
    if (row.messages().length > 0) return this.t('entrySheet.told.refused');
    if (row.isSending()) return this.t('entrySheet.told.sending');
    if (row.isTouched()) return this.unsaved(row);
    const { savedAt } = row.data();
    if (savedAt === null || row.state() !== 'draft') return '';
    return this.t('entrySheet.told.saved', { time: this.clock.time(savedAt) });
  }

  private unsaved(row: EntryRow): string {
    return this.t(row.body() === null ? 'entrySheet.told.unreadable' : 'entrySheet.told.typing');
  }

  private editable(raw: string, fault: string, row: EntryRow): GridCell {
    const count = countOf(raw);
    const isRead = count !== null && !Number.isNaN(count);
    const text = isRead ? this.wording.count(count) : raw;
    const isOdd = row.oddTexts().length > 0;
    const tone = fault !== '' ? 'bad' : isOdd && isRead ? 'odd' : 'plain';
    return { text, raw: isRead ? String(count) : raw, isEditable: true, fault, tone };
  }

  private faultOfMembers(row: EntryRow): string {
    const fault = countFault(row.texts().members);
    if (fault !== null) return fault[this.language.code()];
    if (row.messages().length > 0) return row.messages().join(' ');
    const error = row.oddTexts().find(({ isError, code }) => isError && code !== 'notAHeadcount');
    return error === undefined ? '' : error.text[this.language.code()];
  }

  private sumFault(row: EntryRow): string {
    if (!isByGender(row.texts()) || !row.odd().includes('cellsDifferFromTotal')) return '';
    return this.t('entrySheet.fault.sum', { sum: this.wording.count(row.figure().sum) });
  }

  private count(count: number | null, none = '−'): GridCell {
    if (count === null || Number.isNaN(count)) return shownCell(none, { raw: '' });
    return shownCell(this.wording.count(count), { raw: String(count) });
  }
}

/** Whether a column of the sheet is one that is typed into. */
export function isEntryField(column: string): column is EntryField {
  return ['members', 'male', 'female', 'unknown', 'note'].includes(column);
}

function addressOf(row: EntryRow): string {
  return `/campaigns/${row.period}/reports/${row.code}`;
}

function changeOf(row: EntryRow): { difference: number; before: number } | null {
  const [members, { previous }] = [row.members(), row.data()];
  if (members === null || Number.isNaN(members) || previous === null) return null;
  return { difference: members - previous.members, before: previous.members };
}
