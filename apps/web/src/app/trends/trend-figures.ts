import { Injectable, inject } from '@angular/core';
import { readTrend } from '../api/statistics';
import { FigureWords } from '../page/figure-words';
import { TrendChoices } from './trend-choices';

/** Everything the page of trends reads of the API, once for all of its parts. */
@Injectable()
export class TrendFigures {
  private readonly words = inject(FigureWords);
  private readonly choices = inject(TrendChoices);

  /** Every month of the span, in total and by the dimension chosen. */
  readonly trend = readTrend(() => {
    const span = this.words.span();
    return span && { ...span, by: this.choices.by() };
  });
}
