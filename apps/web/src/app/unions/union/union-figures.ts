import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { eraMonth, parsePeriod } from '@soshiki/base';
import { NOT_APPLICABLE } from '@soshiki/charts';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { PageState } from '../../page/page-state';
import { type PageTable, TableDownload } from '../../ui/download/table-download';
import { ProblemNotice } from '../../ui/problem-notice';
import { DayWording } from '../day-wording';
import { CoursePanel } from './course-panel';
import { type FigureRow, figureRows } from './figure-rows';
import { UnionRecord } from './union-record';

const FILE_COLUMNS = [
  ['unions.figures.period', 'text'],
  ['unions.column.members', 'count'],
  ['unions.figures.difference', 'difference'],
  ['unions.figures.flag', 'text'],
  ['unions.figures.revision', 'count'],
  ['unions.figures.reason', 'text'],
  ['unions.figures.enteredBy', 'text'],
  ['unions.figures.enteredOn', 'text'],
  ['unions.figures.approvedOn', 'text'],
] as const;

/** Every figure of ten years: where it comes from, who entered it, and why it was corrected. */
@Component({
  selector: 'app-union-figures',
  imports: [CoursePanel, ProblemNotice, RouterLink, TableDownload],
  templateUrl: './union-figures.html',
  styleUrl: './union-figures.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnionFiguresTab {
  private readonly record = inject(UnionRecord);
  private readonly wording = inject(Wording);
  private readonly days = inject(DayWording);
  private readonly language = inject(Language);
  private readonly state = inject(PageState);
  protected readonly t = this.language.t;
  private readonly isJapanese = computed(() => this.language.code() === 'ja');
  protected readonly reading = this.record.figuresReading;
  protected readonly isConfederation = computed(
    () => this.record.union()?.kind === 'confederation',
  );

  /** When what was recorded of this union. */
  protected readonly revisionParams = computed(() => ({
    asOf: this.state.asOf() ?? null,
    union: this.record.code(),
  }));

  /** Newest first. */
  protected readonly rows = computed(() => {
    const figures = this.record.figures();
    return (
      figures &&
      figureRows(figures.figures)
        .map((row) => this.row(row))
        .reverse()
    );
  });

  /** The table as files have it: months as `2025-12`, numbers as numbers. */
  protected readonly file = (): PageTable => {
    const figures = figureRows(this.record.figures()?.figures ?? []);
    return {
      title: this.t('unions.figures.of', { name: this.record.union()?.name ?? '' }),
      fileName: `soshiki-union-${this.record.code()}`,
      columns: FILE_COLUMNS.map(([key, kind]) => ({ header: this.t(key), kind })),
      rows: figures.map((row) => this.cells(row)).reverse(),
      notes: [this.t('unions.figures.signs')],
    };
  };

  private cells(row: FigureRow) {
    const [flag, carriedFrom] = [this.t('unions.flag.' + row.flag), row.figurePeriod];
    return [
      row.period,
      row.flag === 'not-affiliated' ? NOT_APPLICABLE : row.members,
      row.difference ?? NOT_APPLICABLE,
      row.flag === 'carried' && carriedFrom !== null ? `${flag} ${carriedFrom}` : flag,
      row.revision ?? NOT_APPLICABLE,
      row.correctionReason ?? NOT_APPLICABLE,
      row.enteredBy ?? NOT_APPLICABLE,
      orNone(row.enteredAt, this.days.shortDayOf),
      orNone(row.approvedAt, this.days.shortDayOf),
    ];
  }

  private row({ flag, figurePeriod, ...row }: FigureRow) {
    return {
      period: row.period,
      month: this.wording.month(row.period),
      era: this.isJapanese() ? eraMonth(parsePeriod(row.period)) : null,
      members: flag === 'not-affiliated' ? NOT_APPLICABLE : this.wording.count(row.members),
      difference: orNone(row.difference, this.wording.differenceCell),
      flag,
      carriedFrom: flag === 'carried' && figurePeriod ? this.wording.month(figurePeriod) : null,
      revision: orNone(row.revision, String),
      reason: row.correctionReason ?? NOT_APPLICABLE,
      enteredBy: row.enteredBy ?? NOT_APPLICABLE,
      enteredOn: orNone(row.enteredAt, this.days.shortDayOf),
      approvedOn: orNone(row.approvedAt, this.days.shortDayOf),
    };
  }
}

function orNone<Known>(known: Known | null, written: (known: Known) => string): string {
  return known === null ? NOT_APPLICABLE : written(known);
}
