import { Injectable, computed, inject } from '@angular/core';
import { MAKE_UPS } from '../findings/make-up';
import { readBreakdown, readTrend } from '../api/statistics';
import { FigureWords } from '../page/figure-words';
import { PageState } from '../page/page-state';
import { type IndustryLine, linesOf } from './industry-lines';

/** Everything the list of industries reads of the API, once for all of its parts. */
@Injectable()
export class IndustryFigures {
  private readonly state = inject(PageState);
  private readonly words = inject(FigureWords);

  readonly present = readBreakdown(() => {
    const query = this.everyIndustry();
    return query && { ...query, by: 'industry' };
  });

  readonly earlier = readBreakdown(() => {
    const query = this.everyIndustry();
    const asOf = this.state.compareTo();
    return query && asOf && { ...query, asOf, by: 'industry' };
  });

  readonly trend = readTrend(() => {
    const span = this.words.span();
    return span && { ...span, industry: null, by: 'industry' };
  });

  readonly sizes = readBreakdown(() => {
    const query = this.state.statistic();
    return query && { ...query, by: 'sizeBand' };
  });

  /** Every union under its industry. */
  readonly unions = readBreakdown(() => {
    const query = this.everyIndustry();
    return query && { ...query, by: 'industry,union' };
  });

  /** What the members of an industry are divided by; kept in the address. */
  readonly makeUpBy = computed(() => MAKE_UPS.find((by) => by === this.state.by()) ?? 'gender');

  readonly makeUp = readBreakdown(() => {
    const query = this.everyIndustry();
    return query && { ...query, by: `industry,${this.makeUpBy()}` };
  });

  /** The industries, most members first; `undefined` until both periods are known. */
  readonly lines = computed((): IndustryLine[] | undefined => {
    const [present, earlier] = [this.present.value(), this.earlier.value()];
    if (present === undefined || earlier === undefined) return undefined;
    return linesOf(present, earlier, this.trend.value());
  });

  /** Period, basis and filters, without the address's own choice of industries. */
  private everyIndustry() {
    const statistic = this.state.statistic();
    return statistic && { ...statistic, industry: null };
  }
}
