import { Injectable, computed, inject } from '@angular/core';
import { readChange, readDecomposition, readOverview, readTrend } from '../api/statistics';
import { FigureWords } from '../page/figure-words';
import { PageState } from '../page/page-state';
import { TrendChoices } from './trend-choices';

/** Everything the page of trends reads of the API, once for all of its parts. */
@Injectable()
export class TrendFigures {
  private readonly words = inject(FigureWords);
  private readonly state = inject(PageState);
  private readonly choices = inject(TrendChoices);

  /** Every month of the span, in total and by the dimension chosen. */
  readonly trend = readTrend(() => {
    const span = this.words.span();
    return span && { ...span, by: this.choices.by() };
  });

  /** From the period compared with to the one shown, where there is a breakdown: its two ends belong together. */
  readonly ends = readTrend(() => {
    const [span, from, by] = [this.words.span(), this.state.compareTo(), this.choices.by()];
    return span && by !== null && from !== undefined ? { ...span, from, by } : undefined;
  });

  /** How many have reported; asked only while the period shown is not final. */
  private readonly overview = readOverview(() => {
    const statistic = this.state.statistic();
    const status = this.state.status();
    return statistic === undefined || status === undefined || status === 'final'
      ? undefined
      : { ...statistic, compareTo: this.state.compareTo() };
  });

  /** Reports behind the last period, when not all of them are of that period. */
  readonly partial = computed(() => {
    const reporting = this.overview.value()?.reporting;
    const isWhole = reporting === undefined || reporting.approved === reporting.expected;
    return isWhole ? null : reporting;
  });

  /** The change of the span, a year at a time. */
  readonly years = readDecomposition(() => {
    const span = this.words.span();
    return span && span.from < span.to ? { ...span, months: 12 } : undefined;
  });

  /** The year pointed at; `null` while none is, or the address names one that is no step of the span. */
  readonly year = computed(
    () => this.years.value()?.steps.find(({ to }) => to === this.choices.step()) ?? null,
  );

  /** The unions behind the year pointed at. */
  readonly change = readChange(() => {
    const [span, year] = [this.words.span(), this.year()];
    return span && year ? { ...span, from: year.from, to: year.to } : undefined;
  });
}
