import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ImportRows, ImportedFile } from '@soshiki/contracts';
import { readImportRows } from '../../api/imports';
import { CodeTables } from '../../api/codes';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { ProblemNotice } from '../../ui/problem-notice';
import { ImportDesk } from '../import-desk';
import { IssueList } from '../issue-list';
import { KeptChoices } from '../kept-choices';
import { PageTurns } from './page-turns';

type Row = ImportRows['items'][number];

const PAGE_SIZE = 50;
/** Figures of one row that are told; a wide sheet has hundreds. */
const SHOWN = 12;

/** The rows of the file, each with what it says beside what is there. */
@Component({
  selector: 'app-row-list',
  imports: [IssueList, PageTurns, ProblemNotice],
  templateUrl: './row-list.html',
  styleUrl: './list.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RowList {
  readonly file = input.required<ImportedFile>();
  private readonly language = inject(Language);
  private readonly wording = inject(Wording);
  private readonly codes = inject(CodeTables);
  protected readonly desk = inject(ImportDesk);
  protected readonly choices = inject(KeptChoices);
  protected readonly t = this.language.t;
  protected readonly nameLanguage = computed(() => (this.language.code() === 'ja' ? null : 'ja'));

  protected readonly reading = readImportRows(() => {
    const [id, tab, page] = [this.desk.id(), this.desk.tab(), this.desk.page()];
    if (id === undefined || tab === 'warned') return undefined;
    this.desk.reread();
    return { id, query: { state: tab, page, pageSize: PAGE_SIZE } };
  });

  protected readonly isRejected = computed(() => this.desk.tab() === 'rejected');
  /** A row of the directory is a union; rows of figures are left out report by report. */
  protected readonly canLeaveOut = computed(
    () => this.file().kind === 'unions' && ['new', 'changed'].includes(this.desk.tab()),
  );

  protected readonly rows = computed(() =>
    this.reading.value()?.items.map((row) => ({
      ...{ number: row.row, issues: row.issues, given: row.given },
      code: row.code ?? row.given.code,
      name: row.name ?? row.given.name,
      key: `${row.code ?? row.given.code}/`,
      isLeftOut: this.choices.leftOut().has(`${row.code ?? row.given.code}/`),
      differences: this.differences(row),
      more: Math.max(0, row.figures.length - SHOWN),
    })),
  );

  private differences({ figures, fields }: Row) {
    const ofFigures = figures.slice(0, SHOWN).map((figure) => ({
      key: `${figure.column}/${figure.period}/${figure.prefecture}/${figure.gender}/${figure.employment}`,
      label: this.part(figure),
      before: this.wording.count(figure.before),
      after: this.wording.count(figure.after),
      isSame: figure.before === figure.after,
    }));
    const ofFields = fields.map(({ field, before, after }) => ({
      key: field,
      label: this.t('imports.field.' + field),
      before: before ?? this.t('imports.table.nothing'),
      after: after ?? this.t('imports.table.nothing'),
      isSame: before === after,
    }));
    return [...ofFigures, ...ofFields];
  }

  /** `C列 2026年1月・東京都・女`. What is not told apart is left out. */
  private part({ column, period, prefecture, gender, employment }: Row['figures'][number]) {
    const parts = [
      this.wording.month(period),
      prefecture === '00' ? null : this.codes.name('prefecture', prefecture),
      gender === 'unknown' ? null : this.codes.name('gender', gender),
      employment === 'unknown' ? null : this.codes.name('employment', employment),
    ].filter((part) => part !== null);
    return this.t('imports.part', { column, parts: parts.join('・') });
  }
}
