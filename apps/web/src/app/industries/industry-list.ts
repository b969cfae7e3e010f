import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { NOT_APPLICABLE, type SparklineData, industryPaint } from '@soshiki/charts';
import { CodeTables } from '../api/codes';
import { Language } from '../language/language';
import { MISSING, Wording } from '../language/wording';
import { PageState } from '../page/page-state';
import { Sparkline } from '../ui/charts';
import { CompareChoice } from '../ui/compare-choice';
import { type PageTable, TableDownload } from '../ui/download/table-download';
import { IndustryFigures, type IndustryLine } from './industry-figures';
import { PageContext } from './page-context';

/** The industries with their course over ten years, most members first. Names lead to the industry's page. */
@Component({
  selector: 'app-industry-list',
  imports: [CompareChoice, RouterLink, Sparkline, TableDownload],
  templateUrl: './industry-list.html',
  styleUrl: './industry-list.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class IndustryList {
  private readonly language = inject(Language);
  private readonly codes = inject(CodeTables);
  private readonly figures = inject(IndustryFigures);
  protected readonly state = inject(PageState);
  protected readonly context = inject(PageContext);
  protected readonly wording = inject(Wording);
  protected readonly t = this.language.t;
  protected readonly total = computed(() => this.figures.present.value()?.total);

  protected readonly comparedWith = computed(() => {
    const month = this.state.compareTo();
    return month === undefined
      ? ''
      : this.t('industries.comparedWith', { month: this.wording.month(month) });
  });

  protected readonly rows = computed(() => {
    const whole = this.total()?.members ?? 0;
    return this.figures.lines()?.map((line) => ({
      code: line.code,
      name: this.codes.name('industry', line.code, line.name),
      members: this.wording.count(line.members),
      unions: this.wording.count(line.unions),
      share: line.members === null ? MISSING : this.wording.share(line.members, whole),
      ...this.change(line),
      course: this.course(line),
    }));
  });

  /** The list as files have it: rates and shares as fractions, the total in its last row. */
  protected readonly file = (): PageTable => {
    const [lines, total] = [this.figures.lines() ?? [], this.total()];
    const whole = total?.members ?? 0;
    const rows = lines.map((line) => [
      this.codes.name('industry', line.code, line.name),
      line.members,
      line.unions,
      line.members === null || whole === 0 ? null : line.members / whole,
      ...changeCells(line),
    ]);
    const last = [this.t('industries.total'), total?.members ?? null, total?.unions ?? null];
    return {
      title: this.t('industries.list'),
      fileName: 'soshiki-industry-list',
      columns: [
        { header: this.t('ui.dimension.industry'), kind: 'text' },
        { header: this.t('industries.members'), kind: 'count' },
        { header: this.t('ui.measure.unions'), kind: 'count' },
        { header: this.t('industries.share'), kind: 'share' },
        { header: this.comparedWith(), kind: 'difference' },
        { header: this.t('industries.rate'), kind: 'rate' },
      ],
      rows: [...rows, [...last, '', '', '']],
      when: this.context.when(),
      notes: [this.t('industries.symbols')],
    };
  };

  private change({ members, before }: IndustryLine) {
    if (members === null || before === null) return { difference: MISSING, rate: MISSING };
    const difference = members - before;
    return {
      difference: this.wording.differenceCell(difference),
      rate: this.wording.rate(difference, before),
    };
  }

  private course(line: IndustryLine): SparklineData {
    return {
      periods: this.figures.trend.value()?.periods ?? [],
      values: line.course,
      measure: 'members',
      paint: industryPaint(line.code).paint,
      language: this.language.code(),
    };
  }
}

/** Difference and rate against the period compared with; `null` where a figure is missing, and no rate of nothing. */
function changeCells({ members, before }: IndustryLine): [number | null, number | string | null] {
  if (members === null || before === null) return [null, null];
  const difference = members - before;
  return [difference, before === 0 ? NOT_APPLICABLE : difference / before];
}
