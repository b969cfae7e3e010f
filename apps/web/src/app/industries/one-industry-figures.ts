import { Injectable, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { readBreakdown, readChange, readFindings, readTrend } from '../api/statistics';
import { Language } from '../language/language';
import { FigureWords } from '../page/figure-words';
import { PageState } from '../page/page-state';

/** Everything the page of one industry reads of the API, once for all of its parts. */
@Injectable()
export class OneIndustryFigures {
  private readonly state = inject(PageState);
  private readonly words = inject(FigureWords);
  private readonly language = inject(Language);
  private readonly params = toSignal(inject(ActivatedRoute).paramMap);

  /** The industry of the address. */
  readonly code = computed(() => this.params()?.get('code') ?? '');

  /** Query parameters of other pages that tell of this industry. */
  readonly elsewhere = computed(() => ({ ...this.state.linkParams(), industry: [this.code()] }));

  /** Period, basis and filters, with the industry of the address in place of any other. */
  private readonly statistic = computed(() => {
    const statistic = this.state.statistic();
    return statistic && { ...statistic, industry: [this.code()] };
  });

  readonly trend = readTrend(() => {
    const span = this.words.span();
    return span && { ...span, industry: [this.code()] };
  });

  readonly findings = readFindings(() => {
    const [statistic, compareTo] = [this.statistic(), this.state.compareTo()];
    return statistic && { ...statistic, compareTo, calendar: this.language.calendar() };
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

  readonly unionsBefore = readBreakdown(() => {
    const [statistic, asOf] = [this.statistic(), this.state.compareTo()];
    return statistic && asOf && { ...statistic, asOf, by: 'union' };
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
    const statistic = this.state.statistic();
    return statistic && { ...statistic, industry: null, by: 'industry' };
  });
}
