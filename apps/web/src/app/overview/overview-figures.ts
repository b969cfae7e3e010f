import { Injectable, computed, inject } from '@angular/core';
import { addMonths, parsePeriod } from '@soshiki/base';
import { CodeTables } from '../api/codes';
import { readOutline } from '../api/outline';
import { readBreakdown, readChange, readOverview, readTrend } from '../api/statistics';
import { PageState } from '../page/page-state';

const TREND_MONTHS = 120;

/** Everything the overview reads of the API, once for all of its parts. */
@Injectable()
export class OverviewFigures {
  private readonly state = inject(PageState);
  private readonly codes = inject(CodeTables);

  readonly overview = readOverview(() => {
    const statistic = this.state.statistic();
    return statistic && { ...statistic, compareTo: this.state.compareTo() };
  });

  readonly trend = readTrend(() => {
    const statistic = this.state.statistic();
    const from = this.trendFrom();
    if (statistic === undefined || from === undefined) return undefined;
    const { asOf, ...rest } = statistic;
    return { ...rest, from, to: asOf };
  });

  readonly change = readChange(() => {
    const statistic = this.state.statistic();
    if (statistic === undefined) return undefined;
    const { asOf, ...rest } = statistic;
    return { ...rest, from: this.state.compareTo(), to: asOf };
  });

  /** All industries while some are chosen, so that one can see and choose the others. */
  readonly allIndustries = readBreakdown(() => this.withoutOwn('industry'));

  /** All prefectures while some are chosen. */
  readonly allPrefectures = readBreakdown(() => this.withoutOwn('prefecture'));

  /** Asked only when some figures are not of the period itself: it names the unions behind the counts. */
  private readonly outline = readOutline(() => {
    const reporting = this.overview.value()?.reporting;
    const asOf = this.state.asOf();
    if (reporting === undefined || asOf === undefined) return undefined;
    // The outline tells what is known now: of another day's records it names the wrong unions.
    if (this.state.knownAt() !== undefined) return undefined;
    return reporting.carriedForward + reporting.missing === 0 ? undefined : { asOf };
  });

  /** Codes of the unions whose figure is an earlier one, or missing. */
  readonly incomplete = computed(() => {
    const rows = this.outline.value()?.rows ?? [];
    return {
      carriedForward: rows.filter((row) => row.carriedForward).map(({ code }) => code),
      missing: rows.filter((row) => row.members === null).map(({ code }) => code),
    };
  });

  /** `226/229組合の報告に基づく` when not every union has a figure of the period itself. */
  readonly partial = computed(() => {
    const reporting = this.overview.value()?.reporting;
    if (reporting === undefined || reporting.approved === reporting.expected) return null;
    return reporting;
  });

  /** Ten years back, but not before the first period there is. */
  private readonly trendFrom = computed(() => {
    const asOf = this.state.asOf();
    const oldest = this.codes.periods().at(-1)?.period;
    if (asOf === undefined || oldest === undefined) return undefined;
    const tenYears = addMonths(parsePeriod(asOf), -TREND_MONTHS);
    return tenYears < oldest && oldest <= asOf ? oldest : tenYears;
  });

  private withoutOwn(dimension: 'industry' | 'prefecture') {
    const statistic = this.state.statistic();
    if (statistic === undefined || this.state.filters()[dimension] === undefined) return undefined;
    return { ...statistic, [dimension]: null, by: dimension };
  }
}
