import { Injectable, computed, inject } from '@angular/core';
import { REGION_LEVELS, type RegionLevel } from '@soshiki/contracts';
import { CodeTables } from '../api/codes';
import { readBreakdown, readOverview, readRegionalBases, readTrend } from '../api/statistics';
import { Language } from '../language/language';
import { FigureWords } from '../page/figure-words';
import { PageState } from '../page/page-state';
import { partialText } from './completeness';
import { regionLines } from './region-lines';

/** Everything the page of all regions reads of the API, once for all of its parts. */
@Injectable()
export class RegionFigures {
  private readonly state = inject(PageState);
  private readonly codes = inject(CodeTables);
  private readonly language = inject(Language);
  private readonly words = inject(FigureWords);

  readonly prefectures = readBreakdown(() => this.regions('prefecture'));
  readonly blocks = readBreakdown(() => this.regions('block'));
  readonly prefecturesBefore = readBreakdown(() => this.before(this.regions('prefecture')));
  readonly blocksBefore = readBreakdown(() => this.before(this.regions('block')));

  private readonly overview = readOverview(() => {
    const statistic = this.state.statistic();
    return statistic && { ...statistic, compareTo: this.state.compareTo() };
  });

  /** `226/229組合の報告に基づく`, or nothing when all reports are in. */
  readonly partial = computed(() => partialText(this.overview.value()?.reporting, this.language.t));

  readonly courses = readTrend(() => {
    const span = this.words.span();
    return span && { ...span, block: null, by: 'block' };
  });

  /** Who sees one block only asks about its prefectures. */
  readonly usualLevel = computed((): RegionLevel =>
    this.codes.visiblePrefectures() === undefined ? 'block' : 'prefecture',
  );

  /** What the page is told by: blocks, or prefectures. */
  readonly level = computed(
    () => REGION_LEVELS.find((level) => level === this.state.by()) ?? this.usualLevel(),
  );

  /** Both bases by the level chosen. */
  readonly bases = readRegionalBases(() => this.bothBases(this.level()));

  private readonly besides = readRegionalBases(() =>
    this.level() === 'block' ? undefined : this.bothBases('block'),
  );

  /** Both bases by block, whatever the level chosen. */
  readonly blockBases = computed(() => (this.level() === 'block' ? this.bases : this.besides));

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

  /** A choice among regions would leave out what lies between the bases: they are told of the whole. */
  private bothBases(level: RegionLevel) {
    const statistic = this.state.statistic();
    if (statistic === undefined) return undefined;
    const { asOf } = statistic;
    const knownAt = this.state.knownAt();
    return { ...this.state.filters(), asOf, knownAt, prefecture: null, block: null, level };
  }

  private before<Query extends { asOf: string }>(query: Query | undefined) {
    const asOf = this.state.compareTo();
    return query && asOf && { ...query, asOf };
  }
}
