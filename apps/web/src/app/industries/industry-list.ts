import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { NOT_APPLICABLE, type SparklineData, industryPaint } from '@soshiki/charts';
import { CodeTables } from '../api/codes';
import { Language } from '../language/language';
import { MISSING, Wording } from '../language/wording';
import { FigureWords } from '../page/figure-words';
import { PageState } from '../page/page-state';
import { Sparkline } from '../ui/charts';
import { CompareChoice } from '../ui/compare-choice';
import { type PageTable, TableDownload } from '../ui/download/table-download';
import { FigureLink } from '../ui/figure-link';
import { RowsFinder } from '../ui/rows-finder';
import { IndustryFigures } from './industry-figures';
import { type IndustryLine, LINE_ORDERS, differenceOf, inOrder, rateOf } from './industry-lines';

/** The industries with their course over ten years, most members first unless another order is chosen. Names lead to the
 *  industry's page, counts to its unions. */
@Component({
  selector: 'app-industry-list',
  imports: [CompareChoice, FigureLink, RouterLink, Sparkline, TableDownload],
  templateUrl: './industry-list.html',
  styleUrl: './industry-list.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class IndustryList {
  private readonly language = inject(Language);
  private readonly codes = inject(CodeTables);
  private readonly figures = inject(IndustryFigures);
  private readonly unions = inject(RowsFinder);
  protected readonly state = inject(PageState);
  protected readonly words = inject(FigureWords);
  protected readonly wording = inject(Wording);
  protected readonly t = this.language.t;
  protected readonly orders = LINE_ORDERS;

  /** All industries together, whichever of them the address chooses. */
  protected readonly total = computed(() => {
    const total = this.figures.present.value()?.total;
    return total && { ...total, to: this.unions.of({ industry: [] }) };
  });

  /** What the list is ordered by; kept in the address. */
  protected readonly order = computed(
    () => LINE_ORDERS.find((order) => order === this.state.sort()) ?? 'members',
  );

  protected readonly comparedWith = computed(() => {
    const month = this.state.compareTo();
    return month === undefined
      ? ''
      : this.t('industries.comparedWith', { month: this.wording.month(month) });
  });

  private readonly lines = computed(() => {
    const places = this.codes.options('industry').map(({ code }) => code);
    const lines = this.figures.lines();
    return lines && inOrder(lines, this.order(), places);
  });

  protected readonly rows = computed(() => {
    const whole = this.total()?.members ?? 0;
    return this.lines()?.map((line) => ({
      code: line.code,
      name: this.codes.name('industry', line.code, line.name),
      members: this.wording.count(line.members),
      unions: this.wording.count(line.unions),
      share: line.members === null ? MISSING : this.wording.share(line.members, whole),
      ...this.change(line),
      course: this.course(line),
      to: this.unions.of({ industry: [line.code] }),
      page: { path: `/industries/${line.code}`, params: this.pageParams() },
    }));
  });

  /** The page of an industry is not filtered by another. */
  protected readonly pageParams = computed(() => ({ ...this.state.linkParams(), industry: null }));

  /** The list as files have it: rates and shares as fractions, the total in its last row. */
  protected readonly file = (): PageTable => {
    const [lines, total] = [this.lines() ?? [], this.total()];
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
      when: this.words.when(),
      notes: [this.t('industries.symbols')],
    };
  };

  protected async sortBy(chosen: string): Promise<void> {
    await this.state.change({ sort: chosen === 'members' ? null : chosen });
  }

  private change(line: IndustryLine) {
    const difference = differenceOf(line);
    if (difference === null) return { difference: MISSING, rate: MISSING };
    return {
      difference: this.wording.differenceCell(difference),
      rate: this.wording.rate(difference, line.before ?? 0),
    };
  }

  private course(line: IndustryLine): SparklineData {
    return {
      periods: this.figures.trend.value()?.periods ?? [],
      values: line.course,
      measure: 'members',
      paint: industryPaint(line.code).paint,
      language: this.language.code(),
      calendar: this.language.calendar(),
    };
  }
}

/** Difference and rate against the period compared with; `null` where a figure is missing, and no rate of nothing. */
function changeCells(line: IndustryLine): [number | null, number | string | null] {
  const difference = differenceOf(line);
  return [difference, difference === null ? null : (rateOf(line) ?? NOT_APPLICABLE)];
}
