import { Injectable, computed, inject } from '@angular/core';
import { readBreakdown, readChange, readTrend } from '../api/statistics';
import { PageState } from '../page/page-state';
import { PageContext } from './page-context';

/** Everything the page of one industry reads of the API, once for all of its parts. */
@Injectable()
export class OneIndustryFigures {
  private readonly state = inject(PageState);
  private readonly context = inject(PageContext);

  /** Period, basis and filters, with the industry of the address in place of any other. */
  private readonly statistic = computed(() => {
    const statistic = this.state.statistic();
    return statistic && { ...statistic, industry: [this.context.code()] };
  });

  readonly trend = readTrend(() => {
    const span = this.context.span();
    return span && { ...span, industry: [this.context.code()] };
  });

  readonly change = readChange(() => {
    const statistic = this.statistic();
    if (statistic === undefined) return undefined;
    const { asOf, ...rest } = statistic;
    return { ...rest, from: this.state.compareTo(), to: asOf };
  });

  readonly unions = readBreakdown(() => {
    const statistic = this.statistic();
    return statistic && { ...statistic, by: 'union' };
  });

  readonly prefectures = readBreakdown(() => {
    const statistic = this.statistic();
    return statistic && { ...statistic, by: 'prefecture' };
  });

  readonly sizes = readBreakdown(() => {
    const statistic = this.statistic();
    return statistic && { ...statistic, by: 'sizeBand' };
  });

  /** The whole federation under the same filters, for the share. */
  readonly industries = readBreakdown(() => {
    const query = this.context.everyIndustry();
    return query && { ...query, by: 'industry' };
  });
}
