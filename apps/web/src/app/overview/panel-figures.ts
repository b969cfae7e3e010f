import { Injectable, inject } from '@angular/core';
import { readBreakdown, readChange, readTrend } from '../api/statistics';
import { FigureWords } from '../page/figure-words';
import { PageState } from '../page/page-state';

/** What the panels below the first view read of the API; nothing is asked before the first of them is there. */
@Injectable()
export class PanelFigures {
  private readonly state = inject(PageState);
  private readonly words = inject(FigureWords);

  readonly trend = readTrend(() => this.words.span());

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

  /** The largest unions under the filters. */
  readonly largest = readBreakdown(() => {
    const statistic = this.state.statistic();
    return statistic && { ...statistic, by: 'union' };
  });

  private withoutOwn(dimension: 'industry' | 'prefecture') {
    const statistic = this.state.statistic();
    if (statistic === undefined || this.state.filters()[dimension] === undefined) return undefined;
    return { ...statistic, [dimension]: null, by: dimension };
  }
}
