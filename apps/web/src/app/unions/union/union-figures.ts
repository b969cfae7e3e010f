import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { eraMonth, parsePeriod } from '@soshiki/base';
import { NOT_APPLICABLE } from '@soshiki/charts';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { PageState } from '../../page/page-state';
import { ProblemNotice } from '../../ui/problem-notice';
import { DayWording } from '../day-wording';
import { CoursePanel } from './course-panel';
import { type FigureRow, figureRows } from './figure-rows';
import { UnionRecord } from './union-record';

/** Every figure of ten years: where it comes from, who entered it, and why it was corrected. */
@Component({
  selector: 'app-union-figures',
  imports: [CoursePanel, ProblemNotice, RouterLink],
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
