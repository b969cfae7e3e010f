import { Injectable, computed, inject } from '@angular/core';
import { readBreakdown, readRegionalBases, readTrend } from '../api/statistics';
import { FigureWords } from '../page/figure-words';
import { PageState } from '../page/page-state';
import { regionLines } from './region-lines';

/** Everything the page of all regions reads of the API, once for all of its parts. */
@Injectable()
export class RegionFigures {
  private readonly state = inject(PageState);
  private readonly words = inject(FigureWords);

  readonly prefectures = readBreakdown(() => this.regions('prefecture'));
  readonly blocks = readBreakdown(() => this.regions('block'));
  readonly prefecturesBefore = readBreakdown(() => this.before(this.regions('prefecture')));
  readonly blocksBefore = readBreakdown(() => this.before(this.regions('block')));

  readonly courses = readTrend(() => {
    const span = this.words.span();
    return span && { ...span, block: null, by: 'block' };
  });

  /** What the page is told by: blocks, or prefectures. */
  readonly level = computed(() => (this.state.by() === 'prefecture' ? 'prefecture' : 'block'));

  /** Both bases of the whole: a choice among regions would leave out what lies between them. */
  readonly bases = readRegionalBases(() => {
    const statistic = this.state.statistic();
    if (statistic === undefined) return undefined;
    const { basis: _, ...rest } = statistic;
    return { ...rest, prefecture: null, block: null, level: this.level() };
  });

  readonly seatsAndPlaces = readRegionalBases(() => {
    const statistic = this.state.statistic();
    if (statistic === undefined) return undefined;
    const { basis: _, ...rest } = statistic;
    return { ...rest, prefecture: null, block: null, level: 'block' as const };
  });

  readonly prefectureLines = computed(() => {
    const [present, earlier] = [this.prefectures.value(), this.prefecturesBefore.value()];
    return present && earlier && regionLines(present, earlier);
  });

  readonly blockLines = computed(() => {
    const [present, earlier] = [this.blocks.value(), this.blocksBefore.value()];
    return present && earlier && regionLines(present, earlier);
  });

  /** The regions of a dimension without the address's own choice of them, so that the others stay in sight. */
  private regions(by: 'prefecture' | 'block') {
    const statistic = this.state.statistic();
    return statistic && { ...statistic, [by]: null, by };
  }

  private before<Query extends { asOf: string }>(query: Query | undefined) {
    const asOf = this.state.compareTo();
    return query && asOf && { ...query, asOf };
  }
}
